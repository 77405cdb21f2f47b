package org.downstage.dataentry.ui;

import java.util.List;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.dataentry.DraftKeeper;
import org.downstage.dataentry.ui.Worksheet.Entry;

/** What can be done to the rows of a repeating group, on the worksheet and in the draft. */
final class RowActs {

    /** Rows come without a number of their own in the order of what was typed. */
    private static final int NO_SEQUENCE = 0;

    private final Worksheet sheet;
    private final DraftKeeper keeper;

    RowActs(Worksheet sheet, DraftKeeper keeper) {
        this.sheet = sheet;
        this.keeper = keeper;
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
            case "add" -> add(group, List.of());
            case "copy" -> add(group, entries(group, number));
            case "void" -> mark(group, number, true);
            case "restore" -> mark(group, number, false);
            case "remove" -> remove(group, number);
            default -> number;
        };
    }

    private List<Entry> entries(ItemGroup group, int row) {
        return group.items().stream().map(item -> sheet.entry(ItemPath.of(item, row))).toList();
    }

    private int add(ItemGroup group, List<Entry> entries) {
        var number = sheet.addRow(group);
        keep(DraftKeeper.Entry.text(Kind.ROW, place(group, number), DraftRestore.ADDED));
        for (var i = 0; i < entries.size(); i++) {
            var path = ItemPath.of(group.items().get(i), number);
            if (sheet.enter(path, entries.get(i))) {
                keep(DraftRestore.value(path, entries.get(i)));
            }
        }
        return number;
    }

    private int mark(ItemGroup group, int number, boolean voided) {
        var saved = sheet.base().data().row(group.oid(), number);
        if (saved.isEmpty() || saved.get().voided()) {
            return number;
        }
        sheet.setVoided(group, number, voided);
        var place = place(group, number);
        if (voided) {
            keep(DraftKeeper.Entry.text(Kind.ROW, place, DraftRestore.VOIDED));
        } else {
            keep(DraftKeeper.Entry.gone(Kind.ROW, place));
            keep(DraftKeeper.Entry.gone(Kind.REASON, place));
        }
        return number;
    }

    private int remove(ItemGroup group, int number) {
        if (!sheet.isAdded(group, number)) {
            return number;
        }
        sheet.removeRow(group, number);
        keep(DraftKeeper.Entry.gone(Kind.ROW, place(group, number)));
        for (var item : group.items()) {
            keep(DraftKeeper.Entry.gone(Kind.VALUE, ItemPath.of(item, number).toString()));
        }
        return 0;
    }

    private static String place(ItemGroup group, int number) {
        return new ItemPath(group.oid(), number).toString();
    }

    private void keep(DraftKeeper.Entry entry) {
        keeper.keep(entry, NO_SEQUENCE);
    }
}
