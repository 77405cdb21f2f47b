package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.text;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.downstage.adverseevent.TermWords;
import org.downstage.adverseevent.ui.GradingActs.Plan;
import org.downstage.adverseevent.ui.GradingUpdate.Question;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.ui.Edits;
import org.downstage.dataentry.ui.FormDesk;
import org.downstage.dataentry.ui.FormEditor;
import org.downstage.dataentry.ui.FormModel.Cell;
import org.downstage.dataentry.ui.FormUpdate;
import org.downstage.dataentry.ui.Worksheet;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.Dictionary;
import org.jspecify.annotations.Nullable;

/** The grading of one subject on one page: takes each act of the reader, says what it changed. */
final class GradingDesk {

    private final FormEditor editor;
    private final FormDesk desk;
    private final ToxicityPlan plan;
    private final Dictionary dictionary;
    private final TermWords terms;
    private final UndoStack undo = new UndoStack();
    private final Set<String> added = new LinkedHashSet<>();
    private Map<String, GradingCell> shown = Map.of();
    private List<String> order = List.of();
    private List<Plan.Change> asked = List.of();
    private @Nullable CellKey hand;
    private GradingWords words;
    private GradingSheet sheet;

    GradingDesk(
            FormEditor editor,
            FormDesk desk,
            ToxicityPlan plan,
            Dictionary dictionary,
            TermWords terms) {
        this.editor = editor;
        this.desk = desk;
        this.plan = plan;
        this.dictionary = dictionary;
        this.terms = terms;
        this.words = words();
        this.sheet = new GradingSheet(editor.sheet());
    }

    private GradingWords words() {
        var book = editor.sheet().book();
        return new GradingWords(
                plan,
                dictionary,
                terms,
                new PhaseColumns(book, plan.phases(), desk.texts(), desk.locale()),
                new LaboratoryWords(book, plan, desk.texts(), desk.locale()),
                desk.locale());
    }

    /** The grid as the form was opened, or opened again. */
    GradingModel open() {
        words = words();
        sheet = new GradingSheet(editor.sheet());
        undo.clear();
        asked = List.of();
        var lines = lines();
        order = lines.terms();
        shown = cells();
        return new GradingModel(
                text("grading.version", plan.version().code()),
                words.phases().columns(),
                lines.all(),
                shown,
                words.laboratory().models(order),
                PageWords.all());
    }

    private TermLines lines() {
        return TermLines.of(sheet, added, words);
    }

    private Map<String, GradingCell> cells() {
        var maker = new GradingCells(sheet, words);
        var cells = new LinkedHashMap<String, GradingCell>();
        for (var term : order) {
            for (var phase : words.phases().columns()) {
                var key = new CellKey(term, phase.code());
                cells.put(key.toString(), maker.cell(key));
            }
        }
        if (!sheet.rows(CellKey.NOWHERE).isEmpty()) {
            cells.put(CellKey.NOWHERE.toString(), maker.cell(CellKey.NOWHERE));
        }
        return cells;
    }

    // Acts

    /** A grade for a cell. */
    GradingUpdate grade(CellKey key, String grade, int sequence) {
        return switch (new GradingActs(sheet, words).plan(key, grade)) {
            case Plan.Refused refused -> said(refused.why());
            case Plan.Same _ -> said("");
            case Plan.Ambiguous _ -> {
                hand = key;
                yield after(null, text("grading.ambiguous"), null, true);
            }
            case Plan.Change change when change.emptied().isEmpty() ->
                    act(sequence, edits -> GradingActs.apply(edits, change));
            case Plan.Change change -> {
                asked = List.of(change);
                yield asking(new GradingQuestions(desk, sheet, words).emptying(change));
            }
        };
    }

    /** The grade that the laboratory proves, for the cell. */
    GradingUpdate accept(CellKey key, int sequence) {
        return words.laboratory()
                .grade(key)
                .map(grade -> grade(key, grade, sequence))
                .orElseGet(() -> said(text("grading.laboratory.none")));
    }

    /** The same grade for each of a range of cells, after a question. */
    GradingUpdate fill(List<String> fillTerms, List<String> phases, String grade, int sequence) {
        var acts = new GradingActs(sheet, words);
        var plans = keys(fillTerms, phases).stream().map(key -> acts.plan(key, grade)).toList();
        asked =
                plans.stream()
                        .filter(Plan.Change.class::isInstance)
                        .map(Plan.Change.class::cast)
                        .filter(change -> change.emptied().isEmpty())
                        .toList();
        var question = new GradingQuestions(desk, sheet, words).filling(plans, grade);
        return asked.isEmpty() ? said(text("grading.fill.nothing")) : asking(question);
    }

    private static List<CellKey> keys(List<String> terms, List<String> phases) {
        return terms.stream()
                .flatMap(term -> phases.stream().map(phase -> new CellKey(term, phase)))
                .toList();
    }

    /** The question is answered with yes. */
    GradingUpdate confirm(int sequence) {
        var changes = asked;
        asked = List.of();
        return act(sequence, edits -> changes.forEach(change -> GradingActs.apply(edits, change)));
    }

    /** Takes back what is not saved of these cells. */
    GradingUpdate clear(List<String> clearTerms, List<String> phases, int sequence) {
        var acts = new GradingActs(sheet, words);
        return act(
                sequence, edits -> keys(clearTerms, phases).forEach(key -> acts.clear(edits, key)));
    }

    /** Takes the latest act back. */
    GradingUpdate undo(int sequence) {
        var nothing = undo.size() == 0;
        return after(
                editor.edit(sequence, undo::undo),
                nothing ? text("grading.undo.nothing") : "",
                null,
                false);
    }

    GradingUpdate addEvent(CellKey key, int sequence) {
        hand = key;
        return act(sequence, edits -> GradingActs.newEvent(edits, key));
    }

    /** An event was charted under the wrong term: it goes to the right one with all its details. */
    GradingUpdate correctTerm(int event, String term, int sequence) {
        var acts = new GradingActs(sheet, words);
        return acts.refusal(event, term)
                .map(this::said)
                .orElseGet(() -> act(sequence, edits -> acts.correctTerm(edits, event, term)));
    }

    GradingUpdate addChange(int event, int sequence) {
        return act(
                sequence,
                edits -> {
                    if (sheet.worksheet().rowNumbers(EVENT_ROWS).contains(event)) {
                        GradingActs.newChange(edits, event);
                    }
                });
    }

    /** Declares a row void, restores it, or removes one that was never saved. */
    GradingUpdate mark(String group, int row, String what, int sequence) {
        return act(
                sequence,
                edits ->
                        edits.sheet()
                                .form()
                                .repeatingGroup(group)
                                .ifPresent(rows -> {
                                    if (what.equals("remove")) {
                                        edits.removeRow(rows, row);
                                    } else {
                                        edits.setVoided(rows, row, what.equals("void"));
                                    }
                                }));
    }

    /** A field of a row in hand holds this text, or this missing reason. */
    GradingUpdate typed(String path, String text, String missing, int sequence) {
        var edits =
                editor.edit(
                        sequence,
                        each ->
                                place(path)
                                        .ifPresent(place ->
                                                each.enter(
                                                        place, FormEditor.entry(text, missing))));
        undo.push(path, edits);
        return after(edits, "", null, false);
    }

    private Optional<ItemPath> place(String path) {
        var parts = path.split("#", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,5}")) {
            return Optional.empty();
        }
        return Optional.of(new ItemPath(parts[0], Integer.parseInt(parts[1])))
                .filter(editor.sheet()::has);
    }

    // What does not change anything

    /** The reader looks at the events behind a cell. */
    GradingUpdate opens(CellKey key) {
        hand = key;
        return after(null, "", null, false);
    }

    /** Terms for what was typed. */
    List<TermLines.Found> find(String typed) {
        return TermLines.found(words, order, typed);
    }

    /** A term gets a line, whether anything is recorded of it or not. */
    GradingUpdate addTerm(String term) {
        if (dictionary.term(term).isPresent()) {
            added.add(term);
        }
        return after(null, "", null, false);
    }

    /** What the form says, with whatever changed in the grid. */
    GradingUpdate update(FormUpdate form) {
        return update(form, null, "", null, false);
    }

    // What follows

    private GradingUpdate act(int sequence, Consumer<Edits> work) {
        var edits = editor.edit(sequence, work);
        undo.push(edits);
        return after(edits, "", null, false);
    }

    private GradingUpdate said(String words) {
        return after(null, words, null, false);
    }

    private GradingUpdate asking(Question question) {
        return after(null, "", question, false);
    }

    private GradingUpdate after(
            @Nullable Edits edits, String said, @Nullable Question question, boolean opens) {
        return update(editor.update(), edits, said, question, opens);
    }

    private GradingUpdate update(
            FormUpdate form,
            @Nullable Edits edits,
            String said,
            @Nullable Question question,
            boolean opens) {
        sheet = new GradingSheet(editor.sheet());
        var lines = lines();
        var reordered = !lines.terms().equals(order);
        order = lines.terms();
        var changed = changed();
        var inHand = new RowsInHand(sheet, editor.opened(), desk, hand);
        return new GradingUpdate(
                inHand.narrow(form),
                changed,
                edits == null ? Map.of() : values(edits),
                inHand.model(),
                reordered ? lines.all() : null,
                reordered ? words.laboratory().models(order) : null,
                said,
                question,
                opens,
                undo.size(),
                edits == null || edits.isEmpty());
    }

    private Map<String, GradingCell> changed() {
        var now = cells();
        var changed = new LinkedHashMap<String, GradingCell>();
        now.forEach((key, cell) -> {
            if (!cell.equals(shown.get(key))) {
                changed.put(key, cell);
            }
        });
        shown = now;
        return changed;
    }

    private static Map<String, Cell> values(Edits edits) {
        var values = new LinkedHashMap<String, Cell>();
        for (var path : new ArrayList<>(edits.places())) {
            var entry =
                    edits.sheet().has(path) ? edits.sheet().entry(path) : Worksheet.Entry.of("");
            values.put(
                    path.toString(),
                    new Cell(entry.text(), entry.missing().map(Enum::name).orElse("")));
        }
        return values;
    }
}
