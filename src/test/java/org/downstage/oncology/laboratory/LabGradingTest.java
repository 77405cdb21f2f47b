package org.downstage.oncology.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.downstage.oncology.ctcae.CtcaeVersion.V5;
import static org.downstage.oncology.ctcae.CtcaeVersion.V6;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.laboratory.LabResult.Graded;
import org.downstage.oncology.laboratory.LabResult.NotGraded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabGradingTest {

    static Stream<ExpectedGrades.Case> published() {
        return ExpectedGrades.all();
    }

    @ParameterizedTest
    @MethodSource("published")
    void values_have_the_published_grades(ExpectedGrades.Case expected) {
        assertThat(ExpectedGrades.mark(expected.version(), expected.term(), expected.sample()))
                .isEqualTo(expected.expected());
    }

    /** So that a rule cannot be added or changed without its expected grades. */
    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void every_rule_is_tested_in_every_unit(CtcaeVersion version) {
        var grading = LabGrading.of(version);
        var rules =
                grading.analytes().stream()
                        .flatMap(analyte ->
                                grading.terms(analyte).stream()
                                        .flatMap(term ->
                                                analyte.units().stream()
                                                        .map(unit -> name(term, analyte, unit))))
                        .collect(Collectors.toCollection(TreeSet::new));
        var tested =
                ExpectedGrades.of(version)
                        .map(each ->
                                name(
                                        each.term(),
                                        each.sample().analyte(),
                                        each.sample().unit().orElseThrow()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).isEqualTo(rules);
    }

    private static String name(String term, Analyte analyte, Unit unit) {
        return term + " " + analyte + " " + unit;
    }

    /** A number never proves a grade that the guideline does not have for the term. */
    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void proven_grades_exist_for_their_terms(CtcaeVersion version) {
        var dictionary = ShippedDictionary.of(version);
        var known =
                ExpectedGrades.of(version)
                        .filter(each -> dictionary.term(each.term()).isPresent())
                        .flatMap(each -> LabGrading.of(version).grade(each.sample()).stream())
                        .filter(result -> dictionary.term(result.term()).isPresent())
                        .filter(result -> result instanceof Graded graded && graded.grade() > 0)
                        .map(Graded.class::cast)
                        .toList();

        assertThat(known)
                .isNotEmpty()
                .allSatisfy(graded ->
                        assertThat(dictionary.term(graded.term()).orElseThrow().grades())
                                .contains(graded.grade()));
    }

    @Test
    void versions_name_what_they_renamed_or_dropped() {
        assertThat(LabGrading.of(V5).terms(Analyte.PLT))
                .containsExactly("Platelet count decreased");
        assertThat(LabGrading.of(V6).terms(Analyte.PLT)).containsExactly("Thrombocytopenia");
        assertThat(LabGrading.of(V5).terms(Analyte.LYM))
                .containsExactly("Lymphocyte count decreased", "Lymphocyte count increased");
        assertThat(LabGrading.of(V6).terms(Analyte.LYM))
                .containsExactly("Lymphopenia", "Lymphocyte count increased");
        assertThat(LabGrading.of(V5).terms(Analyte.CK)).containsExactly("CPK increased");
        assertThat(LabGrading.of(V6).terms(Analyte.CK)).isEmpty();
    }

    @Test
    void what_has_no_numeric_criteria_is_kept_as_measured() {
        var sample = Sample.of(Analyte.TROPONIN, new BigDecimal("40"), Unit.NG_L);

        assertThat(LabGrading.of(V5).grade(sample)).isEmpty();
    }

    @Test
    void a_result_without_its_unit_is_not_graded() {
        var sample = Sample.of(Analyte.ANC, new BigDecimal("0.3"), Unit.E9_L).withoutUnit();

        assertThat(LabGrading.of(V5).grade(sample))
                .containsExactly(new NotGraded("Neutrophil count decreased", Set.of(Missing.UNIT)));
    }

    @Test
    void a_result_in_a_unit_of_something_else_is_not_graded() {
        var sample = Sample.of(Analyte.ANC, new BigDecimal("0.3"), Unit.MMOL_L);

        assertThat(LabGrading.of(V5).grade(sample))
                .containsExactly(new NotGraded("Neutrophil count decreased", Set.of(Missing.UNIT)));
    }

    @Test
    void a_ratio_needs_no_unit() {
        var sample = Sample.of(Analyte.INR, new BigDecimal("2.6"), Unit.ONE).withoutUnit();

        assertThat(ExpectedGrades.mark(V5, "INR increased", sample)).isEqualTo("3");
    }

    @Test
    void all_that_is_missing_is_named() {
        var sample = Sample.of(Analyte.CR, new BigDecimal("90"), Unit.UMOL_L);

        assertThat(LabGrading.of(V5).grade(sample))
                .containsExactly(
                        new NotGraded(
                                "Creatinine increased",
                                Set.of(Missing.UPPER_LIMIT, Missing.BASELINE)));
    }

    /** A report that prints 0 for a limit, or a baseline of 0, says nothing. */
    @Test
    void an_upper_limit_or_a_baseline_of_zero_is_missing() {
        var zero = Optional.of(BigDecimal.ZERO);
        var sample =
                Sample.of(Analyte.CR, new BigDecimal("90"), Unit.UMOL_L)
                        .withRange(new ReferenceRange(zero, zero))
                        .withBaseline(BigDecimal.ZERO);

        assertThat(LabGrading.of(V5).grade(sample))
                .containsExactly(
                        new NotGraded(
                                "Creatinine increased",
                                Set.of(Missing.UPPER_LIMIT, Missing.BASELINE)));
    }

    @Test
    void a_negative_result_does_not_exist() {
        var negative = new BigDecimal("-0.1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(Analyte.ANC, negative, Unit.E9_L));
    }

    @Test
    void what_a_conversion_leaves_beyond_the_tenth_digit_does_not_count() {
        var range = new ReferenceRange(Optional.empty(), Optional.of(new BigDecimal("111.1")));
        var sample =
                Sample.of(Analyte.GLUCOSE, new BigDecimal("111.10000000001"), Unit.MG_DL)
                        .withRange(range);

        assertThat(ExpectedGrades.mark(V5, "Hyperglycemia", sample)).isEqualTo("0");
    }

    /** Which is what the study asks: the band in words, its ends included or not. */
    @ParameterizedTest
    @CsvSource({
        "1.9,  0, '>= 1.8'",
        "1.6,  1, '>= 1.5, < 1.8'",
        "1.2,  2, '>= 1.0, < 1.5'",
        "0.7,  3, '>= 0.5, < 1.0'",
        "0.2,  4, '< 0.5'"
    })
    void a_grade_comes_with_its_limits(BigDecimal value, int grade, String limits) {
        var range = new ReferenceRange(Optional.of(new BigDecimal("1.8")), Optional.empty());
        var sample = Sample.of(Analyte.ANC, value, Unit.E9_L).withRange(range);

        assertThat(LabGrading.of(V5).grade(sample))
                .singleElement()
                .isInstanceOfSatisfying(
                        Graded.class,
                        graded -> {
                            assertThat(graded.grade()).isEqualTo(grade);
                            assertThat(words(graded.band())).isEqualTo(limits);
                        });
    }

    static String words(Band band) {
        return Stream.of(
                        band.from().map(edge -> (edge.included() ? ">= " : "> ") + edge.value()),
                        band.to().map(edge -> (edge.included() ? "<= " : "< ") + edge.value()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    @Test
    void every_analyte_of_the_tables_is_known_to_both_versions_but_one() {
        var five = LabGrading.of(V5).analytes();
        var six = LabGrading.of(V6).analytes();

        assertThat(five).containsAll(six);
        assertThat(five.stream().filter(analyte -> !six.contains(analyte)))
                .containsExactly(Analyte.CK);
        assertThat(Arrays.stream(Analyte.values()).filter(analyte -> !five.contains(analyte)))
                .isEqualTo(
                        List.of(
                                Analyte.TSH,
                                Analyte.FT4,
                                Analyte.CORTISOL,
                                Analyte.TROPONIN,
                                Analyte.SCC_AG,
                                Analyte.CEA));
    }
}
