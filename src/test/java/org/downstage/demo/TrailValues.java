package org.downstage.demo;

import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.SUBJECT;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.jooq.DSLContext;

/** A subject's values as its trail tells them: the last entry of each place. */
final class TrailValues {

    private final Map<Long, Map<String, String>> byForm = new HashMap<>();

    TrailValues(DSLContext db, String subject) {
        db.select(
                        AUDIT_ENTRY.FORM_ID,
                        AUDIT_ENTRY.ITEM_OID,
                        AUDIT_ENTRY.ROW_NO,
                        AUDIT_ENTRY.NEW_VALUE,
                        AUDIT_ENTRY.NEW_MISSING.cast(String.class))
                .from(AUDIT_ENTRY)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                .where(SUBJECT.SUBJECT_KEY.eq(subject))
                .and(AUDIT_ENTRY.KIND.eq("VALUE_CHANGED"))
                .orderBy(AUDIT_ENTRY.CHAIN_ID, AUDIT_ENTRY.SEQUENCE)
                .forEach(row ->
                        byForm.computeIfAbsent(row.value1(), form -> new TreeMap<>())
                                .put(
                                        place(row.value2(), row.value3()),
                                        row.value4() == null ? row.value5() : row.value4()));
    }

    private static String place(String item, Short row) {
        return new ItemPath(item, row == null ? 0 : row).toString();
    }

    /** The values of the form with this key, by place. */
    Map<String, String> of(long formId) {
        return byForm.getOrDefault(formId, Map.of());
    }

    /** The values that a form holds, by place. */
    static Map<String, String> in(FormData form) {
        var values = new TreeMap<String, String>();
        form.values().forEach((item, value) -> values.put(item, text(value)));
        form.groups()
                .values()
                .forEach(rows ->
                        rows.forEach(row ->
                                row.values()
                                        .forEach((item, value) ->
                                                values.put(
                                                        new ItemPath(item, row.number()).toString(),
                                                        text(value)))));
        return values;
    }

    private static String text(ItemValue value) {
        return value instanceof ItemValue.Absent(var reason)
                ? reason.name()
                : ItemText.write(value);
    }
}
