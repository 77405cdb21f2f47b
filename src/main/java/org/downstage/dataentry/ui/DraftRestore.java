package org.downstage.dataentry.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.DraftEntry;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.dataentry.DraftKeeper;
import org.downstage.dataentry.SaveRequest.FindingKey;
import org.downstage.dataentry.ui.Worksheet.Entry;

/**
 * Lays a draft over a worksheet, and writes a worksheet down as a draft. A row that was added here
 * while somebody else added one of the same number moves on to the next free number, and whatever
 * names it by its number goes with it.
 */
final class DraftRestore {

    static final String ADDED = "ADDED";
    static final String VOIDED = "VOIDED";

    /** The place of the one reason for all changes. */
    static final String ALL = "*";

    private final Worksheet sheet;
    private final Map<ItemPath, Integer> moved = new HashMap<>();

    private DraftRestore(Worksheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Lays the entries over the worksheet; entries for places that the form lacks are left out.
     *
     * @return whether a row moved, so that the entries name places that are not theirs any more
     */
    static boolean onto(Worksheet sheet, List<DraftKeeper.Entry> entries) {
        var restore = new DraftRestore(sheet);
        entries.stream().filter(entry -> entry.kind() == Kind.ROW).forEach(restore::row);
        entries.stream().filter(entry -> entry.kind() != Kind.ROW).forEach(restore::words);
        return restore.moved.entrySet().stream()
                .anyMatch(row -> row.getKey().row() != row.getValue());
    }

    /** The entries of a stored draft. */
    static List<DraftKeeper.Entry> entries(List<DraftEntry> draft) {
        return draft.stream()
                .map(entry ->
                        new DraftKeeper.Entry(
                                entry.kind(), entry.place(), entry.typed(), entry.missing(), false))
                .toList();
    }

    private void row(DraftKeeper.Entry entry) {
        var place = Places.path(entry.place()).orElse(new ItemPath("", 0));
        sheet.form()
                .repeatingGroup(place.item())
                .ifPresent(group -> {
                    var taken = sheet.rowNumbers(group).contains(place.row());
                    if (ADDED.equals(entry.typed())) {
                        moved.put(place, taken ? sheet.addRow(group) : place.row());
                        sheet.addRow(group, moved.getOrDefault(place, place.row()));
                    } else if (taken && !sheet.isVoid(group, place.row())) {
                        sheet.setVoided(group, place.row(), true);
                    }
                });
    }

    private void words(DraftKeeper.Entry entry) {
        var typed = Optional.ofNullable(entry.typed()).orElse("");
        switch (entry.kind()) {
            case VALUE ->
                    Places.path(entry.place())
                            .map(this::now)
                            .filter(sheet::has)
                            .ifPresent(path -> sheet.enter(path, entered(path, entry, typed)));
            case EXPLANATION ->
                    Places.findingKey(entry.place(), sheet.form().oid())
                            .map(this::now)
                            .ifPresent(finding -> sheet.words().explain(finding, typed));
            case REASON -> {
                if (entry.place().equals(ALL)) {
                    sheet.words().giveReason(typed);
                } else {
                    Places.path(entry.place())
                            .map(this::now)
                            .ifPresent(path -> sheet.words().giveReason(path, typed));
                }
            }
            case ROW -> throw new IllegalStateException("Rows are laid first");
        }
    }

    private Entry entered(ItemPath path, DraftKeeper.Entry entry, String typed) {
        var missing = entry.missing();
        return missing == null ? Entry.of(renumbered(path, typed)) : Entry.of(missing);
    }

    /** The text, but for the number of a row that moved: then its number now. */
    private String renumbered(ItemPath path, String typed) {
        return sheet.item(path)
                .rowOf()
                .filter(group -> typed.matches("\\d{1,5}"))
                .map(group -> moved.get(new ItemPath(group, Integer.parseInt(typed))))
                .map(String::valueOf)
                .orElse(typed);
    }

    private FindingKey now(FindingKey finding) {
        return finding.form().equals(sheet.form().oid())
                ? new FindingKey(finding.form(), finding.check(), now(finding.path()))
                : finding;
    }

    /** Where the item, or the row itself, stands now, if its row moved. */
    private ItemPath now(ItemPath path) {
        var group = sheet.form().groupOf(path.item()).map(ItemGroup::oid).orElse(path.item());
        return Optional.ofNullable(moved.get(new ItemPath(group, path.row())))
                .map(row -> new ItemPath(path.item(), row))
                .orElse(path);
    }

    /** Everything that was typed on the worksheet, rows first. */
    static List<DraftKeeper.Entry> entries(Worksheet sheet) {
        var entries = new ArrayList<DraftKeeper.Entry>();
        sheet.newRows()
                .forEach(row ->
                        entries.add(DraftKeeper.Entry.text(Kind.ROW, row.toString(), ADDED)));
        sheet.newlyVoid()
                .forEach(row ->
                        entries.add(DraftKeeper.Entry.text(Kind.ROW, row.toString(), VOIDED)));
        sheet.touched().forEach(path -> entries.add(value(path, sheet.entry(path))));
        sheet.words()
                .explanations()
                .forEach((finding, words) ->
                        entries.add(
                                DraftKeeper.Entry.text(
                                        Kind.EXPLANATION,
                                        Places.finding(finding, sheet.form().oid()),
                                        words)));
        sheet.words()
                .reasons()
                .forEach((path, words) ->
                        entries.add(DraftKeeper.Entry.text(Kind.REASON, path.toString(), words)));
        if (!sheet.words().reason().isEmpty()) {
            entries.add(DraftKeeper.Entry.text(Kind.REASON, ALL, sheet.words().reason()));
        }
        return entries;
    }

    /** An entry as a draft keeps it. */
    static DraftKeeper.Entry value(ItemPath path, Entry entry) {
        return new DraftKeeper.Entry(
                Kind.VALUE,
                path.toString(),
                entry.missing().isPresent() ? null : entry.text(),
                entry.missing().orElse(null),
                false);
    }
}
