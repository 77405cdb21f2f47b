package org.downstage.dataentry;

import static org.downstage.jooq.Tables.CASE_FORM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.base.database.BulkInsert;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.endpoint.Endpoints;
import org.downstage.endpoint.SourceItem;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.escc.StudyCatalogue;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;

/** Forms as a first save leaves them, and what the trail says of it, for many at a time. */
public final class BulkForms {

    private static final CaseCheck CHECK = new CaseCheck(StudyCatalogue.CATALOGUE);

    private final BulkInsert rows;

    public BulkForms(BulkInsert rows) {
        this.rows = rows;
    }

    /** Adds a form; gives the events of its save. */
    public List<AuditEvent> add(
            Subject subject, long formId, FormData data, SignedIn by, Instant at) {
        var unanswered = CHECK.unanswered(data).size();
        var status = unanswered == 0 ? FormStatus.COMPLETE : FormStatus.IN_PROGRESS;
        var state =
                new FormRepository.NewState(
                        status, CHECK.mandatory(data), unanswered, by.accountId(), at);
        addParent(subject, formId, data.key(), state);
        addValues(formId, data);
        var events = new ArrayList<AuditEvent>();
        var form = StudyCatalogue.CATALOGUE.require(data.key().form());
        var changes = FormChanges.between(form, FormData.empty(data.key()), data);
        var event =
                AuditEvent.of(AuditKind.VALUE_CHANGED)
                        .inForm(subject.siteId(), subject.subjectId(), formId, data.key(), 1);
        var added =
                AuditEvent.of(AuditKind.ROW_ADDED)
                        .inForm(subject.siteId(), subject.subjectId(), formId, data.key(), 1);
        var moved =
                AuditEvent.of(AuditKind.STATUS_CHANGED)
                        .inForm(subject.siteId(), subject.subjectId(), formId, data.key(), 1);
        changes.added().forEach(path -> events.add(added.at(path)));
        changes.items()
                .forEach(change ->
                        events.add(
                                event.at(change.path()).changed(change.before(), change.after())));
        events.add(moved.changed(FormStatus.NOT_STARTED.name(), status.name()));
        return events;
    }

    /** Derives the subject's endpoints at once; its subject row must be there. */
    public void summarise(Subject subject, CaseBook book, Instant at) {
        new SummaryRepository(rows.db(), StudyDefinitions.DEFAULT, nobodyListens -> {})
                .write(
                        subject.subjectId(),
                        Endpoints.of(book, StudyDefinitions.DEFAULT),
                        SourceItem.of(book, (form, path) -> false),
                        at);
    }

    private void addParent(
            Subject subject, long formId, FormKey key, FormRepository.NewState state) {
        var parent = CASE_FORM.newRecord();
        parent.setFormId(formId);
        parent.setSubjectId(subject.subjectId());
        parent.setFormOid(key.form());
        parent.setOccurrence((short) key.occurrence());
        parent.setStatus(state.status().name());
        parent.setFrozen(false);
        parent.setVoided(false);
        parent.setVersion(1);
        parent.setMandatory((short) state.mandatory());
        parent.setUnanswered((short) state.unanswered());
        parent.setSavedAt(state.savedAt());
        parent.setSavedBy(state.savedBy());
        rows.add(parent);
    }

    private void addValues(long formId, FormData data) {
        var form = StudyCatalogue.CATALOGUE.require(data.key().form());
        var table = FormTables.table(form);
        var columns = FormTables.write(table, form.singleItems().toList(), data.values());
        columns.put(FormTables.formId(table), formId);
        rows.add(table, columns);
        for (var group : form.repeatingGroups()) {
            var rowsTable = FormTables.table(group);
            for (var row : data.allRows(group)) {
                var cells = FormTables.write(rowsTable, group.items(), row.values());
                cells.put(FormTables.formId(rowsTable), formId);
                cells.put(FormTables.rowNo(rowsTable), (short) row.number());
                rows.add(rowsTable, cells);
            }
        }
    }
}
