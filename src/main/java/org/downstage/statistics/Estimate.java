package org.downstage.statistics;

/**
 * A number and the interval around it, as a forest plot shows them.
 *
 * @param value the point estimate; infinity where the data set no limit
 * @param interval the confidence interval
 */
public record Estimate(double value, ConfidenceInterval interval) {}
