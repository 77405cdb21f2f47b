package org.downstage.statistics;

import java.util.Collection;

/**
 * The times of one group sorted twice, all of them and those of events. Reading both in step gives
 * the number at risk and of events at every time, without sorting subjects as objects.
 */
final class ObservedTimes {

    private final double[] all;
    private final double[] events;
    private int seen;
    private int seenEvents;

    ObservedTimes(Collection<Observation> observations) {
        all = Ranks.sorted(observations.stream().mapToDouble(Observation::time).toArray());
        events =
                Ranks.sorted(
                        observations.stream()
                                .filter(Observation::event)
                                .mapToDouble(Observation::time)
                                .toArray());
    }

    /** The next time of anything; infinity when all is read. */
    double next() {
        return seen < all.length ? all[seen] : Double.POSITIVE_INFINITY;
    }

    /** The next time of an event; infinity when there is none. */
    double nextEvent() {
        return seenEvents < events.length ? events[seenEvents] : Double.POSITIVE_INFINITY;
    }

    /**
     * How many are at risk at this time, which never goes back: those observed as long at least.
     */
    int atRisk(double time) {
        while (seen < all.length && all[seen] < time) {
            seen++;
        }
        return all.length - seen;
    }

    /** How many events fall on this time; reads past it. */
    int eventsAt(double time) {
        int before = seenEvents;
        while (seenEvents < events.length && events[seenEvents] == time) {
            seenEvents++;
        }
        return seenEvents - before;
    }

    /** How many times, of events and censored, are this one; reads past it. */
    int endingAt(double time) {
        int before = seen;
        while (seen < all.length && all[seen] == time) {
            seen++;
        }
        return seen - before;
    }
}
