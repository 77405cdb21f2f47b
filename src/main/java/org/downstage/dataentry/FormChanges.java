package org.downstage.dataentry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.crf.Values;

/**
 * What differs between two states of a form.
 *
 * @param items items that got another value, missing reason or emptiness
 * @param added rows that are new, by group OID and number
 * @param voided rows that became void, by group OID and number
 */
public record FormChanges(List<ItemChange> items, List<ItemPath> added, List<ItemPath> voided) {

    /**
     * One item's change.
     *
     * @param path where
     * @param before what stood there
     * @param after what is to stand there
     */
    public record ItemChange(ItemPath path, ItemValue before, ItemValue after) {

        /** Whether something that had been committed changes, so that a reason is owed. */
        public boolean owesReason() {
            return !before.isEmpty();
        }
    }

    /** Compares two states of a form. Values in rows that are void in both do not count. */
    public static FormChanges between(CaseReportForm form, FormData before, FormData after) {
        var items = new ArrayList<ItemChange>();
        var added = new ArrayList<ItemPath>();
        var voided = new ArrayList<ItemPath>();
        for (var group : form.groups()) {
            if (!group.repeating()) {
                group.items().forEach(item -> compare(items, item, 0, before, after));
                continue;
            }
            for (var row : after.allRows(group)) {
                var old = before.row(group.oid(), row.number());
                if (old.isEmpty()) {
                    added.add(new ItemPath(group.oid(), row.number()));
                } else if (row.voided() && !old.get().voided()) {
                    voided.add(new ItemPath(group.oid(), row.number()));
                }
                compareRow(items, group, old.orElse(Row.of(row.number())), row);
            }
        }
        return new FormChanges(List.copyOf(items), List.copyOf(added), List.copyOf(voided));
    }

    private static void compareRow(
            List<ItemChange> changes, ItemGroup group, Row before, Row after) {
        group.items().forEach(item -> compare(changes, item, after.number(), before, after));
    }

    private static void compare(
            List<ItemChange> changes, Item<?> item, int row, Values before, Values after) {
        if (!before.value(item).equals(after.value(item))) {
            changes.add(
                    new ItemChange(ItemPath.of(item, row), before.value(item), after.value(item)));
        }
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return items.isEmpty() && added.isEmpty() && voided.isEmpty();
    }

    /** Everything for which a reason is owed: changed committed values and voided rows. */
    public List<ItemPath> owingReasons() {
        return Stream.concat(
                        items.stream().filter(ItemChange::owesReason).map(ItemChange::path),
                        voided.stream())
                .toList();
    }
}
