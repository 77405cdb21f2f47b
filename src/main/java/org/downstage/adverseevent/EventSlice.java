package org.downstage.adverseevent;

import org.jspecify.annotations.Nullable;

/**
 * Some events next to each other in the listing. It is told from an event nearby, so that the
 * database skips over the events between the two and over no others.
 *
 * @param from the event that it is told from, not itself part of it; null for the listing's edge:
 *     its start, or its end when it is told backwards
 * @param backwards whether it lies before that event
 * @param skip events between that event and the slice, from 0
 * @param limit most events that the slice has, at most {@link #LARGEST}
 * @param few whether the filter is known to let through {@link #FEW} events at most; those are
 *     gathered and sorted, since in a listing of a million they may be far apart
 */
public record EventSlice(
        @Nullable EventRow from, boolean backwards, int skip, int limit, boolean few) {

    /** So many events are sorted sooner than found in their order. */
    public static final int FEW = 10_000;

    /** Most events of a slice. */
    public static final int LARGEST = 1_000;

    /**
     * A slice as described; a limit above the largest is the largest.
     *
     * @throws IllegalArgumentException if skip or limit is negative
     */
    public EventSlice {
        if (skip < 0 || limit < 0) {
            throw new IllegalArgumentException("A slice has no negative size");
        }
        limit = Math.min(limit, LARGEST);
    }

    /** The first events. */
    public static EventSlice first(int limit) {
        return new EventSlice(null, false, 0, limit, false);
    }

    /** The events right behind this one. */
    public static EventSlice behind(EventRow row, int limit) {
        return new EventSlice(row, false, 0, limit, false);
    }

    /** The same slice of so many events. */
    public EventSlice among(int events) {
        return new EventSlice(from, backwards, skip, limit, events <= FEW);
    }
}
