package org.downstage.crf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
        values = answered(values);
    }

    /** The values without the empty ones, so that data that hold the same are equal. */
    static Map<String, ItemValue> answered(Map<String, ItemValue> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
        changed.put(item.oid(), value);
        return new Row(number, voided, changed);
    }

    /** This row with the value of an item. */
    public <T> Row with(Item<T> item, T value) {
        return with(item, ItemValue.of(value));
    }

    /** This row, void. */
    public Row asVoided() {
        return new Row(number, true, values);
    }
}
