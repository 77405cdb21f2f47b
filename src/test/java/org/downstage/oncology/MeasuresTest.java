package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    @Test
    void intervals_count_whole_days_and_average_months() {
        LocalDate end = LocalDate.of(2024, 2, 28);
        assertThat(Intervals.days(end, LocalDate.of(2024, 3, 1))).isEqualTo(2);
        assertThat(Intervals.days(end, LocalDate.of(2024, 2, 27))).isEqualTo(-1);
        assertThat(Intervals.months(487)).isEqualTo(16.0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "1960-05-10, 2024-05-09, 63",
        "1960-05-10, 2024-05-10, 64",
        "2000-02-29, 2018-02-28, 17",
        "2000-02-29, 2018-03-01, 18"
    })
    void age_changes_on_the_birthday(LocalDate birth, LocalDate on, int years) {
        assertThat(Intervals.age(birth, on)).isEqualTo(years);
    }

    @Test
    void a_year_of_birth_leaves_the_age_open_by_one_year() {
        AgeRange mid = AgeRange.ofBirthYear(2006, LocalDate.of(2024, 6, 1));
        assertThat(mid).isEqualTo(new AgeRange(17, 18));
        assertThat(mid.isAmbiguousAt(18)).isTrue();
        assertThat(mid.isCertainlyAtLeast(18)).isFalse();
        AgeRange last = AgeRange.ofBirthYear(2006, LocalDate.of(2024, 12, 31));
        assertThat(last).isEqualTo(new AgeRange(18, 18));
        assertThat(last.isAmbiguousAt(18)).isFalse();
        assertThat(last.isCertainlyAtLeast(18)).isTrue();
        assertThat(AgeRange.ofBirthYear(2007, LocalDate.of(2024, 6, 1)).isAmbiguousAt(18))
                .isFalse();
    }

    /** Day 30 and day 90 still count; dossier F8. */
    @ParameterizedTest
    @CsvSource({
        "30, 2024-01-01, true",
        "30, 2024-01-31, true",
        "30, 2024-02-01, false",
        "90, 2024-03-31, true",
        "90, 2024-04-01, false",
        "30, 2023-12-31, false"
    })
    void mortality_windows_include_their_last_day(int days, LocalDate death, boolean within) {
        assertThat(Intervals.diedWithin(days, LocalDate.of(2024, 1, 1), death)).isEqualTo(within);
    }

    @Test
    void body_measures_come_unrounded() {
        assertThat(BodyMeasures.bmi(new BigDecimal("65"), new BigDecimal("172")))
                .isCloseTo(new BigDecimal("21.97133585"), within(new BigDecimal("1e-8")));
        assertThat(BodyMeasures.weightLossPercent(new BigDecimal("80"), new BigDecimal("72")))
                .isEqualByComparingTo("10");
        assertThat(BodyMeasures.weightLossPercent(new BigDecimal("80"), new BigDecimal("82")))
                .isEqualByComparingTo("-2.5");
    }

    @Test
    void a_height_or_weight_of_nothing_is_a_programming_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BodyMeasures.bmi(BigDecimal.TEN, BigDecimal.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BodyMeasures.weightLossPercent(BigDecimal.ZERO, BigDecimal.TEN));
    }

    /** Upper 15-24, middle 25-29, lower from 30 cm; dossier §2.3. */
    @ParameterizedTest
    @CsvSource({
        "14.9,",
        "15, UPPER",
        "24.9, UPPER",
        "25, MIDDLE",
        "29.9, MIDDLE",
        "30, LOWER",
        "45, LOWER",
        "45.1,"
    })
    void distance_from_the_incisors_points_to_a_third(
            BigDecimal cm, @Nullable TumourLocation expected) {
        assertThat(OesophagealDistance.locate(cm).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MIDDLE, 24, 29, true",
        "UPPER, 24, 29, false",
        "LOWER, 28, 32, true",
        "MIDDLE, 28, 32, false",
        "X, 28, 32, true",
        "UPPER, 10, 12, true"
    })
    void the_epicentre_decides_whether_a_location_agrees(
            TumourLocation location, BigDecimal top, BigDecimal bottom, boolean agrees) {
        assertThat(OesophagealDistance.agrees(location, top, bottom)).isEqualTo(agrees);
    }
}
