package org.downstage.dataentry.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.dataentry.DraftKeeper;
import org.downstage.dataentry.DraftService;
import org.downstage.dataentry.ui.Worksheet.Entry;

/**
 * One act of the reader on the worksheet: what is entered into fields, and what is done to rows. It
 * is kept in the draft and can be taken back as a whole.
 */
public final class Edits {

    private final Worksheet sheet;
    private final List<DraftKeeper.Entry> entries = new ArrayList<>();
    private final Set<ItemPath> places = new LinkedHashSet<>();
    private final Deque<Consumer<Edits>> inverse = new ArrayDeque<>();

    /** An act that nothing was done for yet. */
    Edits(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** The worksheet as it stands now. */
    public Worksheet sheet() {
        return sheet;
    }

    /** The items that this act touched. */
    public Set<ItemPath> places() {
        return places;
    }

    /** Does the opposite of all that was done, the latest first; may be run in a later act. */
    public Consumer<Edits> undo() {
        var steps = List.copyOf(inverse);
        return edits -> steps.forEach(step -> step.accept(edits));
    }

    /** Puts an entry into a field. */
    public void enter(ItemPath path, Entry entry) {
        var before = sheet.entry(path);
        var differs = sheet.enter(path, entry);
        places.add(path);
        inverse.push(edits -> edits.enter(path, before));
        if (entry.text().length() <= DraftService.LONGEST) {
            keep(
                    differs
                            ? DraftRestore.value(path, entry)
                            : DraftKeeper.Entry.gone(Kind.VALUE, path.toString()));
        }
    }

    /** Adds an empty row; gives its number. */
    public int addRow(ItemGroup group) {
        var number = sheet.addRow(group);
        added(group, number);
        return number;
    }

    private void added(ItemGroup group, int number) {
        keep(DraftKeeper.Entry.text(Kind.ROW, place(group, number), DraftRestore.ADDED));
        inverse.push(edits -> edits.removeRow(group, number));
    }

    /** Takes back a row that was never saved, with what was typed in it; else does nothing. */
    public void removeRow(ItemGroup group, int number) {
        if (!sheet.isAdded(group, number)) {
            return;
        }
        var paths = group.items().stream().map(item -> ItemPath.of(item, number)).toList();
        var typed = new ArrayList<Consumer<Edits>>();
        for (var path : paths) {
            var entry = sheet.entry(path);
            if (!entry.equals(Entry.of(""))) {
                typed.add(edits -> edits.enter(path, entry));
            }
        }
        inverse.push(edits -> {
            sheet.addRow(group, number);
            edits.added(group, number);
            typed.forEach(step -> step.accept(edits));
        });
        sheet.removeRow(group, number);
        places.addAll(paths);
        keep(DraftKeeper.Entry.gone(Kind.ROW, place(group, number)));
        paths.forEach(path -> keep(DraftKeeper.Entry.gone(Kind.VALUE, path.toString())));
    }

    /** Declares a saved row void, or takes that back; does nothing once that is saved. */
    public void setVoided(ItemGroup group, int number, boolean voided) {
        var saved = sheet.base().data().row(group.oid(), number);
        if (saved.isEmpty() || saved.get().voided()) {
            return;
        }
        sheet.setVoided(group, number, voided);
        inverse.push(edits -> edits.setVoided(group, number, !voided));
        var place = place(group, number);
        if (voided) {
            keep(DraftKeeper.Entry.text(Kind.ROW, place, DraftRestore.VOIDED));
        } else {
            keep(DraftKeeper.Entry.gone(Kind.ROW, place));
            keep(DraftKeeper.Entry.gone(Kind.REASON, place));
        }
    }

    /** What the draft has to keep of it, or to forget. */
    List<DraftKeeper.Entry> entries() {
        return entries;
    }

    /** Whether anything was done. */
    public boolean isEmpty() {
        return inverse.isEmpty();
    }

    private static String place(ItemGroup group, int number) {
        return new ItemPath(group.oid(), number).toString();
    }

    private void keep(DraftKeeper.Entry entry) {
        entries.add(entry);
    }
}
