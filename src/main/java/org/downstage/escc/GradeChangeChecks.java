package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.AdverseEventsForm.CHANGE_DATE;
import static org.downstage.escc.AdverseEventsForm.CHANGE_EVENT;
import static org.downstage.escc.AdverseEventsForm.CHANGE_GRADE;
import static org.downstage.escc.AdverseEventsForm.END_DATE;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.GRADE_CHANGE_ROWS;
import static org.downstage.escc.AdverseEventsForm.OUTCOME;
import static org.downstage.escc.AdverseEventsForm.START_DATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.oncology.ctcae.Dictionary;

/** The rules of a grade that changes in the course of an event (dossier F10). */
final class GradeChangeChecks {

    private static final int SEVERE = 3;

    private GradeChangeChecks() {}

    static List<EditCheck> all(Dictionary dictionary) {
        return List.of(
                hard("AE-18")
                        .on(CHANGE_EVENT)
                        .brokenInRow(
                                GRADE_CHANGE_ROWS,
                                (row, form, book) ->
                                        row
                                                .get(CHANGE_EVENT)
                                                .filter(number -> event(row, form).isEmpty())
                                                .map(number ->
                                                        Breach.inRow(
                                                                row.number(),
                                                                String.valueOf(number)))
                                                .stream()),
                hard("AE-19")
                        .on(CHANGE_GRADE, CHANGE_EVENT)
                        .brokenInRow(
                                GRADE_CHANGE_ROWS,
                                (row, form, book) -> noSuchGrade(row, form, dictionary)),
                hard("AE-20")
                        .on(CHANGE_DATE, CHANGE_EVENT)
                        .brokenInRow(
                                GRADE_CHANGE_ROWS,
                                (row, form, book) ->
                                        against(
                                                START_DATE,
                                                row,
                                                form,
                                                (change, start) ->
                                                        change.latest()
                                                                .isBefore(start.earliest()))),
                hard("AE-21")
                        .on(CHANGE_DATE, CHANGE_EVENT)
                        .brokenInRow(
                                GRADE_CHANGE_ROWS,
                                (row, form, book) ->
                                        against(
                                                END_DATE,
                                                row,
                                                form,
                                                (change, end) ->
                                                        change.earliest().isAfter(end.latest()))),
                soft("AE-22").on(CHANGE_GRADE, CHANGE_DATE).brokenWhen(GradeChangeChecks::noChange),
                soft("AE-23").on(GRADE, OUTCOME).brokenWhen(GradeChangeChecks::undetailed));
    }

    private static Optional<Row> event(Row change, FormData form) {
        return change.get(CHANGE_EVENT)
                .flatMap(number -> form.row(EVENT_ROWS.oid(), number))
                .filter(row -> !row.voided() && AdverseEventsForm.isEvent(row));
    }

    private static Stream<Breach> noSuchGrade(Row row, FormData form, Dictionary dictionary) {
        return row
                .get(CHANGE_GRADE)
                .flatMap(grade ->
                        event(row, form)
                                .flatMap(event ->
                                        AdverseEventChecks.noSuchGrade(
                                                row, event, grade, dictionary)))
                .stream();
    }

    private static Stream<Breach> against(
            Item<PartialDate> item,
            Row row,
            FormData form,
            BiPredicate<PartialDate, PartialDate> broken) {
        return Rules.breach(
                row.number(),
                row.get(CHANGE_DATE),
                event(row, form).flatMap(event -> event.get(item)),
                broken);
    }

    /** A row that repeats the grade before it changes nothing. */
    private static Stream<Breach> noChange(FormData form, CaseBook book) {
        var breaches = new ArrayList<Breach>();
        for (var event : AdverseEvent.of(form)) {
            var before = event.row().get(GRADE);
            for (var change : event.changes()) {
                var grade = change.get(CHANGE_GRADE);
                if (grade.isPresent() && grade.equals(before)) {
                    breaches.add(Breach.inRow(change.number(), String.valueOf(grade.get())));
                }
                before = grade;
            }
        }
        return breaches.stream();
    }

    /** An event that became severe later needs the same details as one that began so. */
    private static Stream<Breach> undetailed(FormData form, CaseBook book) {
        return AdverseEvent.of(form).stream()
                .filter(event -> event.worstGrade() >= SEVERE)
                .filter(event -> event.row().get(GRADE).filter(g -> g < SEVERE).isPresent())
                .filter(event ->
                        event.row().value(OUTCOME).isEmpty()
                                || event.row().value(START_DATE).isEmpty())
                .map(event ->
                        Breach.inRow(event.row().number(), String.valueOf(event.worstGrade())));
    }
}
