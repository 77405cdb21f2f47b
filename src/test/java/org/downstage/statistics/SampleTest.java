package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {

    /** Days from radiotherapy to surgery in the demonstration study. */
    private static final Sample INTERVALS =
            Sample.of(
                    38, 41, 42, 44, 45, 46, 46, 47, 47, 48, 48, 48, 49, 50, 51, 52, 53, 54, 55, 56,
                    58, 60, 70);

    @ParameterizedTest
    @CsvSource({"TYPE_7, 46, 48, 53.5", "TYPE_2, 46, 48, 54", "TYPE_6, 46, 48, 54"})
    void quartiles_are_those_of_r_sas_and_spss(QuantileType type, double q1, double q2, double q3) {
        var summary = INTERVALS.summary(type).orElseThrow();
        assertThat(summary.lowerQuartile()).isEqualTo(q1);
        assertThat(summary.median()).isEqualTo(q2);
        assertThat(summary.upperQuartile()).isEqualTo(q3);
        assertThat(summary.n()).isEqualTo(23);
        assertThat(summary.minimum()).isEqualTo(38);
        assertThat(summary.maximum()).isEqualTo(70);
    }

    /** As binary fractions 0.29 × 100 and 0.07 × 100 are a hair below 29 and above 7. */
    @Test
    void a_place_that_is_whole_but_for_rounding_is_whole() {
        var hundred = Sample.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
        assertThat(hundred.quantile(0.29, QuantileType.TYPE_2)).hasValue(29.5);
        assertThat(hundred.quantile(0.07, QuantileType.TYPE_2)).hasValue(7.5);
    }

    /** By hand: the mean of 2, 4, 4, 4, 5, 5, 7, 9 is 5, the squares add to 32. */
    @Test
    void mean_and_standard_deviation_follow_their_definitions() {
        var sample = Sample.of(9, 2, 4, 5, 4, 7, 4, 5);
        assertThat(sample.mean()).hasValue(5);
        assertThat(sample.standardDeviation().orElseThrow())
                .isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
    }

    @Test
    void a_large_offset_does_not_swallow_the_spread() {
        var sample = Sample.of(1e9 + 1, 1e9 + 2, 1e9 + 3);
        assertThat(sample.mean()).hasValue(1e9 + 2);
        assertThat(sample.standardDeviation()).hasValue(1);
    }

    @Test
    void nobody_has_no_figures_and_one_has_no_spread() {
        assertThat(Sample.of().summary(QuantileType.TYPE_7)).isEmpty();
        assertThat(Sample.of().mean()).isEmpty();
        assertThat(Sample.of().quantile(0.5, QuantileType.TYPE_7)).isEmpty();
        var one = Sample.of(63).summary(QuantileType.TYPE_7).orElseThrow();
        assertThat(one.median()).isEqualTo(63);
        assertThat(one.lowerQuartile()).isEqualTo(63);
        assertThat(one.standardDeviation()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void quantiles_rise_with_their_share_and_do_not_depend_on_order(QuantileType type) {
        var random = new Random(7);
        for (int size = 1; size < 40; size++) {
            double[] values = random.doubles(size, -5, 5).map(Math::rint).toArray();
            var sample = Sample.of(values);
            var shuffled = Sample.of(Shuffled.of(values, random));
            double last = sample.quantile(0, type).orElseThrow();
            assertThat(last).isEqualTo(sample.summary(type).orElseThrow().minimum());
            for (double p = 0; p <= 1; p += 1.0 / 64) {
                double value = sample.quantile(p, type).orElseThrow();
                assertThat(value).isGreaterThanOrEqualTo(last);
                assertThat(shuffled.quantile(p, type)).hasValue(value);
                last = value;
            }
            assertThat(last).isEqualTo(sample.summary(type).orElseThrow().maximum());
        }
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INTERVALS.quantile(1.5, QuantileType.TYPE_7));
    }
}
