package org.downstage.escc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;

/**
 * One event with its course. The worst grade is derived here and nowhere else.
 *
 * @param row the event's row
 * @param changes rows of its later grades, in the order of their dates; those without one come last
 */
public record AdverseEvent(Row row, List<Row> changes) {

    public AdverseEvent {
        changes = List.copyOf(changes);
    }

    /** The events of the subject: rows of grade 1 or more that are not void. */
    public static List<AdverseEvent> of(CaseBook book) {
        return of(book.form(AdverseEventsForm.OID));
    }

    /** The events of the form. */
    public static List<AdverseEvent> of(FormData form) {
        return form.rows(AdverseEventsForm.EVENT_ROWS).stream()
                .filter(AdverseEventsForm::isEvent)
                .map(row -> new AdverseEvent(row, changes(form, row.number())))
                .toList();
    }

    private static List<Row> changes(FormData form, int event) {
        return form.rows(AdverseEventsForm.GRADE_CHANGE_ROWS).stream()
                .filter(change -> change.is(AdverseEventsForm.CHANGE_EVENT, event))
                .sorted(
                        Comparator.comparing(change ->
                                change.get(AdverseEventsForm.CHANGE_DATE)
                                        .map(date -> date.earliest().toString())
                                        .orElse("9999")))
                .toList();
    }

    /** The CTCAE term; empty while it is not named. */
    public Optional<String> term() {
        return row.get(AdverseEventsForm.TERM);
    }

    /** The phase that it is counted to; empty while it is not named. */
    public Optional<TreatmentPhase> phase() {
        return Categories.of(TreatmentPhase.class, AdverseEventsForm.PHASE, row);
    }

    /** The grades that it had, at onset and later; the first is 1 or more. */
    public Stream<Integer> grades() {
        return Stream.concat(
                row.get(AdverseEventsForm.GRADE).stream(),
                changes.stream()
                        .flatMap(change -> change.get(AdverseEventsForm.CHANGE_GRADE).stream()));
    }

    /** The highest grade that it ever had, 1 to 5. */
    public int worstGrade() {
        return grades().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** How likely it is due to a treatment; empty while nobody judged it. */
    public Optional<Attribution> attribution(Treatment treatment) {
        return Categories.of(Attribution.class, treatment.attribution(), row);
    }
}
