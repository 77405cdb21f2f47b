package org.downstage.endpoint;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.endpoint.StudyDefinitions.Denominator;
import org.downstage.endpoint.StudyDefinitions.DiseaseCensoring;
import org.downstage.endpoint.StudyDefinitions.DownstagingReference;
import org.downstage.endpoint.StudyDefinitions.DownstagingRule;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.escc.ComplicationsForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.escc.SystemicAgent;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.TumourForm;
import org.downstage.oncology.ClavienDindo;
import org.downstage.oncology.Coded;
import org.downstage.oncology.OverallResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndpointsTest {

    static Stream<CohortSubject> cohort() {
        return CohortSubject.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cohort")
    void every_subject_of_the_cohort_has_the_baseline_and_treatment_that_were_entered(
            CohortSubject subject) {
        var endpoints = derive(subject.book());
        assertThat(endpoints.baseline().sex()).isEqualTo(subject.cell(1));
        assertThat(endpoints.baseline().age()).isEqualTo(subject.number(2));
        assertThat(code(endpoints.baseline().location())).isEqualTo(subject.cell(3));
        var treatment = endpoints.treatment();
        assertThat(treatment.nictCycles()).isEqualTo(2);
        assertThat(treatment.nictEnd()).isEqualTo("2024-01-29");
        assertThat(treatment.rtTechnique()).isEqualTo(subject.cell(7));
        assertThat(treatment.rtDoseGy()).isEqualByComparingTo(subject.cell(8));
        assertThat(treatment.rtFractions()).isEqualTo(subject.number(9));
        assertThat(treatment.daysRtToSurgery()).isEqualTo(subject.number(13));
    }

    @ParameterizedTest
    @MethodSource("cohort")
    void every_subject_of_the_cohort_has_the_stages_and_responses_of_the_dossier(
            CohortSubject subject) {
        var endpoints = derive(subject.book());
        assertThat(code(endpoints.baseline().stage().group())).isEqualTo(subject.cell(5));
        assertThat(code(endpoints.response().postNict())).isEqualTo(subject.cell(6));
        assertThat(code(endpoints.response().postRt())).isEqualTo(subject.cell(10));
        assertThat(code(endpoints.response().postRtStage().group())).isEqualTo(subject.cell(12));
        assertThat(code(endpoints.pathology().stage().group())).isEqualTo(subject.cell(15));
        assertThat(endpoints.pathology().r0()).isTrue();
        assertThat(endpoints.pathology().completeResponse()).isEqualTo(subject.yes(17));
        assertThat(endpoints.pathology().majorResponse()).isEqualTo(subject.yes(18));
        var worst = endpoints.complications().worst();
        assertThat(worst == null ? "-" : worst.code()).isEqualTo(subject.cell(23));
    }

    @ParameterizedTest
    @MethodSource("cohort")
    void every_subject_of_the_cohort_is_downstaged_as_the_dossier_says_by_both_rules(
            CohortSubject subject) {
        var endpoints = derive(subject.book());
        var clinical = endpoints.clinicalDownstaging();
        assertThat(clinical.stageFromPreNict()).isEqualTo(subject.yes(19));
        assertThat(clinical.tnFromPreNict()).isEqualTo(subject.yes(20));
        var pathological = endpoints.pathologicalDownstaging();
        assertThat(pathological.stageFromPreNict()).isEqualTo(subject.yes(21));
        assertThat(pathological.tnFromPreNict()).isEqualTo(subject.yes(22));
    }

    @Test
    void the_cohort_adds_up_to_the_abstract() {
        assertThat(count(e -> e.response().objectiveResponse())).isEqualTo(12);
        assertThat(count(e -> e.response().diseaseControl())).isEqualTo(23);
        assertThat(count(e -> e.pathology().r0())).isEqualTo(23);
        assertThat(count(e -> e.pathology().majorResponse())).isEqualTo(10);
        assertThat(count(e -> e.pathology().completeResponse())).isEqualTo(5);
        assertThat(count(e -> e.clinicalDownstaging().byStudy())).isEqualTo(14);
        assertThat(count(e -> e.pathologicalDownstaging().byStudy())).isEqualTo(16);
        assertThat(count(e -> e.complications().grade3or4())).isEqualTo(2);
    }

    @Test
    void the_course_is_read_off_the_cycles_and_the_target_sum() {
        var endpoints = derive(CohortSubject.of("S1-01").book());
        assertThat(endpoints.treatment().nictAgent()).isEqualTo(SystemicAgent.CAMRELIZUMAB);
        assertThat(endpoints.treatment().cycleStarts())
                .containsExactly(CohortSubject.NICT_START, CohortSubject.NICT_START.plusDays(21));
        assertThat(endpoints.response().bestChange()).isNull();
    }

    @Test
    void the_best_change_is_the_lowest_and_carries_the_response_of_its_assessment() {
        var book =
                CohortSubject.of("S1-05")
                        .book()
                        .with(measured(ResponseForm.OID_NICT, "SD", "30", "24"))
                        .with(measured(ResponseForm.OID_RT, "PR", "24", "8"));
        assertThat(derive(book).response().bestChange())
                .isEqualTo(new TargetChange(new BigDecimal("-66.67"), OverallResponse.PR));
    }

    private static FormData measured(String oid, String response, String before, String now) {
        var lesions =
                oid.equals(ResponseForm.OID_RT)
                        ? ResponseForm.RT_LESIONS
                        : ResponseForm.NICT_LESIONS;
        return FormData.empty(FormKey.of(oid))
                .with(ResponseForm.OVERALL_INVESTIGATOR, response)
                .with(ResponseForm.MEASURABLE, true)
                .with(
                        lesions,
                        Row.of(1)
                                .with(ResponseForm.IS_NODE, ItemValue.of(false))
                                .with(
                                        ResponseForm.BASELINE_MM,
                                        ItemValue.of(new BigDecimal(before)))
                                .with(ResponseForm.CURRENT_MM, ItemValue.of(new BigDecimal(now))));
    }

    @Test
    void a_regression_grade_carries_its_system_and_cap_comes_first() {
        var book = CohortSubject.of("S1-01").book();
        var specimen = book.form(PathologyForm.OID);
        assertThat(regression(book, specimen.with(PathologyForm.TRG_BECKER, "1a")))
                .isEqualTo("BECKER-1a");
        assertThat(
                        regression(
                                book,
                                specimen.with(PathologyForm.TRG_BECKER, "1a")
                                        .with(PathologyForm.TRG_CAP, "0")))
                .isEqualTo("CAP-0");
        assertThat(GradedRegression.codes()).contains("BECKER-1a", "CAP-0", "MANDARD-5", "JES-3");
    }

    private static String regression(CaseBook book, FormData specimen) {
        var graded = derive(book.with(specimen)).pathology().regression();
        return graded == null ? "" : graded.code();
    }

    @Test
    void a_specimen_with_exactly_10_per_cent_viable_tumour_is_a_major_response() {
        assertThat(derive(withViable("10")).pathology().majorResponse()).isTrue();
        assertThat(derive(withViable("10.1")).pathology().majorResponse()).isFalse();
    }

    @Test
    void the_study_may_move_the_threshold_of_major_response() {
        var stricter =
                new StudyDefinitions(
                        DownstagingRule.STAGE,
                        DownstagingReference.PRE_NICT,
                        BigDecimal.valueOf(5),
                        Origin.NICT_START,
                        Origin.NICT_START,
                        DiseaseCensoring.LAST_ASSESSMENT,
                        Denominator.ALL_ENROLLED,
                        Denominator.ALL_ENROLLED,
                        ToxicityPlan.DEFAULT);
        assertThat(Endpoints.of(withViable("10"), stricter).pathology().majorResponse()).isFalse();
        assertThat(Endpoints.of(withViable("5"), stricter).pathology().majorResponse()).isTrue();
    }

    @Test
    void the_study_chooses_the_rule_and_the_reference_of_downstaging() {
        var restagedT2 =
                edit(
                        CohortSubject.of("S3-17").book(),
                        ResponseForm.OID_NICT,
                        ResponseForm.YC_T,
                        "T2");
        var book = edit(restagedT2, PathologyForm.OID, PathologyForm.YP_T, "T2");
        var result = derive(book).pathologicalDownstaging();
        assertThat(result.tnFromPreNict()).isTrue();
        assertThat(result.tnFromPostNict()).isFalse();
        assertThat(result.stageFromPostNict()).as("cT2N0 II to ypT2N0 I").isTrue();
        assertThat(chosen(book, DownstagingRule.T_N, DownstagingReference.POST_NICT)).isFalse();
        assertThat(chosen(book, DownstagingRule.STAGE, DownstagingReference.POST_NICT)).isTrue();
        assertThat(chosen(book, DownstagingRule.T_N, DownstagingReference.PRE_NICT)).isTrue();
    }

    @Test
    void categories_of_the_japanese_classification_are_compared_with_nothing() {
        var book =
                edit(
                        CohortSubject.of("S1-01").book(),
                        TumourForm.OID,
                        TumourForm.STAGING_EDITION,
                        "JES12");
        assertThat(derive(book).baseline().stage()).isEqualTo(Stage.UNKNOWN);
        assertThat(derive(book).pathologicalDownstaging().byStudy()).isNull();
    }

    @Test
    void a_response_that_was_not_evaluable_is_neither_response_nor_control() {
        var book =
                edit(
                        CohortSubject.of("S1-01").book(),
                        ResponseForm.OID_RT,
                        ResponseForm.OVERALL_INVESTIGATOR,
                        "NE");
        var response = derive(book).response();
        assertThat(response.postRt()).isEqualTo(OverallResponse.NE);
        assertThat(response.objectiveResponse()).isFalse();
        assertThat(response.diseaseControl()).isFalse();
    }

    @Test
    void margins_that_could_not_be_assessed_are_not_called_anything() {
        var book = CohortSubject.of("S1-01").book();
        assertThat(derive(edit(book, SurgeryForm.OID, SurgeryForm.MARGIN_R, "RX")).pathology().r0())
                .isNull();
        assertThat(derive(edit(book, SurgeryForm.OID, SurgeryForm.MARGIN_R, "R1")).pathology().r0())
                .isFalse();
    }

    @Test
    void death_is_a_complication_beyond_grade_4() {
        var complications =
                CohortSubject.form(ComplicationsForm.OID)
                        .with(ComplicationsForm.COMPLICATION_ROWS, graded(1, "IVb"))
                        .with(ComplicationsForm.COMPLICATION_ROWS, graded(2, "V"));
        var book = CohortSubject.of("S1-01").book().with(complications);
        assertThat(derive(book).complications().worst()).isEqualTo(ClavienDindo.V);
        assertThat(derive(book).complications().grade3or4()).isFalse();
    }

    @Test
    void a_voided_complication_counts_for_nothing_and_an_ungraded_one_leaves_the_worst_open() {
        var form = CohortSubject.form(ComplicationsForm.OID);
        var book = CohortSubject.of("S1-01").book();
        var rows = ComplicationsForm.COMPLICATION_ROWS;
        var voided = form.with(rows, graded(1, "IVa").asVoided()).with(rows, graded(2, "II"));
        assertThat(derive(book.with(voided)).complications().worst()).isEqualTo(ClavienDindo.II);
        var ungraded = form.with(rows, graded(1, "IVa")).with(rows, Row.of(2));
        assertThat(derive(book.with(ungraded)).complications().worst()).isNull();
        assertThat(derive(book.with(ungraded)).complications().grade3or4()).isNull();
    }

    @Test
    void an_empty_case_book_has_no_endpoints_and_no_guesses() {
        var empty = derive(new CaseBook(List.of(), LocalDate.of(2026, 1, 1)));
        assertThat(empty.baseline().age()).isNull();
        assertThat(empty.treatment().nictCycles()).isNull();
        assertThat(empty.treatment().surgeryDone()).isNull();
        assertThat(empty.response().objectiveResponse()).isNull();
        assertThat(empty.pathology().r0()).isNull();
        assertThat(empty.pathology().completeResponse()).isNull();
        assertThat(empty.pathology().majorResponse()).isNull();
        assertThat(empty.clinicalDownstaging().byStudy()).isNull();
        assertThat(empty.complications().grade3or4()).isNull();
        assertThat(empty.survival().overall()).isNull();
        assertThat(empty.survival().eventFree()).isNull();
    }

    private static long count(Function<SubjectEndpoints, Boolean> endpoint) {
        return cohort().map(subject -> derive(subject.book())).filter(endpoint::apply).count();
    }

    private static Boolean chosen(
            CaseBook book, DownstagingRule rule, DownstagingReference reference) {
        var definitions =
                new StudyDefinitions(
                        rule,
                        reference,
                        BigDecimal.TEN,
                        Origin.NICT_START,
                        Origin.NICT_START,
                        DiseaseCensoring.LAST_ASSESSMENT,
                        Denominator.ALL_ENROLLED,
                        Denominator.ALL_ENROLLED,
                        ToxicityPlan.DEFAULT);
        return requireNonNull(Endpoints.of(book, definitions).pathologicalDownstaging().byStudy());
    }

    private static SubjectEndpoints derive(CaseBook book) {
        return Endpoints.of(book, StudyDefinitions.DEFAULT);
    }

    private static CaseBook withViable(String percent) {
        return edit(
                CohortSubject.of("S1-08").book(),
                PathologyForm.OID,
                PathologyForm.RVT_PCT,
                new BigDecimal(percent));
    }

    private static <T> CaseBook edit(CaseBook book, String form, Item<T> item, T value) {
        return book.with(book.form(form).with(item, value));
    }

    private static Row graded(int number, String grade) {
        return Row.of(number).with(ComplicationsForm.CLAVIEN_DINDO, ItemValue.of(grade));
    }

    private static String code(@Nullable Coded category) {
        return category == null ? "-" : category.code();
    }
}
