package org.downstage.dataentry.ui;

import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.ui.Worksheet.Entry;

/** What can be done to the rows of a repeating group, by the names that the page gives it. */
final class RowActs {

    private final Edits edits;

    RowActs(Edits edits) {
        this.edits = edits;
    }

    /**
     * Does it.
     *
     * @param act {@code add}, {@code copy}, {@code void}, {@code restore} or {@code remove};
     *     another does nothing
     * @return the row to show; 0 when it is gone
     */
    int act(ItemGroup group, int number, String act) {
        return switch (act) {
            case "add" -> edits.addRow(group);
            case "copy" -> copy(group, number);
            case "void" -> mark(group, number, true);
            case "restore" -> mark(group, number, false);
            case "remove" -> remove(group, number);
            default -> number;
        };
    }

    private int copy(ItemGroup group, int row) {
        var number = edits.addRow(group);
        for (var item : group.items()) {
            var entry = edits.sheet().entry(ItemPath.of(item, row));
            if (!entry.equals(Entry.of(""))) {
                edits.enter(ItemPath.of(item, number), entry);
            }
        }
        return number;
    }

    private int mark(ItemGroup group, int number, boolean voided) {
        edits.setVoided(group, number, voided);
        return number;
    }

    private int remove(ItemGroup group, int number) {
        var added = edits.sheet().isAdded(group, number);
        edits.removeRow(group, number);
        return added ? 0 : number;
    }
}
