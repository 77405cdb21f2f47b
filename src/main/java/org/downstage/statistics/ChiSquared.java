package org.downstage.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The outcome of a test whose statistic is compared with a χ² distribution.
 *
 * @param statistic not negative
 * @param degreesOfFreedom at least 1
 */
public record ChiSquared(double statistic, int degreesOfFreedom) {

    /** How probable so large a statistic is when the groups do not differ, from 0 to 1. */
    public double pValue() {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }
}
