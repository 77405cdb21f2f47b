package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecistTest {

    /** One non-nodal target; dossier §3, boundary tests. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # baseline, nadir, now  , response
                    100       , 100  , 70   , PR
                    100       , 100  , 70.1 , SD
                    100       , 100  , 71   , SD
                    33.3      , 33.3 , 23.31, PR
                    33.3      , 33.3 , 23.32, SD
                    40        , 40   , 48   , PD
                    40        , 40   , 47.9 , SD
                    20        , 20   , 24   , SD
                    25        , 25   , 30   , PD
                    25        , 25   , 29.9 , SD
                    100       , 60   , 72   , PD
                    100       , 60   , 71.9 , SD
                    100       , 58   , 69.5 , PR
                    100       , 50   , 60   , PD
                    50        , 0    , 5    , PD
                    50        , 0    , 4.9  , PR
                    50        , 20   , 0    , CR
                    50        , 0    , 0    , CR
                    100       , 100  , 100  , SD
                    """)
    void target_response_keeps_its_limits_exactly(
            BigDecimal baseline, BigDecimal nadir, BigDecimal now, TargetResponse expected) {
        TargetLesion lesion = new TargetLesion(LesionKind.NON_NODAL, baseline, now);
        assertThat(Recist.assess(List.of(lesion), List.of(nadir)).response()).isEqualTo(expected);
    }

    /** A node is gone below 10 mm; dossier §3. */
    @ParameterizedTest
    @CsvSource({"16, 9, CR", "16, 9.9, CR", "16, 10, PR", "16, 11.2, PR", "16, 11.3, SD"})
    void a_node_is_resolved_below_ten_millimetres(
            BigDecimal baseline, BigDecimal now, TargetResponse expected) {
        TargetLesion node = new TargetLesion(LesionKind.NODE, baseline, now);
        assertThat(Recist.assess(List.of(node), List.of()).response()).isEqualTo(expected);
    }

    @Test
    void complete_response_of_normal_nodes_comes_before_growth_from_the_nadir() {
        List<TargetLesion> nodes = List.of(lesion(LesionKind.NODE, "16", "9"));
        assertThat(Recist.assess(nodes, List.of(new BigDecimal("4"))).response())
                .isEqualTo(TargetResponse.CR);
    }

    @Test
    void a_persisting_lesion_beside_a_normal_node_is_not_complete() {
        List<TargetLesion> lesions =
                List.of(
                        lesion(LesionKind.NODE, "16", "9"),
                        lesion(LesionKind.NON_NODAL, "30", "5"));
        assertThat(Recist.assess(lesions, List.of()).response()).isEqualTo(TargetResponse.PR);
    }

    @Test
    void sums_add_short_axes_and_longest_diameters() {
        TargetAssessment assessment =
                Recist.assess(
                        List.of(
                                lesion(LesionKind.NODE, "16", "12"),
                                lesion(LesionKind.NON_NODAL, "44", "30")),
                        List.of(new BigDecimal("40"), new BigDecimal("45")));
        assertThat(assessment.baseline()).isEqualByComparingTo("60");
        assertThat(assessment.nadir()).isEqualByComparingTo("40");
        assertThat(assessment.sum()).isEqualByComparingTo("42");
        assertThat(assessment.percentFromBaseline().orElseThrow()).isEqualByComparingTo("-30");
        assertThat(assessment.percentFromNadir().orElseThrow()).isEqualByComparingTo("5");
        assertThat(assessment.changeFromNadir().orElseThrow()).isEqualByComparingTo("2");
        assertThat(assessment.response()).isEqualTo(TargetResponse.PR);
    }

    @Test
    void baseline_is_the_nadir_of_a_first_assessment() {
        TargetAssessment first =
                Recist.assess(List.of(lesion(LesionKind.NON_NODAL, "40", "44")), List.of());
        assertThat(first.nadir()).isEqualByComparingTo("40");
    }

    @Test
    void a_nadir_of_nothing_has_no_percentage() {
        TargetAssessment assessment =
                Recist.assess(
                        List.of(lesion(LesionKind.NON_NODAL, "40", "6")), List.of(BigDecimal.ZERO));
        assertThat(assessment.percentFromNadir()).isEmpty();
        assertThat(assessment.changeFromNadir().orElseThrow()).isEqualByComparingTo("6");
        assertThat(assessment.response()).isEqualTo(TargetResponse.PD);
    }

    @Test
    void an_unmeasured_lesion_makes_the_response_not_evaluable() {
        TargetAssessment assessment =
                Recist.assess(
                        List.of(
                                lesion(LesionKind.NON_NODAL, "40", "10"),
                                lesion(LesionKind.NON_NODAL, "20", null)),
                        List.of());
        assertThat(assessment.response()).isEqualTo(TargetResponse.NE);
        assertThat(assessment.sum()).isNull();
        assertThat(assessment.percentFromBaseline()).isEmpty();
        assertThat(assessment.changeFromNadir()).isEmpty();
    }

    @Test
    void measured_lesions_can_prove_progression_without_the_others() {
        TargetAssessment assessment =
                Recist.assess(
                        List.of(
                                lesion(LesionKind.NON_NODAL, "40", "72"),
                                lesion(LesionKind.NON_NODAL, "20", null)),
                        List.of());
        assertThat(assessment.response()).isEqualTo(TargetResponse.PD);
    }

    @Test
    void without_target_lesions_there_is_no_target_response() {
        assertThat(Recist.assess(List.of(), List.of()).response()).isEqualTo(TargetResponse.NONE);
    }

    @Test
    void a_negative_size_is_a_programming_error() {
        assertThatIllegalArgumentException().isThrownBy(() -> lesion(LesionKind.NODE, "16", "-1"));
    }

    /** Overall response at a time point, without new lesions; dossier §3. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # target, CR, NON_CR_NON_PD, PD, NE, NONE
                    CR      , CR, PR           , PD, PR, CR
                    PR      , PR, PR           , PD, PR, PR
                    SD      , SD, SD           , PD, SD, SD
                    PD      , PD, PD           , PD, PD, PD
                    NE      , NE, NE           , PD, NE, NE
                    NONE    , CR, NON_CR_NON_PD, PD, NE, NE
                    """)
    void overall_response_follows_the_table(
            TargetResponse target,
            OverallResponse cr,
            OverallResponse nonCrNonPd,
            OverallResponse pd,
            OverallResponse ne,
            OverallResponse none) {
        assertThat(NonTargetResponse.values())
                .extracting(nonTarget -> Recist.overall(target, nonTarget, false))
                .containsExactly(cr, nonCrNonPd, pd, ne, none);
    }

    @Test
    void a_new_lesion_is_progression_whatever_else() {
        for (TargetResponse target : TargetResponse.values()) {
            for (NonTargetResponse nonTarget : NonTargetResponse.values()) {
                assertThat(Recist.overall(target, nonTarget, true)).isEqualTo(OverallResponse.PD);
            }
        }
    }

    @Test
    void objective_response_and_disease_control_count_the_right_responses() {
        assertThat(Arrays.stream(OverallResponse.values()).filter(r -> r.isObjectiveResponse()))
                .containsExactly(OverallResponse.CR, OverallResponse.PR);
        assertThat(Arrays.stream(OverallResponse.values()).filter(r -> r.isDiseaseControl()))
                .containsExactly(OverallResponse.CR, OverallResponse.PR, OverallResponse.SD);
    }

    /** Measurable at baseline: 10 mm, nodes 15 mm; twice a slice thicker than 5 mm; §3. */
    @ParameterizedTest
    @CsvSource({
        "NON_NODAL, 10, true",
        "NON_NODAL, 9.9, false",
        "NODE, 15, true",
        "NODE, 14.9, false"
    })
    void small_lesions_are_not_measurable(LesionKind kind, BigDecimal mm, boolean measurable) {
        assertThat(Recist.isMeasurable(kind, mm)).isEqualTo(measurable);
    }

    @ParameterizedTest
    @CsvSource({"NON_NODAL, 5, 10", "NON_NODAL, 7.5, 15", "NON_NODAL, 3, 10", "NODE, 7.5, 15"})
    void thick_slices_ask_for_larger_lesions(LesionKind kind, BigDecimal slice, BigDecimal least) {
        assertThat(Recist.smallestMeasurable(kind, slice)).isEqualByComparingTo(least);
    }

    @Test
    void five_targets_and_two_of_an_organ_are_the_limit() {
        assertThat(Recist.isTargetCountAllowed(5)).isTrue();
        assertThat(Recist.isTargetCountAllowed(6)).isFalse();
        assertThat(Recist.organsWithTooManyTargets(List.of("LUNG", "LUNG", "LIVER"))).isEmpty();
        assertThat(
                        Recist.organsWithTooManyTargets(
                                List.of("NODE", "LUNG", "LUNG", "LUNG", "NODE", "NODE", "LIVER")))
                .containsExactly("LUNG", "NODE");
    }

    private static TargetLesion lesion(LesionKind kind, String baseline, @Nullable String now) {
        return new TargetLesion(
                kind, new BigDecimal(baseline), now == null ? null : new BigDecimal(now));
    }
}
