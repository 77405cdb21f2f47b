package org.downstage.statistics;

import java.util.Arrays;
import java.util.Collection;

/**
 * The distinct times of one group, ascending, with how many end at each and how many of them with
 * the event. Reading them in step gives the number at risk and of events at every time, without
 * sorting subjects as objects.
 */
final class ObservedTimes {

    private final double[] times;
    private final int[] endings;
    private final int[] events;
    private int atRisk;
    private int seen;
    private int seenEvents;

    /** Takes the arrays over; those of the numbers belong to the times at the same place. */
    ObservedTimes(double[] times, int[] endings, int[] events) {
        this.times = times;
        this.endings = endings;
        this.events = events;
        this.atRisk = Arrays.stream(endings).sum();
    }

    static ObservedTimes of(Collection<Observation> observations) {
        double[] all = Ranks.sorted(observations.stream().mapToDouble(Observation::time).toArray());
        double[] times = Arrays.stream(all).distinct().toArray();
        int[] endings = new int[times.length];
        int[] events = new int[times.length];
        for (var observation : observations) {
            int place = Arrays.binarySearch(times, observation.time());
            endings[place]++;
            events[place] += observation.event() ? 1 : 0;
        }
        return new ObservedTimes(times, endings, events);
    }

    /** The next time of anything; infinity when all is read. */
    double next() {
        return seen < times.length ? times[seen] : Double.POSITIVE_INFINITY;
    }

    /** The next time of an event; infinity when there is none. */
    double nextEvent() {
        while (seenEvents < times.length && events[seenEvents] == 0) {
            seenEvents++;
        }
        return seenEvents < times.length ? times[seenEvents] : Double.POSITIVE_INFINITY;
    }

    /**
     * How many are at risk at this time, which never goes back: those observed as long at least.
     */
    int atRisk(double time) {
        while (seen < times.length && times[seen] < time) {
            atRisk -= endings[seen++];
        }
        return atRisk;
    }

    /** How many events fall on this time; reads past it. */
    int eventsAt(double time) {
        return seenEvents < times.length && times[seenEvents] == time ? events[seenEvents++] : 0;
    }

    /** How many times, of events and censored, are this one; reads past it. */
    int endingAt(double time) {
        if (seen == times.length || times[seen] != time) {
            return 0;
        }
        int ending = endings[seen++];
        atRisk -= ending;
        return ending;
    }
}
