package org.downstage.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Survival times of one group in whole days, counted day by day: a million subjects need no more
 * room than the longest of them was observed days, and no sorting. A time of no days counts as half
 * a day, as {@link ObservedDays} has it. For one thread.
 */
public final class DayCounts {

    /** The longest time that is taken, in days; nobody is observed for 150 years. */
    public static final int LONGEST = 54_787;

    private int[] events = new int[0];
    private int[] censored = new int[0];
    private int subjects;

    /**
     * Counts a subject.
     *
     * @param days from the origin to the event or the end of observation, 0 to {@link #LONGEST}
     * @param event whether the time ended with the event
     * @throws IllegalArgumentException if the days are outside
     */
    public void add(int days, boolean event) {
        if (days < 0 || days > LONGEST) {
            throw new IllegalArgumentException("no survival time: " + days + " days");
        }
        if (days >= events.length) {
            int length = Math.min(LONGEST + 1, Math.max(1_024, days + (days >> 1) + 1));
            events = Arrays.copyOf(events, length);
            censored = Arrays.copyOf(censored, length);
        }
        if (event) {
            events[days]++;
        } else {
            censored[days]++;
        }
        subjects++;
    }

    /** How many subjects were counted. */
    public int subjects() {
        return subjects;
    }

    /** The longest time in days; 0 without subjects. */
    public double longest() {
        int day = events.length - 1;
        while (day >= 0 && events[day] + censored[day] == 0) {
            day--;
        }
        return day < 0 ? 0 : time(day);
    }

    private static double time(int day) {
        return day == 0 ? ObservedDays.HALF_A_DAY : day;
    }

    /** How many times of no days were raised to half a day; to be said beside the curve. */
    public int raised() {
        return events.length == 0 ? 0 : events[0] + censored[0];
    }

    /** The days on which anything ended, with what did. */
    ObservedTimes times() {
        int[] days =
                IntStream.range(0, events.length)
                        .filter(day -> events[day] + censored[day] > 0)
                        .toArray();
        return new ObservedTimes(
                Arrays.stream(days).mapToDouble(DayCounts::time).toArray(),
                Arrays.stream(days).map(day -> events[day] + censored[day]).toArray(),
                Arrays.stream(days).map(day -> events[day]).toArray());
    }
}
