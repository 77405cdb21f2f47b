package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.OpenedForm;
import org.downstage.dataentry.OpenedForm.Mark;
import org.downstage.dataentry.VoidedForm;
import org.downstage.dataentry.ui.FormModel.Cell;
import org.downstage.dataentry.ui.FormModel.MarkModel;
import org.downstage.dataentry.ui.FormModel.RowModel;
import org.downstage.dataentry.ui.FormModel.Status;
import org.jspecify.annotations.Nullable;

/** Puts together what the page draws. */
final class FormModels {

    private final CatalogueText texts;
    private final Locale locale;
    private final Times times;

    FormModels(CatalogueText texts, Locale locale, Times times) {
        this.texts = texts;
        this.locale = locale;
        this.times = times;
    }

    FormModel model(
            OpenedForm opened,
            Worksheet sheet,
            FormUpdate update,
            FormModel.@Nullable Conflict conflict,
            @Nullable String goTo) {
        var state = sheet.base().state();
        return new FormModel(
                texts.form(opened.key(), locale),
                status(opened),
                opened.voided().isPresent() ? "" : saved(state),
                opened.editable(),
                closed(opened),
                opened.editable() && sheet.form().repeating() && state.mayBecomeVoid(),
                new FormLayout(texts, sheet.form(), locale).sections(),
                cells(sheet),
                rows(opened, sheet),
                marks(opened),
                sheet.words().reason(),
                reasons(sheet),
                conflict,
                PageWords.all(),
                update,
                goTo,
                draftAt(opened, sheet));
    }

    private static Status status(OpenedForm opened) {
        var mark = FormMarks.of(opened);
        return new Status(mark.glyph().cssName(), mark.tone().cssName(), text(mark.textKey()));
    }

    private String saved(FormState state) {
        var at = state.savedAt();
        var by = state.savedBy();
        return at == null || by == null
                ? ""
                : text("dataentry.saved", String.valueOf(state.version()), times.shortly(at), by);
    }

    private String closed(OpenedForm opened) {
        var state = opened.form().state();
        if (opened.voided().isPresent()) {
            return voided(opened.voided().get());
        }
        if (state.isOpen()) {
            return "";
        }
        return state.frozen() ? text("dataentry.frozen") : text("dataentry.locked");
    }

    /** Who declared a form void, when and why. */
    String voided(VoidedForm voided) {
        var state = voided.form().state();
        return text(
                "dataentry.voided",
                Objects.requireNonNull(state.savedBy()),
                times.shortly(Objects.requireNonNull(state.savedAt())),
                voided.reason());
    }

    private String draftAt(OpenedForm opened, Worksheet sheet) {
        return sheet.size() == 0 || opened.draft().isEmpty()
                ? ""
                : times.clock(opened.draft().getLast().savedAt());
    }

    private static Map<String, Cell> cells(Worksheet sheet) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var group : sheet.form().groups()) {
            if (group.repeating()) {
                sheet.rowNumbers(group).forEach(row -> cells(cells, sheet, group, row));
            } else {
                cells(cells, sheet, group, 0);
            }
        }
        return cells;
    }

    private static void cells(Map<String, Cell> cells, Worksheet sheet, ItemGroup group, int row) {
        for (Item<?> item : group.items()) {
            var path = ItemPath.of(item, row);
            var entry = sheet.entry(path);
            if (!entry.text().isEmpty() || entry.missing().isPresent()) {
                cells.put(
                        path.toString(),
                        new Cell(entry.text(), entry.missing().map(Enum::name).orElse("")));
            }
        }
    }

    private Map<String, List<RowModel>> rows(OpenedForm opened, Worksheet sheet) {
        var rows = new LinkedHashMap<String, List<RowModel>>();
        for (var group : sheet.form().repeatingGroups()) {
            rows.put(
                    group.oid(),
                    sheet.rowNumbers(group).stream()
                            .map(number -> row(opened, sheet, group, number))
                            .toList());
        }
        return rows;
    }

    RowModel row(OpenedForm opened, Worksheet sheet, ItemGroup group, int number) {
        var state =
                sheet.isVoid(group, number)
                        ? "void"
                        : sheet.isNewlyVoid(group, number) ? "voiding" : "";
        var mark = opened.marks().get(new ItemPath(group.oid(), number));
        return new RowModel(number, sheet.isAdded(group, number), state, why(mark));
    }

    private String why(@Nullable Mark mark) {
        if (mark == null || mark.kind() != Mark.Kind.VOIDED) {
            return "";
        }
        var reason = mark.reason();
        return text(
                "dataentry.row.why", reason == null ? "" : reason, mark.by(), times.day(mark.at()));
    }

    static Map<String, List<MarkModel>> marks(OpenedForm opened) {
        var marks = new LinkedHashMap<String, List<MarkModel>>();
        var open = new LinkedHashMap<String, Integer>();
        opened.ownQueries().stream()
                .filter(query -> query.isUnsettled())
                .forEach(query -> open.merge(query.path().toString(), 1, Integer::sum));
        open.forEach((path, count) ->
                add(
                        marks,
                        path,
                        new MarkModel(
                                "",
                                "query",
                                text("mark.queries", count),
                                text("mark.queries.short", count))));
        opened.marks()
                .forEach((path, mark) -> {
                    if (mark.kind() != Mark.Kind.VOIDED) {
                        add(marks, path.toString(), verification(mark));
                    }
                });
        opened.due().stream()
                .filter(opened::isDue)
                .forEach(path -> add(marks, path.toString(), of(StatusMark.VERIFICATION_REQUIRED)));
        return marks;
    }

    private static MarkModel verification(Mark mark) {
        return of(
                mark.kind() == Mark.Kind.VERIFIED
                        ? StatusMark.VERIFIED
                        : StatusMark.VERIFICATION_DROPPED);
    }

    private static MarkModel of(StatusMark mark) {
        return new MarkModel(
                mark.glyph().cssName(), mark.tone().cssName(), text(mark.textKey()), "");
    }

    private static void add(Map<String, List<MarkModel>> marks, String path, MarkModel mark) {
        marks.computeIfAbsent(path, place -> new ArrayList<>()).add(mark);
    }

    private static Map<String, String> reasons(Worksheet sheet) {
        var reasons = new LinkedHashMap<String, String>();
        sheet.words().reasons().forEach((path, words) -> reasons.put(path.toString(), words));
        return reasons;
    }
}
