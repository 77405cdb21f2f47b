package org.downstage.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Survival times in days, where a time of no days counts as half a day, so that a subject whose
 * event fell on the day of origin stays at risk for it.
 *
 * @param observations one a subject, in the order given
 * @param raised how many times of no days were raised to half a day; to be said beside the curve
 */
public record ObservedDays(List<Observation> observations, int raised) {

    /** What a time of no days counts for. */
    public static final double HALF_A_DAY = 0.5;

    public ObservedDays {
        observations = List.copyOf(observations);
    }

    /**
     * The times of a cohort.
     *
     * @param days from the origin to the event or the end of observation; 0 or more
     * @param events whether the time at the same place ended with the event
     * @throws IllegalArgumentException if a time is negative or not finite, or if the arrays differ
     *     in length
     */
    public static ObservedDays of(double[] days, boolean[] events) {
        if (days.length != events.length) {
            throw new IllegalArgumentException(
                    days.length + " times, but " + events.length + " events");
        }
        var observations =
                IntStream.range(0, days.length)
                        .mapToObj(i -> new Observation(atLeastHalf(days[i]), events[i]))
                        .toList();
        int raised = (int) IntStream.range(0, days.length).filter(i -> days[i] == 0).count();
        return new ObservedDays(observations, raised);
    }

    private static double atLeastHalf(double days) {
        return days == 0 ? HALF_A_DAY : days;
    }
}
