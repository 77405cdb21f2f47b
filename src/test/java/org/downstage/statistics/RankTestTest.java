package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankTestTest {

    /** Depression before and after, permeability of two groups: Hollander and Wolfe 1973; R. */
    @Test
    void textbook_samples_have_the_exact_tests_of_r() {
        double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        double[] change = IntStream.range(0, 9).mapToDouble(i -> before[i] - after[i]).toArray();
        var depression = RankTest.ofDifferences(change).orElseThrow();
        assertThat(depression.statistic()).isEqualTo(40);
        assertThat(depression.pValue()).isCloseTo(0.0390625, within(1e-15));
        assertThat(depression.exact()).isTrue();

        double[] term = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};
        var permeability = RankTest.ofTwoSamples(term, early).orElseThrow();
        assertThat(permeability.statistic()).isEqualTo(35);
        assertThat(permeability.pValue()).isCloseTo(.2544123, within(5e-8));
        assertThat(permeability.exact()).isTrue();
    }

    /** Each way to deal the ranks into the two samples is as probable as any other. */
    @Test
    void the_exact_rank_sum_test_counts_all_ways_to_deal_the_ranks() {
        for (int dealt = 1; dealt < 127; dealt++) {
            double w = pairsWon(dealt);
            double mean = Integer.bitCount(dealt) * (7 - Integer.bitCount(dealt)) / 2.0;
            int size = Integer.bitCount(dealt);
            double as = IntStream.range(1, 127).filter(i -> Integer.bitCount(i) == size).count();
            double far =
                    IntStream.range(1, 127)
                            .filter(i -> Integer.bitCount(i) == size)
                            .filter(i -> Math.abs(pairsWon(i) - mean) >= Math.abs(w - mean))
                            .count();
            var test = RankTest.ofTwoSamples(places(dealt), places(~dealt & 127)).orElseThrow();
            assertThat(test.statistic()).isEqualTo(w);
            assertThat(test.pValue()).isCloseTo(far / as, within(1e-14));
        }
    }

    private static double pairsWon(int dealt) {
        double won = 0;
        for (double mine : places(dealt)) {
            for (double other : places(~dealt & 127)) {
                won += mine > other ? 1 : 0;
            }
        }
        return won;
    }

    private static double[] places(int bits) {
        return IntStream.range(0, 7)
                .filter(i -> (bits >> i & 1) == 1)
                .mapToDouble(i -> i)
                .toArray();
    }

    @Test
    void ties_and_many_values_make_the_test_approximate() {
        var tied = RankTest.ofTwoSamples(new double[] {1, 2, 3}, new double[] {3, 4}).orElseThrow();
        assertThat(tied.exact()).isFalse();
        assertThat(tied.statistic()).isEqualTo(0.5);
        double[] few = IntStream.range(0, 49).mapToDouble(i -> i).toArray();
        double[] many = IntStream.range(0, 50).mapToDouble(i -> i + 0.5).toArray();
        assertThat(RankTest.ofTwoSamples(few, many).orElseThrow().exact()).isFalse();
        assertThat(RankTest.ofDifferences(1, 2, 0, 4).orElseThrow().exact()).isFalse();
        assertThat(RankTest.ofDifferences(1, -1, 4).orElseThrow().exact()).isFalse();
    }

    @Test
    void nothing_to_rank_is_no_test() {
        assertThat(RankTest.ofTwoSamples(new double[0], new double[] {1})).isEmpty();
        assertThat(RankTest.ofTwoSamples(new double[0], new double[0])).isEmpty();
        assertThat(RankTest.ofTwoSamples(new double[] {2, 2}, new double[] {2})).isEmpty();
        assertThat(RankTest.ofDifferences(0, 0)).isEmpty();
        assertThat(RankTest.ofDifferences()).isEmpty();
        assertThat(KruskalWallis.of(List.of())).isEmpty();
        assertThat(KruskalWallis.of(List.of(new double[] {1, 2}, new double[0]))).isEmpty();
        assertThat(KruskalWallis.of(List.of(new double[] {1}, new double[] {1}))).isEmpty();
    }

    /** By hand: rank sums 6, 15 and 24 of 1 to 9 make H = 12/90·(12 + 75 + 192) − 30 = 7.2. */
    @Test
    void kruskal_and_wallis_compare_rank_sums() {
        var test =
                KruskalWallis.of(
                                List.of(
                                        new double[] {1.1, 1.2, 1.3},
                                        new double[] {2.1, 2.2, 2.3},
                                        new double[] {3.1, 3.2, 3.3}))
                        .orElseThrow();
        assertThat(test.statistic()).isCloseTo(7.2, within(1e-14));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void order_within_samples_and_any_rising_scale_change_no_rank_test() {
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double[] first = random.doubles(6, 0, 9).map(Math::rint).toArray();
            double[] second = random.doubles(7, 2, 9).map(Math::rint).toArray();
            var test = RankTest.ofTwoSamples(first, second);
            assertThat(RankTest.ofTwoSamples(scaled(Shuffled.of(first, random)), scaled(second)))
                    .isEqualTo(test);
            var ranks = KruskalWallis.of(List.of(first, second)).orElseThrow();
            var turned =
                    KruskalWallis.of(List.of(scaled(second), new double[0], scaled(first)))
                            .orElseThrow();
            assertThat(turned.statistic()).isCloseTo(ranks.statistic(), within(1e-12));
        }
    }

    private static double[] scaled(double[] values) {
        return Arrays.stream(values).map(Math::exp).toArray();
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankTest.ofDifferences(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> KruskalWallis.of(List.of(new double[] {1}, new double[] {1.0 / 0})));
    }
}
