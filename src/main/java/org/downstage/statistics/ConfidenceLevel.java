package org.downstage.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often an interval is to hold the truth, by convention 0.95.
 *
 * @param value strictly between 0 and 1
 */
public record ConfidenceLevel(double value) {

    public static final ConfidenceLevel NINETY_FIVE = new ConfidenceLevel(0.95);

    /**
     * @throws IllegalArgumentException if the value is not strictly between 0 and 1
     */
    public ConfidenceLevel {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1: " + value);
        }
    }

    /** What is left outside the interval, on both sides together. */
    double alpha() {
        return 1 - value;
    }

    /** The standard normal quantile that leaves half of alpha above it, 1.959964 for 0.95. */
    double z() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha() / 2);
    }
}
