package org.downstage.oncology.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnalyteTest {

    private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_UP);

    @ParameterizedTest
    @CsvSource({
        "HB, 13.1, G_DL, 131",
        "HB, 6.206, MMOL_L, 100",
        "WBC, 6500, PER_UL, 6.5",
        "TBIL, 2, MG_DL, 34.208",
        "ALB, 4.2, G_DL, 42",
        "CR, 1, MG_DL, 88.42",
        "FIBRINOGEN, 250, MG_DL, 2.5",
        "CALCIUM, 4.008, MG_DL, 1",
        "MAGNESIUM, 2, MG_DL, 0.8228",
        "GLUCOSE, 180.16, MG_DL, 10",
        "TRIGLYCERIDES, 88.57, MG_DL, 1",
        "CHOLESTEROL, 386.7, MG_DL, 10",
        "URATE, 7, MG_DL, 416.36"
    })
    void units_are_converted_exactly(
            Analyte analyte, BigDecimal value, Unit unit, String expected) {
        assertThat(analyte.inStudyUnit(value, unit).orElseThrow()).isEqualByComparingTo(expected);
    }

    static Stream<Arguments> everyUnit() {
        return Arrays.stream(Analyte.values())
                .flatMap(analyte ->
                        analyte.units().stream().map(unit -> Arguments.of(analyte, unit)));
    }

    @ParameterizedTest
    @MethodSource("everyUnit")
    void a_value_comes_back_from_another_unit(Analyte analyte, Unit unit) {
        for (var value : new String[] {"0.0137", "1", "7.77", "99.9", "123456.7"}) {
            var there = analyte.inStudyUnit(new BigDecimal(value), unit).orElseThrow();
            var back = analyte.fromStudyUnit(there, unit).orElseThrow();

            assertThat(back.round(TEN)).isEqualByComparingTo(value);
        }
    }

    @Test
    void a_unit_of_something_else_is_no_unit() {
        assertThat(Analyte.HB.inStudyUnit(BigDecimal.TEN, Unit.U_L)).isEmpty();
        assertThat(Analyte.HB.fromStudyUnit(BigDecimal.TEN, Unit.U_L)).isEmpty();
    }

    @Test
    void the_unit_of_the_study_comes_first_and_changes_nothing() {
        for (var analyte : Analyte.values()) {
            assertThat(analyte.units()).first().isEqualTo(analyte.unit());
            assertThat(analyte.inStudyUnit(new BigDecimal("12.30"), analyte.unit()))
                    .contains(new BigDecimal("12.30"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HB, 20, 250",
        "WBC, 0, 200",
        "ANC, 0, 150",
        "LYM, 0, 150",
        "PLT, 0, 2000",
        "ALT, 0, 10000",
        "AST, 0, 10000",
        "TBIL, 0, 1000",
        "CR, 10, 2000",
        "ALB, 5, 70",
        "SODIUM, 100, 180",
        "POTASSIUM, 1.5, 9",
        "GLUCOSE, 0.5, 60",
        "TSH, 0, 200"
    })
    void possible_values_end_where_the_study_says(Analyte analyte, BigDecimal min, BigDecimal max) {
        var range = analyte.plausible().orElseThrow();

        assertThat(range.min()).isEqualByComparingTo(min);
        assertThat(range.max()).isEqualByComparingTo(max);
        assertThat(range.admits(min)).isTrue();
        assertThat(range.admits(max)).isTrue();
        assertThat(range.admits(max.add(new BigDecimal("0.1")))).isFalse();
        assertThat(range.admits(min.subtract(new BigDecimal("0.1")))).isFalse();
    }

    @Test
    void codes_find_their_analytes_and_units() {
        assertThat(Analyte.of("ANC")).contains(Analyte.ANC);
        assertThat(Analyte.of("anc")).isEmpty();
        assertThat(Unit.of("E9_L")).contains(Unit.E9_L);
        assertThat(Unit.of("10^9/L")).isEmpty();
    }

    /** Albumin of 40 g/L changes nothing; each gram less raises calcium. */
    @ParameterizedTest
    @CsvSource({"2.0, 40, 2.00", "2.0, 25, 2.30", "2.4, 50, 2.20"})
    void calcium_is_corrected_in_mmol(BigDecimal calcium, BigDecimal albumin, String expected) {
        assertThat(CorrectedCalcium.mmolPerLitre(calcium, albumin)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"8.0, 4.0, 8.0", "8.0, 2.5, 9.2", "9.6, 5.0, 8.8"})
    void calcium_is_corrected_in_mg(BigDecimal calcium, BigDecimal albumin, String expected) {
        assertThat(CorrectedCalcium.mgPerDecilitre(calcium, albumin))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "HB, MALE, 130, 175",
        "HB, FEMALE, 115, 150",
        "ALT, MALE, 9, 50",
        "ALT, FEMALE, 7, 40",
        "AST, MALE, 15, 40",
        "AST, FEMALE, 13, 35",
        "CR, MALE, 57, 111",
        "CR, FEMALE, 41, 81",
        "WBC, MALE, 3.5, 9.5",
        "ANC, FEMALE, 1.8, 6.3",
        "LYM, MALE, 1.1, 3.2",
        "PLT, FEMALE, 125, 350",
        "ALB, MALE, 40, 55",
        "TBIL, FEMALE, , 23"
    })
    void suggested_ranges_are_those_of_the_sex(
            Analyte analyte, Sex sex, BigDecimal lower, BigDecimal upper) {
        var range = DefaultRanges.of(analyte, sex).orElseThrow();

        assertThat(range.lower().orElse(null)).isEqualTo(lower);
        assertThat(range.upper()).contains(upper);
    }

    @Test
    void there_is_no_suggestion_where_none_is_agreed() {
        assertThat(DefaultRanges.of(Analyte.LIPASE, Sex.FEMALE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.99, 38.4, GRADE_3",
        "0.99, 38.3, IF_MORE_THAN_1_HOUR",
        "0.99, 38.0, IF_MORE_THAN_1_HOUR",
        "0.99, 37.9, NONE",
        "1.0, 39.5, NONE"
    })
    void fever_and_neutrophils_count_together(
            BigDecimal neutrophils, BigDecimal celsius, FebrileNeutropenia.Finding expected) {
        assertThat(FebrileNeutropenia.of(neutrophils, celsius)).isEqualTo(expected);
    }
}
