package org.downstage.crf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one form holds. Immutable.
 *
 * @param key which form
 * @param values of the items outside repeating groups, by item OID; absent keys are empty
 * @param groups rows of the repeating groups by group OID, in the order of their numbers, voided
 *     ones included
 */
public record FormData(FormKey key, Map<String, ItemValue> values, Map<String, List<Row>> groups)
        implements Values {

    public FormData {
        values = Row.answered(values);
        groups =
                groups.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, group -> List.copyOf(group.getValue())));
    }

    /** A form in which nothing was entered. */
    public static FormData empty(FormKey key) {
        return new FormData(key, Map.of(), Map.of());
    }

    @Override
    public ItemValue value(String itemOid) {
        return values.getOrDefault(itemOid, ItemValue.empty());
    }

    /** What stands at the place; empty when there is no such row. */
    public ItemValue value(CaseReportForm form, ItemPath path) {
        if (path.row() == 0) {
            return value(path.item());
        }
        return form.groupOf(path.item())
                .flatMap(group -> row(group.oid(), path.row()))
                .map(row -> row.value(path.item()))
                .orElse(ItemValue.empty());
    }

    /** The rows of a group that are not void. */
    public List<Row> rows(ItemGroup group) {
        return allRows(group).stream().filter(row -> !row.voided()).toList();
    }

    /** All rows of a group, voided ones included. */
    public List<Row> allRows(ItemGroup group) {
        return groups.getOrDefault(group.oid(), List.of());
    }

    /** The row with this number, void or not. */
    public Optional<Row> row(String groupOid, int number) {
        return groups.getOrDefault(groupOid, List.of()).stream()
                .filter(row -> row.number() == number)
                .findFirst();
    }

    /** This form with one item outside repeating groups changed. */
    public FormData with(Item<?> item, ItemValue value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(item.oid(), value);
        return new FormData(key, changed, groups);
    }

    /** This form with the value of an item outside repeating groups. */
    public <T> FormData with(Item<T> item, T value) {
        return with(item, ItemValue.of(value));
    }

    /** This form with a row added, or put in the place of the one with the same number. */
    public FormData with(ItemGroup group, Row row) {
        var rows = new ArrayList<>(allRows(group));
        rows.removeIf(other -> other.number() == row.number());
        rows.add(row);
        rows.sort(Comparator.comparingInt(Row::number));
        var changed = new LinkedHashMap<>(groups);
        changed.put(group.oid(), List.copyOf(rows));
        return new FormData(key, values, changed);
    }
}
