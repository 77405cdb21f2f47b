package org.downstage.dataentry;

import static org.downstage.audit.AuditKind.ROW_ADDED;
import static org.downstage.audit.AuditKind.ROW_VOIDED;
import static org.downstage.audit.AuditKind.SIGNATURE_INVALIDATED;
import static org.downstage.audit.AuditKind.STATUS_CHANGED;
import static org.downstage.audit.AuditKind.VALUE_CHANGED;
import static org.downstage.audit.AuditKind.VERIFICATION_DROPPED;

import java.util.ArrayList;
import java.util.List;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormChanges.ItemChange;
import org.downstage.query.SystemQueries;

/** What the trail gets to know of a save, in the order in which it reads well. */
final class SaveAudit {

    private final AcceptedSave save;
    private final long formId;
    private final List<AuditEvent> events = new ArrayList<>();

    SaveAudit(AcceptedSave save, long formId) {
        this.save = save;
        this.formId = formId;
    }

    void addChanges() {
        save.changes().added().forEach(path -> events.add(event(ROW_ADDED).at(path)));
        save.changes().items().forEach(change -> events.add(valueChanged(change)));
        save.changes().voided().forEach(path -> events.add(rowVoided(path)));
        var before = save.before().status();
        if (before != save.status()) {
            events.add(event(STATUS_CHANGED).changed(before.name(), save.status().name()));
        }
        if (before == FormStatus.SIGNED && save.status() != FormStatus.SIGNED) {
            events.add(event(SIGNATURE_INVALIDATED));
        }
    }

    private AuditEvent valueChanged(ItemChange change) {
        var event = event(VALUE_CHANGED).at(change.path()).changed(change.before(), change.after());
        return change.owesReason() ? event.because(save.request().reasonFor(change.path())) : event;
    }

    private AuditEvent rowVoided(ItemPath path) {
        return event(ROW_VOIDED).at(path).because(save.request().reasonFor(path));
    }

    void addDropped(List<ItemPath> paths) {
        paths.forEach(path -> events.add(event(VERIFICATION_DROPPED).at(path)));
    }

    /** A query may stand at another form of the case book, whose version stays as it is. */
    void addQueryChange(SystemQueries.Change change) {
        var state = save.stored().form(change.form()).state();
        var here = change.form().equals(save.request().data().key());
        events.add(
                change.event()
                        .inForm(
                                save.subject().siteId(),
                                save.subject().subjectId(),
                                here ? formId : state.formId(),
                                change.form(),
                                here ? newVersion() : state.version()));
    }

    private AuditEvent event(AuditKind kind) {
        return AuditEvent.of(kind)
                .inForm(
                        save.subject().siteId(),
                        save.subject().subjectId(),
                        formId,
                        save.request().data().key(),
                        newVersion());
    }

    private int newVersion() {
        return save.before().version() + 1;
    }

    List<AuditEvent> events() {
        return events;
    }
}
