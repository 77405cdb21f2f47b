package org.downstage.statistics;

/**
 * How long one subject was observed.
 *
 * @param time from the origin, in any unit that the whole analysis shares; positive and finite.
 *     Times are tied only if they are the same number, so they are best given in days.
 * @param event whether the time ended with the event, else it is censored
 */
public record Observation(double time, boolean event) {

    /**
     * @throws IllegalArgumentException if the time is not positive and finite; {@link ObservedDays}
     *     takes times of no days
     */
    public Observation {
        if (!(time > 0 && Double.isFinite(time))) {
            throw new IllegalArgumentException("a survival time is above 0 and finite: " + time);
        }
    }

    /** The same subject, watched for the end of observation instead of the event. */
    Observation reversed() {
        return new Observation(time, !event);
    }
}
