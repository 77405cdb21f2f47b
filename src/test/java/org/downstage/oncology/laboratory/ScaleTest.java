package org.downstage.oncology.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.oncology.ctcae.CtcaeVersion.V5;
import static org.downstage.oncology.ctcae.CtcaeVersion.V6;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.laboratory.LabResult.Graded;
import org.downstage.oncology.laboratory.LabResult.NotGraded;
import org.downstage.oncology.laboratory.LabResult.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleTest {

    private static ReferenceRange range(@Nullable String lower, @Nullable String upper) {
        return new ReferenceRange(
                Optional.ofNullable(lower).map(BigDecimal::new),
                Optional.ofNullable(upper).map(BigDecimal::new));
    }

    private static String drawn(Scale scale) {
        return scale.bands().stream()
                .map(band ->
                        band.grades().stream().map(String::valueOf).collect(Collectors.joining("/"))
                                + ": "
                                + LabGradingTest.words(band))
                .collect(Collectors.joining("; "));
    }

    private static Scale neutrophils(CtcaeVersion version, @Nullable String lower) {
        return LabGrading.of(version)
                .bands(Analyte.ANC, range(lower, null), Optional.empty())
                .getFirst();
    }

    @Test
    void bands_follow_each_other_from_the_worst() {
        assertThat(drawn(neutrophils(V5, "1.8")))
                .isEqualTo(
                        "4: < 0.5; 3: >= 0.5, < 1.0; 2: >= 1.0, < 1.5; 1: >= 1.5, < 1.8; 0: >="
                                + " 1.8");
        assertThat(drawn(neutrophils(V6, null)))
                .isEqualTo(
                        "4: < 0.1; 3: >= 0.1, < 0.5; 2: >= 0.5, < 1.0; 1: >= 1.0, < 1.5; 0: >="
                                + " 1.5");
    }

    @Test
    void a_lower_limit_below_the_cut_of_grade_2_leaves_no_grade_1() {
        assertThat(drawn(neutrophils(V5, "1.4")))
                .isEqualTo("4: < 0.5; 3: >= 0.5, < 1.0; 2: >= 1.0, < 1.5; 0: >= 1.5");
    }

    @Test
    void without_a_lower_limit_the_rest_is_left_open() {
        var scale = neutrophils(V5, null);

        assertThat(drawn(scale)).isEqualTo("4: < 0.5; 3: >= 0.5, < 1.0; 2: >= 1.0, < 1.5");
        assertThat(scale.missing()).containsExactly(Missing.LOWER_LIMIT);
    }

    @Test
    void a_baseline_moves_the_limits_of_creatinine() {
        var scale =
                LabGrading.of(V5)
                        .bands(Analyte.CR, range("57", "100"), Optional.of(BigDecimal.valueOf(60)))
                        .getFirst();

        assertThat(drawn(scale))
                .isEqualTo("4: > 600.0; 3: > 180.0, <= 600.0; 2: > 90.0, <= 180.0; 0: <= 90.0");
    }

    @Test
    void a_question_is_a_band_of_its_own() {
        var scales = LabGrading.of(V5).bands(Analyte.SODIUM, range("135", "147"), Optional.empty());

        assertThat(drawn(scales.getFirst()))
                .isEqualTo(
                        "4: < 120; 3: >= 120, < 125; 2/3: >= 125, < 130; 1: >= 130, < 135; 0: >="
                                + " 135");
        assertThat(drawn(scales.getLast()))
                .isEqualTo(
                        "4: > 160; 3: > 155, <= 160; 2: > 150, <= 155; 1: > 147, <= 150; 0: <="
                                + " 147");
    }

    @Test
    void an_edge_says_which_limit_of_the_guideline_it_is() {
        var alt =
                LabGrading.of(V5)
                        .bands(Analyte.ALT, range(null, "40"), Optional.empty())
                        .getFirst();

        assertThat(alt.bands().getFirst().from().orElseThrow().limit())
                .isEqualTo(
                        new Limit.Relative(
                                Reference.UPPER_LIMIT, new BigDecimal("20.0"), BigDecimal.ZERO));
    }

    /** Random ranges and baselines, of which some make no sense. */
    private static List<Sample> randomSamples(Analyte analyte, Random random) {
        var samples = new ArrayList<Sample>();
        for (var i = 0; i < 20; i++) {
            var limits = new ReferenceRange(maybe(analyte, random), maybe(analyte, random));
            var baseline = maybe(analyte, random);
            for (var j = 0; j < 40; j++) {
                samples.add(
                        new Sample(
                                analyte,
                                number(analyte, random),
                                Optional.of(analyte.unit()),
                                limits,
                                baseline));
            }
        }
        return samples;
    }

    private static Optional<BigDecimal> maybe(Analyte analyte, Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(number(analyte, random));
    }

    private static BigDecimal number(Analyte analyte, Random random) {
        double top =
                analyte.plausible()
                        .map(PlausibleRange::max)
                        .orElse(BigDecimal.valueOf(3000))
                        .doubleValue();
        return BigDecimal.valueOf(top * Math.pow(random.nextDouble(), 3))
                .setScale(2, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void a_worse_value_never_has_a_milder_grade(CtcaeVersion version) {
        var grading = LabGrading.of(version);
        var random = new Random(20_250_722);
        for (var analyte : grading.analytes()) {
            for (var sample : randomSamples(analyte, random)) {
                var other = sample.value().add(number(analyte, random));
                var higher =
                        new Sample(
                                analyte, other, sample.unit(), sample.range(), sample.baseline());
                var results = grading.grade(sample);
                var ofHigher = grading.grade(higher);
                var scales = grading.bands(analyte, sample.range(), sample.baseline());
                for (var i = 0; i < results.size(); i++) {
                    var isHigh = scales.get(i).direction() == Direction.HIGH;
                    var milder = isHigh ? results.get(i) : ofHigher.get(i);
                    var worse = isHigh ? ofHigher.get(i) : results.get(i);
                    assertThat(least(milder))
                            .as("%s and %s of %s", sample, other, results.get(i).term())
                            .isLessThanOrEqualTo(least(worse));
                }
            }
        }
    }

    /** The least that is certain; nothing is certain of what was not graded. */
    private static int least(LabResult result) {
        return switch (result) {
            case Graded graded -> graded.grade();
            case Question question -> question.grades().getFirst();
            case NotGraded _ -> 0;
        };
    }

    @ParameterizedTest
    @EnumSource(CtcaeVersion.class)
    void a_value_lies_in_one_band_at_most_and_in_one_if_nothing_is_missing(CtcaeVersion version) {
        var grading = LabGrading.of(version);
        var random = new Random(20_171_127);
        for (var analyte : grading.analytes()) {
            for (var sample : randomSamples(analyte, random)) {
                for (var scale : grading.bands(analyte, sample.range(), sample.baseline())) {
                    var holding =
                            scale.bands().stream()
                                    .filter(band -> band.contains(sample.value()))
                                    .toList();
                    assertThat(holding)
                            .as("%s of %s", sample, scale)
                            .hasSizeBetween(scale.missing().isEmpty() ? 1 : 0, 1);
                }
            }
        }
    }

    /** Of units without a printed number of their own; those with one are in the tables. */
    @ParameterizedTest
    @EnumSource(
            value = Analyte.class,
            names = {"WBC", "LYM", "PLT", "CD4", "ALB", "TBIL", "CR", "FIBRINOGEN", "URATE"})
    void the_unit_of_a_report_does_not_change_the_grade(Analyte analyte) {
        var random = new Random(42);
        for (var sample : randomSamples(analyte, random)) {
            for (var unit : analyte.units()) {
                var same =
                        new Sample(
                                analyte,
                                analyte.fromStudyUnit(sample.value(), unit).orElseThrow(),
                                Optional.of(unit),
                                new ReferenceRange(
                                        sample.range()
                                                .lower()
                                                .flatMap(v -> analyte.fromStudyUnit(v, unit)),
                                        sample.range()
                                                .upper()
                                                .flatMap(v -> analyte.fromStudyUnit(v, unit))),
                                sample.baseline());
                assertThat(marks(same)).as("%s as %s", sample, same).isEqualTo(marks(sample));
            }
        }
    }

    private static List<String> marks(Sample sample) {
        return LabGrading.of(V5).grade(sample).stream().map(ExpectedGrades::mark).toList();
    }
}
