package org.downstage.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The test of two yes-or-no judgements of the same subjects, such as clinical and pathological
 * downstaging (McNemar 1947). Only those who are judged differently count; if none is, there is no
 * test.
 *
 * @param onlyFirst how many have the first without the second
 * @param onlySecond how many have the second without the first
 */
public record McNemar(int onlyFirst, int onlySecond) {

    /**
     * @throws IllegalArgumentException if a count is negative
     * @throws ArithmeticException if they are more than 2³¹ − 1 together
     */
    public McNemar {
        if (onlyFirst < 0 || onlySecond < 0) {
            throw new IllegalArgumentException("no counts: " + onlyFirst + ", " + onlySecond);
        }
        Math.addExact(onlyFirst, onlySecond);
    }

    /** The two-sided exact test: how far the smaller count is from a fair coin's. */
    public OptionalDouble exact() {
        int n = onlyFirst + onlySecond;
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double tail =
                BinomialDistribution.of(n, 0.5)
                        .cumulativeProbability(Math.min(onlyFirst, onlySecond));
        return OptionalDouble.of(Math.min(1, 2 * tail));
    }

    /** (b − c)²/(b + c). */
    public Optional<ChiSquared> chiSquared() {
        return chiSquared(0);
    }

    /** (|b − c| − 1)²/(b + c), with Edwards's correction (1948); 0 if the counts are equal. */
    public Optional<ChiSquared> corrected() {
        return chiSquared(1);
    }

    private Optional<ChiSquared> chiSquared(int correction) {
        double n = onlyFirst + onlySecond;
        double away = Math.max(0, Math.abs((double) onlyFirst - onlySecond) - correction);
        return n == 0 ? Optional.empty() : Optional.of(new ChiSquared(away * away / n, 1));
    }
}
