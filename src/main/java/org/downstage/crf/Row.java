package org.downstage.crf;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a repeating group. Rows are numbered from 1, never renumbered and never deleted: a
 * voided row stays, out of every check and figure.
 *
 * @param number from 1
 * @param voided whether the row was declared void
 * @param values by item OID; absent keys are empty
 */
public record Row(int number, boolean voided, Map<String, ItemValue> values) implements Values {

    public Row {
        values = Map.copyOf(values);
    }

    /** An empty row. */
    public static Row of(int number) {
        return new Row(number, false, Map.of());
    }

    @Override
    public ItemValue value(String itemOid) {
        return values.getOrDefault(itemOid, ItemValue.empty());
    }

    /** This row with one item changed. */
    public Row with(Item<?> item, ItemValue value) {
        var changed = new LinkedHashMap<>(values);
        if (value.isEmpty()) {
            changed.remove(item.oid());
        } else {
            changed.put(item.oid(), value);
        }
        return new Row(number, voided, changed);
    }

    /** This row, void. */
    public Row asVoided() {
        return new Row(number, true, values);
    }
}
