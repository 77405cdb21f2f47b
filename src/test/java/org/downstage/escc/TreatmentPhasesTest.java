package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.nictFrom;
import static org.downstage.escc.TreatmentPhase.ADJUVANT;
import static org.downstage.escc.TreatmentPhase.FOLLOW_UP;
import static org.downstage.escc.TreatmentPhase.NICT;
import static org.downstage.escc.TreatmentPhase.RT;
import static org.downstage.escc.TreatmentPhase.SURGERY;

import java.util.List;
import java.util.stream.Stream;
import org.downstage.crf.CodeList;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A subject's phases follow each other without gap or overlap. */
class TreatmentPhasesTest {

    private static final FormData NICT_FORM = nictFrom("2024-01-15");
    private static final FormData RT_FORM =
            form(RadiotherapyForm.OID)
                    .with(RadiotherapyForm.RT_START, day("2024-03-25"))
                    .with(RadiotherapyForm.RT_END, day("2024-04-25"));
    private static final FormData OPERATED = Fired.operated(day("2024-06-11"));
    private static final CodeList THERAPIES = AdjuvantForm.ADJUVANT_THERAPY;
    private static final FormData ADJUVANT_FORM =
            form(AdjuvantForm.OID)
                    .with(AdjuvantForm.ADJ_THERAPY, CodeSet.of(THERAPIES, List.of("ICI")))
                    .with(AdjuvantForm.ADJ_START, day("2024-07-20"));

    private static TreatmentPhases phases(FormData... forms) {
        return TreatmentPhases.of(book(forms), TreatmentPhases.Settings.DEFAULT);
    }

    private static Stream<String> said(TreatmentPhases phases) {
        return phases.windows().stream()
                .map(window ->
                        window.phase()
                                + " "
                                + window.first()
                                + " – "
                                + window.end().map(Object::toString).orElse(""));
    }

    @Test
    void without_any_treatment_there_is_no_phase() {
        assertThat(phases().windows()).isEmpty();
        assertThat(phases().at(day("2024-01-15"))).isEmpty();
    }

    @Test
    void a_phase_lasts_until_the_next_one_begins() {
        assertThat(said(phases(NICT_FORM))).containsExactly("NICT 2024-01-15 – ");
        assertThat(said(phases(NICT_FORM, RT_FORM)))
                .containsExactly("NICT 2024-01-15 – 2024-03-24", "RT 2024-03-25 – ");
        assertThat(said(phases(NICT_FORM, RT_FORM, OPERATED)))
                .containsExactly(
                        "NICT 2024-01-15 – 2024-03-24",
                        "RT 2024-03-25 – 2024-06-10",
                        "SURGERY 2024-06-11 – 2024-09-09",
                        "FOLLOW_UP 2024-09-10 – ");
    }

    @Test
    void adjuvant_therapy_takes_over_after_the_90_days_of_surgery_and_30_days_beyond_its_end() {
        assertThat(said(phases(OPERATED, ADJUVANT_FORM)))
                .containsExactly("SURGERY 2024-06-11 – 2024-09-09", "ADJUVANT 2024-09-10 – ");
        var ended = ADJUVANT_FORM.with(AdjuvantForm.ADJ_END, day("2025-02-16"));
        assertThat(said(phases(OPERATED, ended)))
                .containsExactly(
                        "SURGERY 2024-06-11 – 2024-09-09",
                        "ADJUVANT 2024-09-10 – 2025-03-18",
                        "FOLLOW_UP 2025-03-19 – ");
    }

    @Test
    void adjuvant_therapy_that_ended_within_the_90_days_leaves_no_phase_of_its_own() {
        var brief = ADJUVANT_FORM.with(AdjuvantForm.ADJ_END, day("2024-08-10"));
        assertThat(said(phases(OPERATED, brief)))
                .containsExactly("SURGERY 2024-06-11 – 2024-09-09", "FOLLOW_UP 2024-09-10 – ");
    }

    @Test
    void without_an_operation_radiotherapy_counts_for_90_days_after_its_end() {
        assertThat(said(phases(RT_FORM, Fired.notOperated())))
                .containsExactly("RT 2024-03-25 – 2024-07-24", "FOLLOW_UP 2024-07-25 – ");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-14,",
        "2024-01-15, NICT",
        "2024-03-24, NICT",
        "2024-03-25, RT",
        "2024-06-10, RT",
        "2024-06-11, SURGERY",
        "2024-09-09, SURGERY",
        "2024-09-10, FOLLOW_UP",
        "2031-01-01, FOLLOW_UP"
    })
    void a_day_lies_in_one_phase_or_before_all(String date, TreatmentPhase expected) {
        assertThat(phases(NICT_FORM, RT_FORM, OPERATED).at(day(date)).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void a_month_may_lie_in_two_phases() {
        var phases = phases(NICT_FORM, RT_FORM, OPERATED);
        assertThat(phases.admitting(new PartialDate(2024, 3, null))).containsExactly(NICT, RT);
        assertThat(phases.admitting(new PartialDate(2024, null, null)))
                .containsExactly(NICT, RT, SURGERY, FOLLOW_UP);
        assertThat(phases.window(ADJUVANT)).isEmpty();
    }

    @Test
    void dates_in_the_wrong_order_leave_out_the_phase_that_would_end_before_it_began() {
        var late = form(RadiotherapyForm.OID).with(RadiotherapyForm.RT_START, day("2024-07-01"));
        assertThat(said(phases(late, OPERATED)))
                .containsExactly("SURGERY 2024-06-11 – 2024-09-09", "FOLLOW_UP 2024-09-10 – ");
    }

    @Test
    void lengths_are_settings_and_positive() {
        var short60 = new TreatmentPhases.Settings(60, 90, 30);
        assertThat(TreatmentPhases.of(book(OPERATED), short60).window(SURGERY))
                .hasValueSatisfying(window -> assertThat(window.end()).contains(day("2024-08-10")));
        assertThatThrownBy(() -> new TreatmentPhases.Settings(0, 90, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
