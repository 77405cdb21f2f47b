package org.downstage.statistics;

/**
 * A confidence interval, both ends included.
 *
 * @param lower the lower end; negative infinity where there is none
 * @param upper the upper end, not below the lower; infinity where there is none
 */
public record ConfidenceInterval(double lower, double upper) {

    /**
     * @throws IllegalArgumentException if an end is no number, or if they are the wrong way round
     */
    public ConfidenceInterval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("no interval: " + lower + " to " + upper);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
