package org.downstage.dataentry;

import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.util.LinkedHashMap;
import java.util.Map;
import org.downstage.audit.AuditKind;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.Row;
import org.downstage.escc.StudyCatalogue;
import org.downstage.jooq.tables.records.AuditEntryRecord;
import org.jooq.DSLContext;

/** What follows from a trail alone: every entry done again, from the first. */
final class TrailReplay {

    private TrailReplay() {}

    /** The forms of a subject as its trail tells them. */
    static Map<FormKey, FormData> of(DSLContext db, long subjectId) {
        var forms = new LinkedHashMap<FormKey, FormData>();
        db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CHAIN_ID.eq(subjectId))
                .and(AUDIT_ENTRY.FORM_OID.isNotNull())
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .forEach(entry -> {
                    var key = new FormKey(entry.getFormOid(), entry.getOccurrence());
                    var known = forms.getOrDefault(key, FormData.empty(key));
                    forms.put(key, replay(known, entry));
                });
        return forms;
    }

    private static FormData replay(FormData data, AuditEntryRecord entry) {
        var form = StudyCatalogue.CATALOGUE.require(data.key().form());
        return switch (AuditKind.valueOf(entry.getKind())) {
            case VALUE_CHANGED -> changed(form, data, entry);
            case ROW_ADDED ->
                    data.with(
                            form.repeatingGroup(entry.getItemOid()).orElseThrow(),
                            Row.of(entry.getRowNo()));
            case ROW_VOIDED -> {
                var group = form.repeatingGroup(entry.getItemOid()).orElseThrow();
                var row = data.row(group.oid(), entry.getRowNo()).orElseThrow();
                yield data.with(group, row.asVoided());
            }
            default -> data;
        };
    }

    private static FormData changed(CaseReportForm form, FormData data, AuditEntryRecord entry) {
        var item = form.item(entry.getItemOid()).orElseThrow();
        var group = form.groupOf(item.oid()).orElseThrow();
        var value = value(item, entry);
        if (!group.repeating()) {
            return data.with(item, value);
        }
        var row = data.row(group.oid(), entry.getRowNo()).orElseThrow();
        return data.with(group, row.with(item, value));
    }

    private static ItemValue value(Item<?> item, AuditEntryRecord entry) {
        if (entry.getNewMissing() != null) {
            return ItemValue.missing(Missing.valueOf(entry.getNewMissing()));
        }
        return entry.getNewValue() == null
                ? ItemValue.empty()
                : ((ItemText.Reading.Read) ItemText.read(item, entry.getNewValue())).value();
    }
}
