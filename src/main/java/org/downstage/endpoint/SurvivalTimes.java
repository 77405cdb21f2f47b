package org.downstage.endpoint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.escc.FollowUp;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.escc.Timeline;

/**
 * The survival times of one subject (dossier F12). A time is only there when its origin, what ended
 * it and when are all known; an event that happened on an unknown day gives none.
 */
final class SurvivalTimes {

    private final CaseBook book;
    private final StudyDefinitions definitions;
    private final FormData surgery;
    private final FormData restaging;

    SurvivalTimes(CaseBook book, StudyDefinitions definitions) {
        this.book = book;
        this.definitions = definitions;
        this.surgery = book.form(SurgeryForm.OID);
        this.restaging = book.form(ResponseForm.OID_RT);
    }

    /** To death of any cause; alive or lost subjects are censored at the last contact. */
    Optional<TimeToEvent> overall() {
        return time(day(definitions.overallSurvivalOrigin()), overallEnd());
    }

    /** From an R0 operation to recurrence or death. After R1 or R2 nobody is disease-free. */
    Optional<TimeToEvent> diseaseFree() {
        return time(day(Origin.SURGERY), diseaseFreeEnd());
    }

    /** To progression without surgery, an R2 operation, recurrence or death. */
    Optional<TimeToEvent> eventFree() {
        return time(day(definitions.eventFreeSurvivalOrigin()), eventFreeEnd());
    }

    /** From the start of radiotherapy to progression by RECIST, recurrence or death. */
    Optional<TimeToEvent> progressionFree() {
        return time(day(Origin.RT_START), progressionFreeEnd());
    }

    Optional<SurvivalEnd> overallEnd() {
        return isDead()
                ? end(Timeline.deathDate(book), true)
                : FollowUp.vitalStatus(book)
                        .flatMap(status -> end(FollowUp.lastContact(book), false));
    }

    Optional<SurvivalEnd> diseaseFreeEnd() {
        return surgery.is(SurgeryForm.MARGIN_R, "R0") ? firstOf(recurrence()) : Optional.empty();
    }

    Optional<SurvivalEnd> eventFreeEnd() {
        var events = new ArrayList<>(recurrence());
        if (surgery.is(SurgeryForm.SURGERY_DONE, false)) {
            if (isProgression()) {
                events.add(restaging.get(ResponseForm.ASSESS_DATE));
            } else if (surgery.is(SurgeryForm.NO_SURGERY_REASON, "PROGRESSION")) {
                events.add(Optional.empty());
            }
        }
        if (surgery.is(SurgeryForm.MARGIN_R, "R2")) {
            events.add(Timeline.surgeryDate(book));
        }
        return firstOf(events);
    }

    Optional<SurvivalEnd> progressionFreeEnd() {
        var events = new ArrayList<>(recurrence());
        if (isProgression()) {
            events.add(restaging.get(ResponseForm.ASSESS_DATE));
        }
        return firstOf(events);
    }

    private Optional<SurvivalEnd> firstOf(List<Optional<LocalDate>> events) {
        if (events.contains(Optional.<LocalDate>empty())) {
            return Optional.empty();
        }
        var death = Timeline.deathDate(book);
        if (!events.isEmpty()) {
            var days = new ArrayList<>(events);
            days.add(death);
            return end(
                    days.stream().flatMap(Optional::stream).min(Comparator.naturalOrder()), true);
        }
        return isDead() ? end(death, true) : end(censoring(), false);
    }

    /** The end of observation; nothing while no visit has said that there was no recurrence. */
    private Optional<LocalDate> censoring() {
        if (FollowUp.recurred(book).isEmpty() || FollowUp.vitalStatus(book).isEmpty()) {
            return Optional.empty();
        }
        return switch (definitions.diseaseCensoring()) {
            case LAST_ASSESSMENT -> FollowUp.lastDiseaseAssessment(book);
            case LAST_CONTACT -> FollowUp.lastContact(book);
        };
    }

    private List<Optional<LocalDate>> recurrence() {
        return FollowUp.recurred(book).orElse(false)
                ? List.of(FollowUp.recurrenceDate(book))
                : List.of();
    }

    private boolean isProgression() {
        return restaging.is(ResponseForm.OVERALL_INVESTIGATOR, "PD");
    }

    private boolean isDead() {
        return FollowUp.vitalStatus(book).filter("DEAD"::equals).isPresent();
    }

    private Optional<LocalDate> day(Origin origin) {
        return switch (origin) {
            case NICT_START -> Timeline.nictStart(book);
            case RT_START -> Timeline.rtStart(book);
            case SURGERY -> Timeline.surgeryDate(book);
        };
    }

    private static Optional<SurvivalEnd> end(Optional<LocalDate> day, boolean event) {
        return day.map(known -> new SurvivalEnd(known, event));
    }

    private static Optional<TimeToEvent> time(
            Optional<LocalDate> origin, Optional<SurvivalEnd> end) {
        return origin.flatMap(start -> end.flatMap(known -> known.since(start)));
    }
}
