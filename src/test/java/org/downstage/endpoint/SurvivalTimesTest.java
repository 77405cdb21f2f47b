package org.downstage.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.endpoint.CohortSubject.LAST_CONTACT;
import static org.downstage.endpoint.CohortSubject.NICT_START;
import static org.downstage.endpoint.CohortSubject.RT_START;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.endpoint.StudyDefinitions.Denominator;
import org.downstage.endpoint.StudyDefinitions.DiseaseCensoring;
import org.downstage.endpoint.StudyDefinitions.DownstagingReference;
import org.downstage.endpoint.StudyDefinitions.DownstagingRule;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.escc.ToxicityPlan;
import org.junit.jupiter.api.Test;

/** The case book is that of S1-01, operated on 2024-06-06, alive without recurrence. */
class SurvivalTimesTest {

    private static final CohortSubject SUBJECT = CohortSubject.of("S1-01");
    private static final LocalDate SURGERY = SUBJECT.surgery();
    private static final LocalDate ASSESSED = LAST_CONTACT.minusDays(30);

    @Test
    void somebody_alive_is_censored_at_the_last_contact_or_the_last_assessment() {
        assertThat(times().overall()).contains(censored(NICT_START, LAST_CONTACT));
        assertThat(times().eventFree()).contains(censored(NICT_START, ASSESSED));
        assertThat(times().progressionFree()).contains(censored(RT_START, ASSESSED));
        assertThat(times().diseaseFree()).contains(censored(SURGERY, ASSESSED));
    }

    @Test
    void the_study_chooses_where_survival_starts_and_where_it_is_censored() {
        var times =
                new SurvivalTimes(
                        SUBJECT.book(),
                        definitions(
                                Origin.SURGERY, Origin.RT_START, DiseaseCensoring.LAST_CONTACT));
        assertThat(times.overall()).contains(censored(SURGERY, LAST_CONTACT));
        assertThat(times.eventFree()).contains(censored(RT_START, LAST_CONTACT));
        assertThat(times.diseaseFree()).contains(censored(SURGERY, LAST_CONTACT));
    }

    @Test
    void death_ends_every_time_even_without_recurrence() {
        var death = LocalDate.of(2025, 3, 1);
        var times = times(dead(death));
        assertThat(times.overall()).contains(event(NICT_START, death));
        assertThat(times.eventFree()).contains(event(NICT_START, death));
        assertThat(times.diseaseFree()).contains(event(SURGERY, death));
        assertThat(times.progressionFree()).contains(event(RT_START, death));
    }

    @Test
    void recurrence_ends_disease_times_and_leaves_overall_survival_running() {
        var recurrence = LocalDate.of(2025, 1, 20);
        var times = times(recurred().with(FollowUpForm.RECURRENCE_DATE, recurrence));
        assertThat(times.overall()).contains(censored(NICT_START, LAST_CONTACT));
        assertThat(times.diseaseFree()).contains(event(SURGERY, recurrence));
        assertThat(times.eventFree()).contains(event(NICT_START, recurrence));
    }

    @Test
    void a_recurrence_of_unknown_date_gives_no_disease_time() {
        assertThat(times(recurred()).diseaseFree()).isEmpty();
        assertThat(times(recurred()).eventFree()).isEmpty();
        assertThat(times(recurred()).overall()).isPresent();
    }

    @Test
    void a_death_of_unknown_date_gives_no_survival_time() {
        var times = times(visit().with(FollowUpForm.VITAL_STATUS, "DEAD"));
        assertThat(times.overall()).isEmpty();
        assertThat(times.diseaseFree()).isEmpty();
    }

    @Test
    void the_latest_of_several_visits_decides() {
        var later =
                FormData.empty(new FormKey(FollowUpForm.OID, 2))
                        .with(FollowUpForm.VISIT_DATE, LAST_CONTACT.plusDays(90))
                        .with(FollowUpForm.VITAL_STATUS, "LOST")
                        .with(FollowUpForm.LAST_CONTACT_DATE, LAST_CONTACT.plusDays(5));
        var survival =
                Endpoints.of(SUBJECT.book().with(later), StudyDefinitions.DEFAULT).survival();
        assertThat(survival.vitalStatus()).isEqualTo("LOST");
        assertThat(survival.lastContact()).isEqualTo(LAST_CONTACT.plusDays(5));
        assertThat(survival.overall()).isEqualTo(censored(NICT_START, LAST_CONTACT.plusDays(5)));
    }

    @Test
    void nobody_is_disease_free_after_an_operation_that_was_not_r0() {
        assertThat(times(surgery().with(SurgeryForm.MARGIN_R, "R1")).diseaseFree()).isEmpty();
        var r2 = times(surgery().with(SurgeryForm.MARGIN_R, "R2"));
        assertThat(r2.diseaseFree()).isEmpty();
        assertThat(r2.eventFree()).contains(event(NICT_START, SURGERY));
        assertThat(r2.progressionFree()).contains(censored(RT_START, ASSESSED));
    }

    @Test
    void progression_after_radiotherapy_is_an_event_of_its_own_only_without_surgery() {
        var progressed =
                SUBJECT.book()
                        .form(ResponseForm.OID_RT)
                        .with(ResponseForm.OVERALL_INVESTIGATOR, "PD");
        var found = SURGERY.minusDays(7);
        assertThat(times(progressed).progressionFree()).contains(event(RT_START, found));
        assertThat(times(progressed).eventFree()).contains(censored(NICT_START, ASSESSED));
        var notOperated =
                FormData.empty(FormKey.of(SurgeryForm.OID)).with(SurgeryForm.SURGERY_DONE, false);
        assertThat(times(progressed, notOperated).eventFree()).contains(event(NICT_START, found));
    }

    @Test
    void surgery_withheld_for_a_progression_that_nobody_dated_gives_no_event_free_time() {
        var notOperated =
                FormData.empty(FormKey.of(SurgeryForm.OID))
                        .with(SurgeryForm.SURGERY_DONE, false)
                        .with(SurgeryForm.NO_SURGERY_REASON, "PROGRESSION");
        assertThat(times(notOperated).eventFree()).isEmpty();
    }

    @Test
    void death_on_the_day_of_surgery_counts_as_half_a_day() {
        assertThat(times(dead(SURGERY)).diseaseFree())
                .contains(new TimeToEvent(new BigDecimal("0.5"), true));
        assertThat(times(dead(SURGERY.plusDays(1))).diseaseFree())
                .contains(new TimeToEvent(BigDecimal.ONE, true));
    }

    @Test
    void death_on_day_30_and_day_31_are_times_of_30_and_31_days() {
        assertThat(times(dead(SURGERY.plusDays(30))).diseaseFree())
                .contains(new TimeToEvent(BigDecimal.valueOf(30), true));
        assertThat(times(dead(SURGERY.plusDays(31))).diseaseFree())
                .contains(new TimeToEvent(BigDecimal.valueOf(31), true));
    }

    @Test
    void an_event_before_its_origin_gives_no_time() {
        assertThat(times(dead(SURGERY.minusDays(1))).diseaseFree()).isEmpty();
    }

    @Test
    void where_a_time_ends_does_not_depend_on_where_it_starts() {
        var death = SURGERY.minusDays(1);
        var ends = SurvivalEnds.of(times(dead(death)));

        assertThat(ends.overall()).isEqualTo(new SurvivalEnd(death, true));
        assertThat(ends.diseaseFree()).isEqualTo(new SurvivalEnd(death, true));
        assertThat(times(dead(death)).diseaseFree()).isEmpty();
        assertThat(SurvivalEnds.of(times()).overall())
                .isEqualTo(new SurvivalEnd(LAST_CONTACT, false));
        assertThat(SurvivalEnds.of(times(surgery().with(SurgeryForm.MARGIN_R, "R1"))).diseaseFree())
                .isNull();
    }

    private static SurvivalTimes times(FormData... edited) {
        CaseBook book = SUBJECT.book();
        for (var form : edited) {
            book = book.with(form);
        }
        return new SurvivalTimes(book, StudyDefinitions.DEFAULT);
    }

    private static StudyDefinitions definitions(
            Origin overall, Origin eventFree, DiseaseCensoring censoring) {
        return new StudyDefinitions(
                DownstagingRule.STAGE,
                DownstagingReference.PRE_NICT,
                BigDecimal.TEN,
                overall,
                eventFree,
                censoring,
                Denominator.ALL_ENROLLED,
                Denominator.ALL_ENROLLED,
                ToxicityPlan.DEFAULT);
    }

    private static FormData surgery() {
        return SUBJECT.book().form(SurgeryForm.OID);
    }

    private static FormData visit() {
        return SUBJECT.book().form(FollowUpForm.OID);
    }

    private static FormData recurred() {
        return visit().with(FollowUpForm.RECURRENCE, true);
    }

    private static FormData dead(LocalDate day) {
        return visit().with(FollowUpForm.VITAL_STATUS, "DEAD")
                .with(FollowUpForm.LAST_CONTACT_DATE, day)
                .with(FollowUpForm.DEATH_DATE, day);
    }

    private static TimeToEvent censored(LocalDate from, LocalDate to) {
        return time(from, to, false);
    }

    private static TimeToEvent event(LocalDate from, LocalDate to) {
        return time(from, to, true);
    }

    private static TimeToEvent time(LocalDate from, LocalDate to, boolean event) {
        return new TimeToEvent(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), event);
    }
}
