package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.FollowUpForm.DEATH_CAUSE;
import static org.downstage.escc.FollowUpForm.DEATH_DATE;
import static org.downstage.escc.FollowUpForm.DISEASE_ASSESS_DATE;
import static org.downstage.escc.FollowUpForm.LAST_CONTACT_DATE;
import static org.downstage.escc.FollowUpForm.NEXT_VISIT_DATE;
import static org.downstage.escc.FollowUpForm.RECURRENCE;
import static org.downstage.escc.FollowUpForm.RECURRENCE_DATE;
import static org.downstage.escc.FollowUpForm.VISIT_DATE;
import static org.downstage.escc.FollowUpForm.VITAL_STATUS;
import static org.downstage.escc.Rules.pair;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;
import org.downstage.oncology.Intervals;

/**
 * The rules of a follow-up visit (dossier F12). That last contact is not after the data cut is the
 * range of every date: none may lie in the future.
 */
final class FollowUpChecks {

    private FollowUpChecks() {}

    static List<EditCheck> all() {
        return Stream.of(contact(), death(), recurrence()).flatMap(List::stream).toList();
    }

    private static List<EditCheck> contact() {
        return List.of(
                hard("FU-01")
                        .on(LAST_CONTACT_DATE, VISIT_DATE)
                        .brokenWhen((form, book) ->
                                form.is(VITAL_STATUS, "ALIVE")
                                        ? pair(LAST_CONTACT_DATE, VISIT_DATE, LocalDate::isBefore)
                                                .apply(form, book)
                                        : Stream.empty()),
                soft("FU-02")
                        .on(LAST_CONTACT_DATE)
                        .brokenWhen(FollowUpChecks::lastContactBeforeOtherDate),
                soft("FU-03")
                        .on(VISIT_DATE)
                        .brokenWhen((form, book) ->
                                form
                                        .get(VISIT_DATE)
                                        .filter(day ->
                                                others(form, book)
                                                        .anyMatch(
                                                                other -> other.is(VISIT_DATE, day)))
                                        .map(Breach::of)
                                        .stream()),
                hard("FU-04")
                        .on(NEXT_VISIT_DATE, VISIT_DATE)
                        .brokenWhen(
                                pair(
                                        NEXT_VISIT_DATE,
                                        VISIT_DATE,
                                        (next, visit) -> !next.isAfter(visit))));
    }

    private static List<EditCheck> death() {
        return List.of(
                hard("FU-05")
                        .on(DEATH_DATE, LAST_CONTACT_DATE)
                        .brokenWhen(
                                pair(
                                        DEATH_DATE,
                                        LAST_CONTACT_DATE,
                                        (death, last) -> !death.equals(last))),
                hard("FU-06")
                        .on(DEATH_DATE)
                        .brokenWhen((form, book) ->
                                form.get(DEATH_DATE).stream()
                                        .flatMap(death -> earlierThanEvent(death, book))),
                hard("FU-07")
                        .on(LAST_CONTACT_DATE)
                        .brokenWhen(
                                pair(
                                        LAST_CONTACT_DATE,
                                        (form, book) -> Timeline.deathDate(book),
                                        LocalDate::isAfter)),
                soft("FU-08")
                        .on(DEATH_CAUSE, DEATH_DATE)
                        .brokenWhen(FollowUpChecks::treatmentDeathWithoutGradeV),
                soft("FU-09")
                        .on(LAST_CONTACT_DATE)
                        .brokenWhen(
                                pair(
                                        LAST_CONTACT_DATE,
                                        (form, book) -> Timeline.surgeryDate(book),
                                        LocalDate::equals)));
    }

    private static List<EditCheck> recurrence() {
        return List.of(
                hard("FU-10")
                        .on(RECURRENCE_DATE)
                        .brokenWhen(
                                pair(
                                        RECURRENCE_DATE,
                                        (form, book) -> Timeline.surgeryDate(book),
                                        (recurrence, surgery) -> !recurrence.isAfter(surgery))),
                hard("FU-11")
                        .on(RECURRENCE_DATE, LAST_CONTACT_DATE)
                        .brokenWhen(pair(RECURRENCE_DATE, LAST_CONTACT_DATE, LocalDate::isAfter)),
                hard("FU-12")
                        .on(DISEASE_ASSESS_DATE, LAST_CONTACT_DATE)
                        .brokenWhen(
                                pair(DISEASE_ASSESS_DATE, LAST_CONTACT_DATE, LocalDate::isAfter)),
                soft("FU-13")
                        .on(RECURRENCE)
                        .brokenWhen((form, book) ->
                                Rules.when(
                                        form.is(RECURRENCE, true)
                                                && book.form(SurgeryForm.OID)
                                                        .is(SurgeryForm.MARGIN_R, "R2"))),
                soft("FU-14").on(RECURRENCE).brokenWhen(FollowUpChecks::deniesEarlierRecurrence));
    }

    /** Only the latest contact has to cover all that happened; earlier ones were right then. */
    private static Stream<Breach> lastContactBeforeOtherDate(FormData form, CaseBook book) {
        return form
                .get(LAST_CONTACT_DATE)
                .filter(last -> FollowUp.lastContact(book).filter(last::equals).isPresent())
                .stream()
                .flatMap(last -> earlierThanEvent(last, book));
    }

    private static Stream<Breach> earlierThanEvent(LocalDate day, CaseBook book) {
        return CaseDates.latest(book)
                .filter(event -> day.isBefore(event.day()))
                .map(event -> Breach.of(day, event.item(), event.day()))
                .stream();
    }

    private static Stream<Breach> treatmentDeathWithoutGradeV(FormData form, CaseBook book) {
        var complications = book.form(ComplicationsForm.OID);
        var recorded =
                complications.rows(ComplicationsForm.COMPLICATION_ROWS).stream()
                        .anyMatch(row -> row.is(ComplicationsForm.CLAVIEN_DINDO, "V"));
        return recorded || !form.is(DEATH_CAUSE, "TREATMENT")
                ? Stream.empty()
                : pair(
                                DEATH_DATE,
                                (visit, all) -> Timeline.surgeryDate(all),
                                (death, surgery) ->
                                        Intervals.diedWithin(
                                                ComplicationsChecks.WINDOW_DAYS, surgery, death))
                        .apply(form, book);
    }

    private static Stream<Breach> deniesEarlierRecurrence(FormData form, CaseBook book) {
        if (!form.is(RECURRENCE, false)) {
            return Stream.empty();
        }
        return pair(
                        VISIT_DATE,
                        (visit, all) -> FollowUp.recurrenceDate(all),
                        (visit, recurrence) -> recurrence.isBefore(visit))
                .apply(form, book);
    }

    private static Stream<FormData> others(FormData form, CaseBook book) {
        return book.occurrences(FollowUpForm.OID).stream()
                .filter(other -> !other.key().equals(form.key()));
    }
}
