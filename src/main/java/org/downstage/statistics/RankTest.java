package org.downstage.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Wilcoxon's tests (1945), two-sided, as R's {@code wilcox.test} does them: exact for fewer than 50
 * values without ties, else by the normal distribution, corrected for ties and for continuity.
 *
 * @param statistic the sum of ranks that the test is named by in R, W or V
 * @param pValue from 0 to 1
 * @param exact whether the p-value is exact
 */
public record RankTest(double statistic, double pValue, boolean exact) {

    /** From this many values on the exact distribution is not worth its price. */
    private static final int MANY = 50;

    /**
     * The rank-sum test of two samples (Mann and Whitney 1947): W counts the pairs in which the
     * first sample's value is the larger, ties by half. Exact if both have fewer than 50 values.
     *
     * @return nothing if a sample is empty or all values are the same
     * @throws IllegalArgumentException if a value is infinite or no number
     */
    public static Optional<RankTest> ofTwoSamples(double[] first, double[] second) {
        double[] sorted = Ranks.pooled(first, second);
        if (first.length == 0 || second.length == 0 || isConstant(sorted)) {
            return Optional.empty();
        }
        boolean exact = Math.max(first.length, second.length) < MANY && Ranks.ties(sorted) == 0;
        var result =
                MannWhitneyUTest.withDefaults()
                        .with(method(exact))
                        .with(ContinuityCorrection.ENABLED)
                        .test(first, second);
        return Optional.of(test(result.getStatistic(), result.getPValue(), exact));
    }

    /**
     * The signed-rank test of differences within subjects: V is the sum of the ranks of
     * |difference| over those above 0. Differences of 0 are left out and make the p-value
     * approximate.
     *
     * @return nothing if no difference is left
     * @throws IllegalArgumentException if a value is infinite or no number
     */
    public static Optional<RankTest> ofDifferences(double... differences) {
        double[] changed = Arrays.stream(differences).filter(x -> x != 0).toArray();
        double[] sizes = Ranks.sorted(Arrays.stream(changed).map(Math::abs).toArray());
        if (changed.length == 0) {
            return Optional.empty();
        }
        boolean exact =
                differences.length < MANY
                        && changed.length == differences.length
                        && Ranks.ties(sizes) == 0;
        var result =
                WilcoxonSignedRankTest.withDefaults()
                        .with(method(exact))
                        .with(ContinuityCorrection.ENABLED)
                        .test(changed);
        return Optional.of(test(result.getStatistic(), result.getPValue(), exact));
    }

    private static PValueMethod method(boolean exact) {
        return exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC;
    }

    private static RankTest test(double statistic, double pValue, boolean exact) {
        return new RankTest(statistic, pValue, exact);
    }

    private static boolean isConstant(double[] sorted) {
        return sorted.length == 0 || sorted[0] == sorted[sorted.length - 1];
    }
}
