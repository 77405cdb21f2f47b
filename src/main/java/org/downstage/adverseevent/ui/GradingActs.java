package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.text;
import static org.downstage.escc.AdverseEventsForm.CHANGE_EVENT;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.GRADE_CHANGE_ROWS;
import static org.downstage.escc.AdverseEventsForm.PHASE;
import static org.downstage.escc.AdverseEventsForm.TERM;
import static org.downstage.escc.AdverseEventsForm.TERM_OTHER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Missing;
import org.downstage.crf.Row;
import org.downstage.dataentry.ui.Edits;
import org.downstage.dataentry.ui.Worksheet.Entry;
import org.downstage.escc.AdverseEventsForm;

/** What a key pressed in a cell does to the rows behind it. */
final class GradingActs {

    /** Not documented, as the page says it. */
    static final String NOT_DOCUMENTED = "ND";

    private static final Set<String> GRADES = Set.of("0", "1", "2", "3", "4", "5", NOT_DOCUMENTED);

    private final GradingSheet sheet;
    private final GradingWords words;

    /** What becomes of a cell. */
    sealed interface Plan {

        /**
         * It gets the grade.
         *
         * @param row number of the row whose grade changes; 0 for a new one
         * @param emptied what would contradict the grade, and goes
         */
        record Change(CellKey key, int row, String grade, List<ItemPath> emptied) implements Plan {}

        /** It holds that grade already. */
        record Same(CellKey key) implements Plan {}

        /**
         * Several events or a course are behind it: which one is meant is for the reader to say.
         */
        record Ambiguous(CellKey key) implements Plan {}

        /** The term has no such grade. */
        record Refused(CellKey key, String why) implements Plan {}
    }

    GradingActs(GradingSheet sheet, GradingWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /**
     * What a grade means for a cell.
     *
     * @param grade 0 to 5, or {@link #NOT_DOCUMENTED}
     */
    Plan plan(CellKey key, String grade) {
        var why = refusal(key, grade);
        if (why.isPresent()) {
            return new Plan.Refused(key, why.get());
        }
        var rows = sheet.rows(key);
        if (rows.isEmpty()) {
            return new Plan.Change(key, 0, grade, List.of());
        }
        var row = rows.getFirst();
        if (rows.size() > 1 || sheet.hasCourse(row.number())) {
            return new Plan.Ambiguous(key);
        }
        if (entry(grade).equals(sheet.worksheet().entry(ItemPath.of(GRADE, row.number())))) {
            return new Plan.Same(key);
        }
        return new Plan.Change(key, row.number(), grade, emptied(row, grade));
    }

    private Optional<String> refusal(CellKey key, String grade) {
        if (!GRADES.contains(grade) || key.equals(CellKey.NOWHERE)) {
            return Optional.of(text("grading.refused"));
        }
        return grade.equals("0") || grade.equals(NOT_DOCUMENTED)
                ? Optional.empty()
                : refusal(key.term(), Integer.parseInt(grade));
    }

    private Optional<String> refusal(String published, int grade) {
        var term = words.dictionary().term(published);
        if (term.isEmpty()) {
            return Optional.of(text("grading.refused.term", published));
        }
        if (term.get().has(grade)) {
            return Optional.empty();
        }
        var grades = term.get().grades().stream().map(String::valueOf);
        return Optional.of(
                text(
                        "grading.refused.grade",
                        words.called(published),
                        String.valueOf(grade),
                        grades.collect(Collectors.joining(", "))));
    }

    /**
     * Why an event cannot go to a term; empty when it can.
     *
     * @param event number of its row
     * @param published the published name of the term
     */
    Optional<String> refusal(int event, String published) {
        if (!sheet.worksheet().rowNumbers(EVENT_ROWS).contains(event)) {
            return Optional.of(text("grading.refused"));
        }
        if (words.dictionary().term(published).isEmpty()) {
            return Optional.of(text("grading.refused.term", published));
        }
        return sheet.grades(event).stream()
                .filter(grade -> grade > 0)
                .map(grade -> refusal(published, grade))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<ItemPath> emptied(Row row, String grade) {
        if (!grade.equals("0") && !grade.equals(NOT_DOCUMENTED)) {
            return List.of();
        }
        return AdverseEventsForm.details().stream()
                .map(item -> ItemPath.of(item, row.number()))
                .filter(path -> !sheet.worksheet().entry(path).equals(Entry.of("")))
                .toList();
    }

    private static Entry entry(String grade) {
        return grade.equals(NOT_DOCUMENTED) ? Entry.of(Missing.ND) : Entry.of(grade);
    }

    /** Does what was planned. */
    static void apply(Edits edits, Plan.Change change) {
        var row = change.row();
        if (row == 0) {
            row = newEvent(edits, change.key());
        }
        edits.enter(ItemPath.of(GRADE, row), entry(change.grade()));
        change.emptied().forEach(path -> edits.enter(path, Entry.of("")));
    }

    /** Adds an event without a grade to the cell; gives its row. */
    static int newEvent(Edits edits, CellKey key) {
        var row = edits.addRow(EVENT_ROWS);
        edits.enter(ItemPath.of(TERM, row), Entry.of(key.term()));
        edits.enter(ItemPath.of(PHASE, row), Entry.of(key.phase()));
        return row;
    }

    /**
     * Takes an event to another term. What "other" stood for goes unless that is asked there, and
     * so does the note that there was nothing under the other term, which is no longer true.
     */
    void correctTerm(Edits edits, int event, String published) {
        edits.enter(ItemPath.of(TERM, event), Entry.of(published));
        absences(event, published).forEach(row -> takeAway(edits, row));
        edits.sheet()
                .data()
                .row(EVENT_ROWS.oid(), event)
                .filter(row -> !TERM_OTHER.isApplicable(row))
                .ifPresent(row -> edits.enter(ItemPath.of(TERM_OTHER, event), Entry.of("")));
    }

    private List<Integer> absences(int event, String published) {
        return sheet.key(event).map(at -> new CellKey(published, at.phase())).stream()
                .flatMap(key -> sheet.rows(key).stream())
                .filter(row -> row.number() != event && !AdverseEventsForm.isEvent(row))
                .map(Row::number)
                .toList();
    }

    private static void takeAway(Edits edits, int row) {
        if (edits.sheet().isAdded(EVENT_ROWS, row)) {
            edits.removeRow(EVENT_ROWS, row);
        } else {
            edits.setVoided(EVENT_ROWS, row, true);
        }
    }

    /** Adds a change of grade, still to be filled in, to the course of an event. */
    static int newChange(Edits edits, int event) {
        var row = edits.addRow(GRADE_CHANGE_ROWS);
        edits.enter(ItemPath.of(CHANGE_EVENT, row), Entry.of(String.valueOf(event)));
        return row;
    }

    /** Takes back whatever is not saved of the rows behind a cell. */
    void clear(Edits edits, CellKey key) {
        for (var event : sheet.allRows(key)) {
            sheet.course(event).forEach(row -> restore(edits, GRADE_CHANGE_ROWS, row.number()));
            restore(edits, EVENT_ROWS, event);
        }
    }

    private static void restore(Edits edits, ItemGroup group, int row) {
        var sheet = edits.sheet();
        if (sheet.isAdded(group, row)) {
            edits.removeRow(group, row);
            return;
        }
        if (sheet.isNewlyVoid(group, row)) {
            edits.setVoided(group, row, false);
        }
        group.items().stream()
                .map(item -> ItemPath.of(item, row))
                .filter(sheet.touched()::contains)
                .forEach(path -> edits.enter(path, Entry.of(sheet.stored(path))));
    }
}
