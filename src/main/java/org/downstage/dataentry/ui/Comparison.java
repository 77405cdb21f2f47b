package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormChanges;
import org.downstage.dataentry.FormChanges.ItemChange;
import org.downstage.dataentry.ui.FormModel.Choice;
import org.downstage.dataentry.ui.FormModel.Conflict;
import org.downstage.dataentry.ui.Worksheet.Entry;

/**
 * What was typed beside what somebody else saved in the meantime, place by place. The worksheet
 * already stands on their version, with the typing over it; choosing theirs takes the typing away,
 * choosing mine keeps it, and puts back a value that only they changed.
 */
final class Comparison {

    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    private final FormDesk desk;
    private final Worksheet sheet;
    private final Map<ItemPath, Entry> mine = new LinkedHashMap<>();
    private final Set<ItemPath> untouched = new HashSet<>();

    private Comparison(FormDesk desk, Worksheet sheet) {
        this.desk = desk;
        this.sheet = sheet;
    }

    /**
     * Compares.
     *
     * @param sheet stands on their version, with the typing over it
     * @param theirChanges what they changed since the typing began; empty when that is not known
     */
    static Comparison with(FormDesk desk, Worksheet sheet, Optional<FormChanges> theirChanges) {
        var comparison = new Comparison(desk, sheet);
        sheet.touched().stream()
                .filter(path -> !sheet.newRows().contains(comparison.row(path)))
                .forEach(path -> comparison.mine.put(path, sheet.entry(path)));
        theirChanges.map(FormChanges::items).orElse(List.of()).stream()
                .filter(change -> !comparison.mine.containsKey(change.path()))
                .filter(change -> sheet.has(change.path()) && change.owesReason())
                .forEach(comparison::onlyTheirs);
        return comparison;
    }

    private ItemPath row(ItemPath path) {
        return sheet.form()
                .groupOf(path.item())
                .map(group -> new ItemPath(group.oid(), path.row()))
                .orElse(path);
    }

    private void onlyTheirs(ItemChange change) {
        mine.put(change.path(), Entry.of(change.before()));
        untouched.add(change.path());
    }

    Conflict model() {
        var choices = new ArrayList<Choice>();
        mine.forEach((path, entry) -> {
            var item = sheet.item(path);
            choices.add(
                    new Choice(
                            path.toString(),
                            FormReview.label(desk.texts(), sheet.form(), path, desk.locale()),
                            desk.words(item, entry),
                            desk.words(item, Entry.of(sheet.stored(path))),
                            preset(path)));
        });
        var state = sheet.base().state();
        var by = state.savedBy();
        var at = state.savedAt();
        return new Conflict(
                text(
                        "dataentry.compare",
                        by == null ? "" : by,
                        at == null ? "" : desk.times().shortly(at)),
                choices);
    }

    /** What somebody else changed and nobody typed over here stays, unless one says otherwise. */
    private String preset(ItemPath path) {
        return untouched.contains(path) ? THEIRS : MINE;
    }

    /** Takes {@code mine} or {@code theirs} for each place; the preset where nothing was chosen. */
    void apply(Map<String, String> choices) {
        mine.forEach((path, entry) ->
                sheet.enter(
                        path,
                        THEIRS.equals(choices.getOrDefault(path.toString(), preset(path)))
                                ? Entry.of(sheet.stored(path))
                                : entry));
    }
}
