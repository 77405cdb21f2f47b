package org.downstage.cohort.chart;

import java.util.Optional;
import org.downstage.statistics.ChiSquared;
import org.jspecify.annotations.Nullable;

/**
 * What a test of the data says.
 *
 * @param statistic χ²
 * @param degreesOfFreedom of the statistic
 * @param p the probability of a statistic as great or greater if nothing but chance were at work
 * @param exploratory whether the study did not declare the test beforehand; to be said beside p
 */
public record TestResult(double statistic, int degreesOfFreedom, double p, boolean exploratory) {

    static @Nullable TestResult exploratory(Optional<ChiSquared> test) {
        return of(test, true);
    }

    static @Nullable TestResult of(Optional<ChiSquared> test, boolean exploratory) {
        return test.map(chi ->
                        new TestResult(
                                chi.statistic(), chi.degreesOfFreedom(), chi.pValue(), exploratory))
                .orElse(null);
    }
}
