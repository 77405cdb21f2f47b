package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.number;
import static org.downstage.escc.Cases.said;
import static org.downstage.escc.Responses.lesion;
import static org.downstage.escc.Responses.node;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.CodeSet;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dossier F5 and §3: what holds at both assessments, shown at the one after induction. */
class ResponseFormTest {

    /** Two cycles, the second on 2026-01-26. */
    private static final FormData NICT = Cases.nictFrom("2026-01-05");

    private static final FormData RADIOTHERAPY =
            Cases.form(RadiotherapyForm.OID)
                    .with(RadiotherapyForm.RT_START, day("2026-03-02"))
                    .with(RadiotherapyForm.RT_END, day("2026-04-01"));

    /** Stable by two nodes, the primary a non-target lesion. */
    private static final FormData STABLE =
            Responses.assessment(ResponseForm.OID_NICT, "2026-02-16")
                    .with(ResponseForm.NICT_LESIONS, node(1, "20", "18"))
                    .with(ResponseForm.NICT_LESIONS, node(2, "16", "15"))
                    .with(ResponseForm.NON_TARGET, "NON_CR_NON_PD")
                    .with(ResponseForm.OVERALL_INVESTIGATOR, "SD");

    @Test
    void a_stable_disease_on_time_is_in_order() {
        assertThat(found(STABLE, NICT, RADIOTHERAPY)).isEmpty();
    }

    @Test
    void an_empty_form_breaks_no_rule() {
        assertThat(found(Cases.form(ResponseForm.OID_NICT), NICT, RADIOTHERAPY)).isEmpty();
    }

    @Test
    void the_assessment_lies_between_induction_and_radiotherapy() {
        assertThat(said(on("2026-01-25"), NICT, RADIOTHERAPY))
                .containsExactly(
                        "RN-01: The assessment on 2026-01-25 is before the last immunochemotherapy"
                                + " cycle on 2026-01-26.");
        assertThat(found(on("2026-01-26"), NICT, RADIOTHERAPY)).containsExactly("RN-03");
        assertThat(found(on("2026-03-02"), NICT, RADIOTHERAPY)).isEmpty();
        assertThat(said(on("2026-03-03"), NICT, RADIOTHERAPY))
                .containsExactly(
                        "RN-02: The assessment on 2026-03-03 is after the start of radiotherapy on"
                                + " 2026-03-02.");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, true", "2026-02-02, false", "2026-03-27, false", "2026-03-28, true"})
    void seven_to_sixty_days_after_induction_are_usual(LocalDate date, boolean asked) {
        assertThat(found(STABLE.with(ResponseForm.ASSESS_DATE, date), NICT).contains("RN-03"))
                .isEqualTo(asked);
    }

    @Test
    void imaging_in_slices_is_expected() {
        assertThat(found(by("EUS"), NICT)).containsExactly("RN-04");
        assertThat(found(by("PET_CT"), NICT)).isEmpty();
    }

    @Test
    void a_method_of_the_baseline_is_expected() {
        var tumour =
                Cases.form(TumourForm.OID)
                        .with(TumourForm.MODALITIES, new CodeSet(List.of("CT", "EUS")));
        var checks = found(by("PET_CT"), NICT, tumour);

        assertThat(checks).containsExactly("RN-05");
        assertThat(found(by("CT"), NICT, tumour)).isEmpty();
    }

    @Test
    void there_are_five_target_lesions_at_most() {
        var five =
                STABLE.with(ResponseForm.NICT_LESIONS, lesion(3, "LUNG", "12", "12"))
                        .with(ResponseForm.NICT_LESIONS, lesion(4, "LUNG", "12", "12"))
                        .with(ResponseForm.NICT_LESIONS, lesion(5, "LIVER", "12", "12"));
        var sixth = lesion(6, "BONE", "12", "12").with(ResponseForm.LESION_NO, ItemValue.empty());

        assertThat(found(five, NICT)).isEmpty();
        assertThat(said(five.with(ResponseForm.NICT_LESIONS, sixth), NICT))
                .containsExactly(
                        "RN-06: 6 target lesions are entered; RECIST 1.1 allows at most 5.");
    }

    @Test
    void an_organ_has_two_target_lesions_at_most() {
        assertThat(said(STABLE.with(ResponseForm.NICT_LESIONS, node(3, "16", "15")), NICT))
                .containsExactly(
                        "RN-07: More than 2 target lesions in one organ: Lymph nodes. RECIST 1.1"
                                + " allows at most 2.");
    }

    @Test
    void a_void_lesion_is_out_of_every_count() {
        var third = STABLE.with(ResponseForm.NICT_LESIONS, node(3, "16", "15").asVoided());

        assertThat(found(third, NICT)).isEmpty();
        assertThat(rounded(ResponseForm.SUM_BASELINE, third)).isEqualTo("36.0");
    }

    @ParameterizedTest
    @CsvSource({
        "LYMPH_NODES, 15.0, 5, false",
        "LYMPH_NODES, 14.9, 5, true",
        "LUNG, 10.0, 5, false",
        "LUNG, 9.9, 5, true",
        "LUNG, 12.0, 6, false",
        "LUNG, 11.9, 6, true"
    })
    void a_target_lesion_is_measurable_at_baseline(
            String organ, String size, String slice, boolean refused) {
        var form =
                STABLE.with(ResponseForm.SLICE_MM, number(slice))
                        .with(ResponseForm.NICT_LESIONS, lesion(2, organ, size, size));

        assertThat(found(form, NICT).contains("RN-08")).isEqualTo(refused);
    }

    @Test
    void a_lesion_number_is_used_once() {
        var again = lesion(3, "LUNG", "12", "12").with(ResponseForm.LESION_NO, ItemValue.of(2));

        assertThat(said(STABLE.with(ResponseForm.NICT_LESIONS, again), NICT))
                .containsExactly("RN-09: Lesion number 2 is used twice.");
    }

    @Test
    void a_lesion_is_a_node_exactly_when_its_organ_is_lymph_nodes() {
        var lung = lesion(3, "LUNG", "16", "16").with(ResponseForm.IS_NODE, ItemValue.of(true));
        var node = node(2, "16", "15").with(ResponseForm.IS_NODE, ItemValue.of(false));

        assertThat(said(STABLE.with(ResponseForm.NICT_LESIONS, lung), NICT))
                .containsExactly(
                        "RN-10: A lesion is a lymph node exactly when its organ is lymph nodes;"
                                + " its organ here is Lung.");
        assertThat(found(STABLE.with(ResponseForm.NICT_LESIONS, node), NICT))
                .containsExactly("RN-10");
    }

    @Test
    void target_lesions_that_are_said_to_exist_are_entered() {
        var none = Responses.assessment(ResponseForm.OID_NICT, "2026-02-16");

        assertThat(found(none, NICT)).containsExactly("RN-11");
        assertThat(found(none.with(ResponseForm.MEASURABLE, false), NICT)).isEmpty();
    }

    @Test
    void lesions_agree_with_the_handling_of_the_primary() {
        var wall = STABLE.with(ResponseForm.PRIMARY_HANDLING, "WALL_THICKNESS");
        var primary = lesion(3, "OESOPHAGUS", "14", "13");

        assertThat(found(STABLE.with(ResponseForm.NON_TARGET, "NONE"), NICT))
                .containsExactly("RN-12");
        assertThat(said(wall, NICT))
                .containsExactly(
                        "RN-13: The primary is handled by Wall thickness, so the oesophagus should"
                                + " be among the target lesions.");
        assertThat(found(wall.with(ResponseForm.NICT_LESIONS, primary), NICT)).isEmpty();
        assertThat(found(STABLE.with(ResponseForm.NICT_LESIONS, primary), NICT))
                .containsExactly("RN-14");
    }

    @Test
    void the_nadir_is_not_above_the_baseline() {
        assertThat(found(nadir("20", "16"), NICT)).isEmpty();
        assertThat(said(nadir("20.1", "16"), NICT))
                .containsExactly(
                        "RN-15: The sum at nadir 36.1 mm exceeds the sum at baseline 36 mm; the"
                                + " nadir is the smallest sum so far, baseline included.");
    }

    @Test
    void new_lesions_mean_progression() {
        var isNew =
                STABLE.with(ResponseForm.NEW_LESIONS, true)
                        .with(ResponseForm.NEW_LESION_SITE, "liver, segment 6");

        assertThat(said(isNew, NICT))
                .containsExactly(
                        "RN-16: New lesions mean progression (PD), but the investigator's response"
                                + " is SD – stable.");
        assertThat(found(isNew.with(ResponseForm.OVERALL_INVESTIGATOR, "PD"), NICT)).isEmpty();
    }

    @Test
    void an_investigator_who_differs_from_the_sizes_is_asked() {
        assertThat(said(STABLE.with(ResponseForm.OVERALL_INVESTIGATOR, "PR"), NICT))
                .containsExactly(
                        "RN-17: The investigator's response PR – partial differs from the derived"
                                + " response SD – stable.");
    }

    /** Dossier §3, boundary tests: baseline, nadir and size now of one lung lesion. */
    @ParameterizedTest
    @CsvSource({
        "100, 100, 70, PR",
        "100, 100, 71, SD",
        "100, 40, 48, PD",
        "100, 20, 24, PR",
        "100, 60, 72, PD",
        "100, 100, 0, CR"
    })
    void the_target_response_follows_the_sizes(
            String baseline, String nadir, String now, String response) {
        var row =
                lesion(1, "LUNG", baseline, now)
                        .with(ResponseForm.NADIR_MM, ItemValue.of(number(nadir)));
        var form =
                Responses.assessment(ResponseForm.OID_NICT, "2026-02-16")
                        .with(ResponseForm.NICT_LESIONS, row);

        assertThat(derived(ResponseForm.TARGET_RESPONSE, form)).contains(response);
    }

    @ParameterizedTest
    @CsvSource({"9, CR", "10, PR"})
    void a_node_of_normal_size_is_gone(String now, String response) {
        var form =
                Responses.assessment(ResponseForm.OID_NICT, "2026-02-16")
                        .with(ResponseForm.NICT_LESIONS, node(1, "16", now));

        assertThat(derived(ResponseForm.TARGET_RESPONSE, form)).contains(response);
    }

    @Test
    void sums_and_changes_are_told_in_millimetres_and_per_cent() {
        var form =
                Responses.assessment(ResponseForm.OID_NICT, "2026-02-16")
                        .with(
                                ResponseForm.NICT_LESIONS,
                                lesion(1, "LUNG", "100", "72")
                                        .with(ResponseForm.NADIR_MM, ItemValue.of(number("60"))));

        assertThat(rounded(ResponseForm.SUM_BASELINE, form)).isEqualTo("100.0");
        assertThat(rounded(ResponseForm.SUM_NADIR, form)).isEqualTo("60.0");
        assertThat(rounded(ResponseForm.SUM_CURRENT, form)).isEqualTo("72.0");
        assertThat(rounded(ResponseForm.PCT_FROM_BASELINE, form)).isEqualTo("-28.0");
        assertThat(rounded(ResponseForm.PCT_FROM_NADIR, form)).isEqualTo("20.0");
        assertThat(rounded(ResponseForm.MM_FROM_NADIR, form)).isEqualTo("12.0");
        assertThat(derived(ResponseForm.DAYS_AFTER_THERAPY, form)).contains(21);
    }

    @Test
    void a_lesion_not_measured_cannot_be_evaluated_and_one_not_entered_is_waited_for() {
        var unmeasured =
                node(2, "16", "15").with(ResponseForm.CURRENT_MM, ItemValue.missing(Missing.ND));
        var untouched = node(2, "16", "15").with(ResponseForm.CURRENT_MM, ItemValue.empty());

        assertThat(
                        derived(
                                ResponseForm.TARGET_RESPONSE,
                                STABLE.with(ResponseForm.NICT_LESIONS, unmeasured)))
                .contains("NE");
        assertThat(
                        derived(
                                ResponseForm.TARGET_RESPONSE,
                                STABLE.with(ResponseForm.NICT_LESIONS, untouched)))
                .isEmpty();
    }

    /** Dossier §3, overall response, without target lesions. */
    @ParameterizedTest
    @CsvSource({
        "CR, false, CR",
        "NON_CR_NON_PD, false, NON_CR_NON_PD",
        "PD, false, PD",
        "NE, false, NE",
        "CR, true, PD"
    })
    void without_target_lesions_the_others_decide(
            String nonTarget, boolean newLesions, String response) {
        var form =
                Responses.assessment(ResponseForm.OID_NICT, "2026-02-16")
                        .with(ResponseForm.MEASURABLE, false)
                        .with(ResponseForm.NON_TARGET, nonTarget)
                        .with(ResponseForm.NEW_LESIONS, newLesions);

        assertThat(derived(ResponseForm.TARGET_RESPONSE, form)).contains("NONE");
        assertThat(derived(ResponseForm.SUM_CURRENT, form)).isEmpty();
        assertThat(derived(ResponseForm.OVERALL_DERIVED, form)).contains(response);
    }

    @ParameterizedTest
    @CsvSource({
        "T0, N0, M0, NED",
        "Tis, N0, M0, 0",
        "T2, N1, M0, II",
        "T3, N2, M0, III",
        "T4a, N1, M0, IVA",
        "T1b, N0, M1, IVB"
    })
    void the_clinical_stage_after_therapy_is_defined_by_the_study(
            String t, String n, String m, String stage) {
        var form =
                STABLE.with(ResponseForm.YC_T, t)
                        .with(ResponseForm.YC_N, n)
                        .with(ResponseForm.YC_M, m);

        assertThat(derived(ResponseForm.YC_STAGE, form)).contains(stage);
        assertThat(ResponseForm.YC_STAGES.codes()).contains(stage);
    }

    private static FormData on(String date) {
        return STABLE.with(ResponseForm.ASSESS_DATE, day(date));
    }

    private static FormData by(String method) {
        return STABLE.with(ResponseForm.METHODS, new CodeSet(List.of(method)));
    }

    private static FormData nadir(String first, String second) {
        return STABLE.with(
                        ResponseForm.NICT_LESIONS,
                        node(1, "20", "18")
                                .with(ResponseForm.NADIR_MM, ItemValue.of(number(first))))
                .with(
                        ResponseForm.NICT_LESIONS,
                        node(2, "16", "15")
                                .with(ResponseForm.NADIR_MM, ItemValue.of(number(second))));
    }

    private static Optional<Object> derived(DerivedItem item, FormData form) {
        return item.derive(form, book(NICT, form)).map(Object.class::cast);
    }

    private static String rounded(DerivedItem item, FormData form) {
        return ((BigDecimal) derived(item, form).orElseThrow())
                .setScale(item.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
