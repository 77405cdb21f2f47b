package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.downstage.statistics.ConfidenceLevel.NINETY_FIVE;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {

    /** Every count of 23 that the study reports; R's binom.test and prop.test(correct = FALSE). */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # x, exact interval   , Wilson's
                    0 , 0       , 0.148185, 0       , 0.143117
                    2 , 0.010710, 0.280379, 0.024180, 0.267960
                    3 , 0.027752, 0.335889, 0.045377, 0.321275
                    4 , 0.049508, 0.387812, 0.069787, 0.371376
                    5 , 0.074603, 0.437031, 0.096640, 0.419035
                    7 , 0.132103, 0.529192, 0.156040, 0.508658
                    8 , 0.163764, 0.572656, 0.188113, 0.551097
                    10, 0.231914, 0.655053, 0.256346, 0.631886
                    11, 0.268196, 0.694122, 0.292372, 0.670373
                    12, 0.305878, 0.731804, 0.329627, 0.707628
                    14, 0.385419, 0.802924, 0.407855, 0.778424
                    16, 0.470808, 0.867897, 0.491342, 0.843960
                    19, 0.612188, 0.950492, 0.628624, 0.930213
                    21, 0.719621, 0.989290, 0.732040, 0.975820
                    23, 0.851815, 1       , 0.856883, 1
                    """)
    void shares_of_23_have_the_intervals_of_r(
            int x, double exactLow, double exactHigh, double wilsonLow, double wilsonHigh) {
        var proportion = new Proportion(x, 23);
        var exact = proportion.clopperPearson(NINETY_FIVE).orElseThrow();
        assertThat(exact.lower()).isCloseTo(exactLow, within(5e-7));
        assertThat(exact.upper()).isCloseTo(exactHigh, within(5e-7));
        var wilson = proportion.wilson(NINETY_FIVE).orElseThrow();
        assertThat(wilson.lower()).isCloseTo(wilsonLow, within(5e-7));
        assertThat(wilson.upper()).isCloseTo(wilsonHigh, within(5e-7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 23, 1000, 1_000_000})
    void none_and_all_reach_the_very_end(int n) {
        var none = new Proportion(0, n);
        var all = new Proportion(n, n);
        assertThat(none.clopperPearson(NINETY_FIVE).orElseThrow().lower()).isZero();
        assertThat(none.wilson(NINETY_FIVE).orElseThrow().lower()).isZero();
        assertThat(all.clopperPearson(NINETY_FIVE).orElseThrow().upper()).isOne();
        assertThat(all.wilson(NINETY_FIVE).orElseThrow().upper()).isOne();
    }

    @Test
    void of_nobody_there_is_neither_share_nor_interval() {
        var nobody = new Proportion(0, 0);
        assertThat(nobody.share()).isEmpty();
        assertThat(nobody.clopperPearson(NINETY_FIVE)).isEmpty();
        assertThat(nobody.wilson(NINETY_FIVE)).isEmpty();
    }

    @Test
    void both_intervals_hold_the_share_they_are_drawn_around() {
        for (int n = 1; n <= 60; n++) {
            for (int x = 0; x <= n; x++) {
                var proportion = new Proportion(x, n);
                double share = proportion.share().orElseThrow();
                assertThat(proportion.clopperPearson(NINETY_FIVE).orElseThrow().contains(share))
                        .as("%s", proportion)
                        .isTrue();
                assertThat(proportion.wilson(NINETY_FIVE).orElseThrow().contains(share))
                        .as("%s", proportion)
                        .isTrue();
            }
        }
    }

    /** Adds the binomial probabilities of all counts whose interval holds the truth. */
    @ParameterizedTest
    @CsvSource({"5,0.95", "23,0.95", "23,0.8", "40,0.99"})
    void the_exact_interval_holds_the_truth_as_often_as_it_says(int n, double level) {
        var intervals =
                IntStream.rangeClosed(0, n)
                        .mapToObj(x -> new Proportion(x, n))
                        .map(p -> p.clopperPearson(new ConfidenceLevel(level)).orElseThrow())
                        .toList();
        for (double truth = 0.005; truth < 1; truth += 0.005) {
            double p = truth;
            var counts = BinomialDistribution.of(n, p);
            double coverage =
                    IntStream.rangeClosed(0, n)
                            .filter(x -> intervals.get(x).contains(p))
                            .mapToDouble(counts::probability)
                            .sum();
            assertThat(coverage).as("at %s", p).isGreaterThanOrEqualTo(level);
        }
    }

    @Test
    void impossible_counts_and_levels_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(24, 23));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 23));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceLevel(95));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceLevel(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfidenceInterval(2, 1));
    }
}
