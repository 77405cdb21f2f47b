package org.downstage.statistics;

import java.util.OptionalDouble;

/**
 * The time by which a share of the subjects has the event, such as the median. Each is empty if the
 * curve, or the end of its band, never falls so low.
 *
 * @param time the estimate
 * @param lower the lower end of its confidence interval
 * @param upper the upper end of its confidence interval
 */
public record SurvivalQuantile(OptionalDouble time, OptionalDouble lower, OptionalDouble upper) {}
