package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Fired.checks;
import static org.downstage.escc.FollowUpForm.DEATH_CAUSE;
import static org.downstage.escc.FollowUpForm.DEATH_DATE;
import static org.downstage.escc.FollowUpForm.DISEASE_ASSESS_DATE;
import static org.downstage.escc.FollowUpForm.LAST_CONTACT_DATE;
import static org.downstage.escc.FollowUpForm.NEXT_VISIT_DATE;
import static org.downstage.escc.FollowUpForm.RECURRENCE;
import static org.downstage.escc.FollowUpForm.RECURRENCE_DATE;
import static org.downstage.escc.FollowUpForm.VISIT_DATE;
import static org.downstage.escc.FollowUpForm.VITAL_STATUS;

import java.time.LocalDate;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpFormTest {

    private static final LocalDate SURGERY = LocalDate.of(2024, 6, 6);
    private static final LocalDate VISIT = LocalDate.of(2025, 3, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ALIVE | 2025-03-01 |
                    ALIVE | 2025-02-28 | FU-01
                    LOST  | 2025-02-28 |
                    DEAD  | 2025-02-28 |
                    """)
    void somebody_seen_alive_was_in_contact_on_that_day(
            String status, LocalDate contact, String expected) {
        var form = visit(1, VISIT).with(VITAL_STATUS, status).with(LAST_CONTACT_DATE, contact);
        assertThat(checks(form)).isEqualTo(Fired.only(expected));
    }

    @Test
    void the_latest_contact_covers_all_that_is_recorded() {
        var form = alive(1, VISIT);
        var adjuvant = Fired.form(AdjuvantForm.OID).with(AdjuvantForm.ADJ_END, VISIT.plusDays(1));
        assertThat(checks(form, adjuvant)).containsExactly("FU-02");
        assertThat(checks(form, adjuvant, alive(2, VISIT.plusDays(1)))).isEmpty();
        assertThat(Fired.findings(form, adjuvant).getFirst().arguments())
                .containsExactly(
                        VISIT, new Label.OfItem(AdjuvantForm.OID, "ADJ_END"), VISIT.plusDays(1));
    }

    @Test
    void two_visits_on_one_day_are_asked_about() {
        assertThat(checks(alive(1, VISIT), alive(2, VISIT))).containsExactly("FU-03");
        assertThat(checks(alive(1, VISIT), alive(2, VISIT.plusDays(1)))).isEmpty();
    }

    @Test
    void the_next_visit_lies_after_this_one_and_may_lie_in_the_future() {
        var form = alive(1, VISIT);
        assertThat(checks(form.with(NEXT_VISIT_DATE, VISIT))).containsExactly("FU-04");
        assertThat(checks(form.with(NEXT_VISIT_DATE, VISIT.plusDays(1)))).isEmpty();
        assertThat(checks(form.with(NEXT_VISIT_DATE, Fired.TODAY.plusYears(1)))).isEmpty();
    }

    @Test
    void no_contact_lies_in_the_future() {
        assertThat(checks(visit(1, VISIT).with(LAST_CONTACT_DATE, Fired.TODAY))).isEmpty();
        assertThat(checks(visit(1, VISIT).with(LAST_CONTACT_DATE, Fired.TODAY.plusDays(1))))
                .containsExactly("FUTURE");
    }

    @Test
    void the_day_of_death_is_the_last_contact() {
        assertThat(checks(dead(VISIT))).isEmpty();
        assertThat(checks(dead(VISIT).with(LAST_CONTACT_DATE, VISIT.minusDays(1))))
                .containsExactly("FU-05");
    }

    @Test
    void nothing_was_done_to_somebody_already_dead() {
        var surgery = Fired.operated(VISIT.plusDays(1));
        assertThat(checks(dead(VISIT), surgery)).containsExactlyInAnyOrder("FU-02", "FU-06");
        var complication =
                Fired.form(ComplicationsForm.OID)
                        .with(
                                ComplicationsForm.COMPLICATION_ROWS,
                                Row.of(1)
                                        .with(
                                                ComplicationsForm.ONSET_DATE,
                                                ItemValue.of(VISIT.plusDays(1))));
        assertThat(checks(dead(VISIT), complication)).contains("FU-06");
    }

    @Test
    void no_visit_has_contact_after_a_death_that_another_recorded() {
        assertThat(checks(alive(2, VISIT.plusDays(1)), dead(VISIT))).containsExactly("FU-07");
        assertThat(checks(alive(2, VISIT.minusDays(1)), dead(VISIT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TREATMENT | 90 | IVa | FU-08
                    TREATMENT | 90 | V   |
                    TREATMENT | 91 | IVa |
                    TUMOUR    | 90 | IVa |
                    """)
    void death_from_treatment_within_90_days_of_surgery_is_a_complication_of_grade_V(
            String cause, int days, String grade, String expected) {
        var row = Row.of(1).with(ComplicationsForm.CLAVIEN_DINDO, ItemValue.of(grade));
        var complications =
                Fired.form(ComplicationsForm.OID).with(ComplicationsForm.COMPLICATION_ROWS, row);
        var form = dead(SURGERY.plusDays(days)).with(DEATH_CAUSE, cause);
        assertThat(checks(form, complications, Fired.operated(SURGERY)))
                .isEqualTo(Fired.only(expected));
    }

    @Test
    void a_survival_of_no_days_is_asked_about() {
        assertThat(checks(dead(SURGERY), Fired.operated(SURGERY))).containsExactly("FU-09");
        assertThat(checks(dead(SURGERY.plusDays(1)), Fired.operated(SURGERY))).isEmpty();
    }

    @Test
    void recurrence_is_after_surgery_and_not_after_the_last_contact() {
        var form = alive(1, VISIT).with(RECURRENCE, true);
        var surgery = Fired.operated(SURGERY);
        assertThat(checks(form.with(RECURRENCE_DATE, SURGERY), surgery)).containsExactly("FU-10");
        assertThat(checks(form.with(RECURRENCE_DATE, SURGERY.plusDays(1)), surgery)).isEmpty();
        assertThat(checks(form.with(RECURRENCE_DATE, VISIT), surgery)).isEmpty();
        assertThat(checks(form.with(RECURRENCE_DATE, VISIT.plusDays(1)), surgery))
                .containsExactly("FU-11");
    }

    @Test
    void disease_was_assessed_before_the_last_contact() {
        var form = alive(1, VISIT);
        assertThat(checks(form.with(DISEASE_ASSESS_DATE, VISIT))).isEmpty();
        assertThat(checks(form.with(DISEASE_ASSESS_DATE, VISIT.plusDays(1))))
                .containsExactly("FU-12");
    }

    @Test
    void after_R2_nobody_was_ever_free_of_disease() {
        var form = alive(1, VISIT).with(RECURRENCE, true);
        var r2 = Fired.operated(SURGERY).with(SurgeryForm.MARGIN_R, "R2");
        assertThat(checks(form, r2)).containsExactly("FU-13");
        assertThat(checks(form, Fired.operated(SURGERY))).isEmpty();
    }

    @Test
    void a_recurrence_once_recorded_is_not_denied_later() {
        var recurred =
                alive(1, VISIT).with(RECURRENCE, true).with(RECURRENCE_DATE, VISIT.minusDays(5));
        var denied = alive(2, VISIT.plusDays(90)).with(RECURRENCE, false);
        assertThat(checks(denied, recurred)).containsExactly("FU-14");
        var before = alive(2, VISIT.minusDays(90)).with(RECURRENCE, false);
        assertThat(checks(before, recurred)).isEmpty();
    }

    @Test
    void death_is_asked_of_the_dead_only() {
        assertThat(DEATH_DATE.isMandatory(dead(VISIT))).isTrue();
        assertThat(DEATH_DATE.isApplicable(alive(1, VISIT))).isFalse();
        assertThat(NEXT_VISIT_DATE.isApplicable(dead(VISIT))).isFalse();
    }

    private static FormData visit(int occurrence, LocalDate day) {
        return FormData.empty(new FormKey(FollowUpForm.OID, occurrence)).with(VISIT_DATE, day);
    }

    private static FormData alive(int occurrence, LocalDate day) {
        return visit(occurrence, day).with(VITAL_STATUS, "ALIVE").with(LAST_CONTACT_DATE, day);
    }

    private static FormData dead(LocalDate day) {
        return visit(1, day)
                .with(VITAL_STATUS, "DEAD")
                .with(DEATH_DATE, day)
                .with(LAST_CONTACT_DATE, day);
    }
}
