package org.downstage.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.downstage.statistics.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    /** Every percentage of the study's abstract, with R's exact and score intervals. */
    @ParameterizedTest
    @CsvSource({
        "0,  0,    0–14.8,    0–14.3",
        "2,  8.7,  1.1–28.0,  2.4–26.8",
        "3,  13.0, 2.8–33.6,  4.5–32.1",
        "4,  17.4, 5.0–38.8,  7.0–37.1",
        "5,  21.7, 7.5–43.7,  9.7–41.9",
        "7,  30.4, 13.2–52.9, 15.6–50.9",
        "8,  34.8, 16.4–57.3, 18.8–55.1",
        "10, 43.5, 23.2–65.5, 25.6–63.2",
        "11, 47.8, 26.8–69.4, 29.2–67.0",
        "12, 52.2, 30.6–73.2, 33.0–70.8",
        "14, 60.9, 38.5–80.3, 40.8–77.8",
        "16, 69.6, 47.1–86.8, 49.1–84.4",
        "19, 82.6, 61.2–95.0, 62.9–93.0",
        "21, 91.3, 72.0–98.9, 73.2–97.6",
        "23, 100,  85.2–100,  85.7–100",
    })
    void shares_of_23_print_as_in_the_paper(
            int count, String percent, String clopperPearson, String wilson) {
        var rate = new Proportion(count, 23);

        assertThat(Figures.percent(rate)).isEqualTo(percent);
        assertThat(IntervalMethod.CLOPPER_PEARSON.of(rate).map(Figures::percent))
                .contains(clopperPearson);
        assertThat(IntervalMethod.WILSON.of(rate).map(Figures::percent)).contains(wilson);
    }

    @Test
    void half_is_rounded_up_from_the_counts_themselves() {
        assertThat(Figures.percent(new Proportion(1, 2000))).isEqualTo("0.1");
        assertThat(Figures.percent(new Proportion(1999, 2000))).isEqualTo("100.0");
        assertThat(Figures.percent(new Proportion(0, 0))).isEqualTo("–");
    }

    @Test
    void numbers_have_a_decimal_only_where_there_is_one() {
        assertThat(Figures.number(48)).isEqualTo("48");
        assertThat(Figures.number(53.5)).isEqualTo("53.5");
        assertThat(Figures.number(41.4)).isEqualTo("41.4");
        assertThat(Figures.number(100)).isEqualTo("100");
        assertThat(Figures.number(47.96)).isEqualTo("48");
        assertThat(Figures.oneDecimal(21)).isEqualTo("21.0");
    }
}
