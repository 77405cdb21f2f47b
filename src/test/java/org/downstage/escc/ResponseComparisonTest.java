package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.said;
import static org.downstage.escc.Responses.lesion;
import static org.downstage.escc.Responses.node;

import java.util.List;
import java.util.Optional;
import org.downstage.crf.CodeSet;
import org.downstage.crf.EditCheck;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Severity;
import org.junit.jupiter.api.Test;

/** Dossier F7: the assessment after radiotherapy, and whether the first one can be compared. */
class ResponseComparisonTest {

    private static final FormData RADIOTHERAPY =
            Cases.form(RadiotherapyForm.OID)
                    .with(RadiotherapyForm.RT_START, day("2026-03-02"))
                    .with(RadiotherapyForm.RT_END, day("2026-04-01"));

    private static final FormData SURGERY =
            Cases.form(SurgeryForm.OID)
                    .with(SurgeryForm.SURGERY_DONE, true)
                    .with(SurgeryForm.SURGERY_DATE, day("2026-05-19"));

    /** Before radiotherapy: two nodes of 20 and 16 mm, now 18 and 15. */
    private static final FormData BEFORE =
            Responses.assessment(ResponseForm.OID_NICT, "2026-02-16")
                    .with(ResponseForm.NICT_LESIONS, node(1, "20", "18"))
                    .with(ResponseForm.NICT_LESIONS, node(2, "16", "15"));

    /** The same nodes, measured against the scan after induction. */
    private static final FormData AFTER =
            Responses.assessment(ResponseForm.OID_RT, "2026-05-04")
                    .with(ResponseForm.BASELINE_SCAN, "POST_NICT")
                    .with(ResponseForm.RT_LESIONS, node(1, "18", "12"))
                    .with(ResponseForm.RT_LESIONS, node(2, "15", "11"))
                    .with(ResponseForm.NON_TARGET, "NON_CR_NON_PD")
                    .with(ResponseForm.OVERALL_INVESTIGATOR, "PR");

    @Test
    void the_same_lesions_from_the_named_scan_are_in_order() {
        assertThat(found(AFTER, BEFORE, RADIOTHERAPY, SURGERY)).isEmpty();
        assertThat(ResponseForm.OVERALL_DERIVED.derive(AFTER, Cases.book(BEFORE)))
                .isEqualTo(Optional.of("PR"));
    }

    @Test
    void without_an_earlier_assessment_there_is_nothing_to_compare() {
        assertThat(found(AFTER, RADIOTHERAPY, SURGERY)).isEmpty();
    }

    @Test
    void the_assessment_lies_after_radiotherapy_and_not_after_surgery() {
        assertThat(said(on("2026-04-01"), BEFORE, RADIOTHERAPY, SURGERY))
                .contains(
                        "RR-01: The assessment on 2026-04-01 is not after the last radiotherapy"
                                + " fraction on 2026-04-01.");
        assertThat(found(on("2026-04-02"), BEFORE, RADIOTHERAPY, SURGERY)).containsExactly("RR-03");
        assertThat(found(on("2026-05-19"), BEFORE, RADIOTHERAPY, SURGERY)).isEmpty();
        assertThat(said(on("2026-05-20"), BEFORE, RADIOTHERAPY, SURGERY))
                .containsExactly(
                        "RR-02: The assessment on 2026-05-20 is after surgery on 2026-05-19.");
    }

    @Test
    void an_irradiated_node_too_small_to_be_a_target_is_asked_about_not_refused() {
        var small = AFTER.with(ResponseForm.RT_LESIONS, node(2, "14", "8"));
        var check =
                ResponseForm.FORM_RT.checks().stream()
                        .filter(each -> each.oid().equals("RR-08"))
                        .findFirst()
                        .orElseThrow();

        assertThat(found(small, RADIOTHERAPY)).containsExactly("RR-08");
        assertThat(check.severity()).isEqualTo(Severity.SOFT);
    }

    @Test
    void methods_are_compared_with_the_assessment_after_induction() {
        var petCt = AFTER.with(ResponseForm.METHODS, new CodeSet(List.of("PET_CT")));

        assertThat(found(petCt, BEFORE, RADIOTHERAPY)).containsExactly("RR-05");
    }

    @Test
    void a_lesion_keeps_its_organ_under_its_number() {
        var lung = AFTER.with(ResponseForm.RT_LESIONS, lesion(2, "LUNG", "15", "11"));

        assertThat(said(lung, BEFORE, RADIOTHERAPY))
                .containsExactly(
                        "RR-18: Lesion 2 is in Lung here, but was in Lymph nodes after"
                                + " immunochemotherapy.");
    }

    @Test
    void lesions_are_neither_added_nor_left_out() {
        var renumbered =
                AFTER.with(
                        ResponseForm.RT_LESIONS,
                        node(2, "15", "11").with(ResponseForm.LESION_NO, ItemValue.of(3)));

        assertThat(said(renumbered, BEFORE, RADIOTHERAPY))
                .containsExactly(
                        "RR-19: Lesion 3 was not a target lesion after immunochemotherapy.",
                        "RR-20: Target lesion 2 of the assessment after immunochemotherapy is"
                                + " missing here.");
    }

    @Test
    void baseline_sizes_are_those_of_the_named_scan() {
        assertThat(said(AFTER.with(ResponseForm.BASELINE_SCAN, "PRE_NICT"), BEFORE, RADIOTHERAPY))
                .containsExactly(
                        "RR-21: Baseline size 18 mm differs from 20 mm on the scan that is named"
                                + " as baseline.",
                        "RR-21: Baseline size 15 mm differs from 16 mm on the scan that is named"
                                + " as baseline.");
    }

    @Test
    void the_primary_is_handled_alike_at_both_assessments() {
        var endoscopic = AFTER.with(ResponseForm.PRIMARY_HANDLING, "ENDOSCOPIC");

        assertThat(said(endoscopic, BEFORE, RADIOTHERAPY))
                .containsExactly(
                        "RR-22: The primary is handled as Endoscopy here, but as Non-target lesion"
                                + " after immunochemotherapy.");
    }

    @Test
    void both_forms_have_the_same_rules_under_the_same_numbers() {
        var before = numbers(ResponseForm.FORM_NICT.checks(), "RN-");
        var after = numbers(ResponseForm.FORM_RT.checks(), "RR-");

        assertThat(before).hasSize(17);
        assertThat(after).hasSize(22).containsAll(before);
    }

    private static List<String> numbers(List<EditCheck> checks, String prefix) {
        return checks.stream().map(check -> check.oid().replace(prefix, "")).toList();
    }

    private static FormData on(String date) {
        return AFTER.with(ResponseForm.ASSESS_DATE, day(date));
    }
}
