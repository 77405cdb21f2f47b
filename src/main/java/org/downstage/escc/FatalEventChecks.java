package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.crf.EditCheck.soft;
import static org.downstage.escc.AdverseEventsForm.END_DATE;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.OUTCOME;
import static org.downstage.escc.AdverseEventsForm.SERIOUS;
import static org.downstage.escc.AdverseEventsForm.SERIOUS_CRITERIA;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;
import org.downstage.crf.PartialDate;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.SystemOrganClass;

/**
 * Grade 5, a fatal outcome and the day of death say the same thing; and what threatens life is
 * serious (dossier F10; ICH E2A for seriousness).
 */
final class FatalEventChecks {

    private static final int LIFE_THREATENING = 4;
    private static final int DEATH = 5;

    private FatalEventChecks() {}

    static List<EditCheck> all(Dictionary dictionary) {
        return List.of(
                hard("AE-12")
                        .on(OUTCOME, GRADE)
                        .brokenWhen(
                                perEvent((event, book) ->
                                        outcome(event)
                                                .filter(outcome -> outcome != isFatalGrade(event))
                                                .map(outcome ->
                                                        breach(event, event.worstGrade())))),
                hard("AE-13")
                        .on(GRADE, OUTCOME)
                        .brokenWhen(
                                perEvent((event, book) ->
                                        FollowUp.vitalStatus(book)
                                                .filter(status ->
                                                        isFatal(event) && !status.equals("DEAD"))
                                                .map(status -> breach(event)))),
                hard("AE-14")
                        .on(END_DATE, GRADE)
                        .brokenWhen(
                                perEvent((event, book) ->
                                        Timeline.deathDate(book)
                                                .filter(death -> isFatal(event))
                                                .filter(death -> !mayEndOn(event, death))
                                                .map(death -> breach(event, end(event), death)))),
                hard("AE-15")
                        .on(SERIOUS_CRITERIA, GRADE)
                        .brokenWhen(
                                perEvent((event, book) ->
                                        event.row()
                                                .get(SERIOUS_CRITERIA)
                                                .filter(criteria ->
                                                        criteria.contains("DEATH")
                                                                != isFatalGrade(event))
                                                .map(criteria ->
                                                        breach(event, event.worstGrade())))),
                soft("AE-16")
                        .on(SERIOUS, GRADE)
                        .brokenWhen(
                                perEvent((event, book) ->
                                        Optional.of(event)
                                                .filter(e -> e.row().is(SERIOUS, false))
                                                .filter(e -> e.worstGrade() >= LIFE_THREATENING)
                                                .filter(e -> !isMeasured(e, dictionary))
                                                .map(e -> breach(e, e.worstGrade())))),
                soft("AE-17").on(OUTCOME, GRADE).brokenWhen(FatalEventChecks::deathWithoutEvent));
    }

    private static BiFunction<FormData, CaseBook, Stream<Breach>> perEvent(
            BiFunction<AdverseEvent, CaseBook, Optional<Breach>> rule) {
        return (form, book) ->
                AdverseEvent.of(form).stream().flatMap(event -> rule.apply(event, book).stream());
    }

    /** Death put down to treatment in the follow-up has the event that led to it. */
    private static Stream<Breach> deathWithoutEvent(FormData form, CaseBook book) {
        var events = AdverseEvent.of(form);
        return FollowUp.diedOfTreatment(book)
                        && !events.isEmpty()
                        && events.stream().noneMatch(FatalEventChecks::isFatalGrade)
                ? Stream.of(breach(events.getLast()))
                : Stream.empty();
    }

    /** A number alone, such as a count of lymphocytes, threatens nobody at any grade. */
    private static boolean isMeasured(AdverseEvent event, Dictionary dictionary) {
        return event.term()
                .flatMap(dictionary::term)
                .filter(term -> term.soc() == SystemOrganClass.INVESTIGATIONS)
                .isPresent();
    }

    private static boolean isFatalGrade(AdverseEvent event) {
        return event.worstGrade() == DEATH;
    }

    private static Optional<Boolean> outcome(AdverseEvent event) {
        return event.row().get(OUTCOME).map("FATAL"::equals);
    }

    private static boolean isFatal(AdverseEvent event) {
        return isFatalGrade(event) || outcome(event).orElse(false);
    }

    private static boolean mayEndOn(AdverseEvent event, LocalDate death) {
        return event.row()
                .get(END_DATE)
                .filter(date -> date.earliest().isAfter(death) || date.latest().isBefore(death))
                .isEmpty();
    }

    private static Object end(AdverseEvent event) {
        return event.row().get(END_DATE).map(PartialDate::toString).orElse("");
    }

    private static Breach breach(AdverseEvent event, Object... arguments) {
        return Breach.inRow(event.row().number(), arguments);
    }
}
