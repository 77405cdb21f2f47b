package org.downstage.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * How many of how many, such as 12 responders of 23. Of nobody there is neither a share nor an
 * interval.
 *
 * @param count from 0 to the total
 * @param total not negative
 */
public record Proportion(int count, int total) {

    /**
     * @throws IllegalArgumentException if the count is negative or above the total
     */
    public Proportion {
        if (count < 0 || count > total) {
            throw new IllegalArgumentException("no proportion: " + count + " of " + total);
        }
    }

    /** The share x/n, from 0 to 1. */
    public OptionalDouble share() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / total);
    }

    /**
     * The exact interval (Clopper and Pearson 1934): the α/2 quantile of Beta(x, n−x+1) and the
     * 1−α/2 quantile of Beta(x+1, n−x); 0 below none of n, 1 above all of n. It holds the truth at
     * least as often as the level says.
     */
    public Optional<ConfidenceInterval> clopperPearson(ConfidenceLevel level) {
        return interval(BinomialConfidenceInterval.CLOPPER_PEARSON, level);
    }

    /**
     * The score interval without continuity correction (Wilson 1927): (p + z²/2n ± z·√(p(1−p)/n +
     * z²/4n²)) / (1 + z²/n).
     */
    public Optional<ConfidenceInterval> wilson(ConfidenceLevel level) {
        return interval(BinomialConfidenceInterval.WILSON_SCORE, level);
    }

    private Optional<ConfidenceInterval> interval(
            BinomialConfidenceInterval method, ConfidenceLevel level) {
        if (total == 0) {
            return Optional.empty();
        }
        Interval found = method.fromErrorRate(total, count, level.alpha());
        // Rounding leaves a hair above 0 and below 1, where both methods end exactly.
        double lower = count == 0 ? 0 : found.getLowerBound();
        double upper = count == total ? 1 : found.getUpperBound();
        return Optional.of(new ConfidenceInterval(lower, upper));
    }
}
