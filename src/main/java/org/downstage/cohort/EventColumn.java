package org.downstage.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The adverse events of every subject while they are filled in. A subject takes four bytes, and
 * with events sixteen and four for each: a million subjects with eight events each are 52 MB. For
 * one thread; the subjects' arrays are never changed, so a snapshot may share them.
 */
final class EventColumn {

    private static final int[] NONE = {};

    private final List<String> terms = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int[][] events = new int[0][];

    /**
     * One event as it is read.
     *
     * @param phase number of the phase, 0 while none is named
     * @param grade its worst, 1 to 5
     * @param related a bit for each treatment, in their order
     */
    record Event(String term, int phase, int grade, int related) {}

    /** Puts the events of the subject in this row in place of those that it had. */
    void put(int row, List<Event> some) {
        var packed = new int[some.size()];
        for (var place = 0; place < packed.length; place++) {
            var event = some.get(place);
            packed[place] =
                    EventMark.pack(
                            term(event.term()), event.phase(), event.grade(), event.related());
        }
        events[row] = packed.length == 0 ? NONE : packed;
    }

    private int term(String term) {
        return places.computeIfAbsent(
                term,
                unknown -> {
                    terms.add(unknown);
                    return terms.size() - 1;
                });
    }

    /** Gives room for so many subjects, in an array that no snapshot has. */
    void copy(int rows) {
        var before = events.length;
        events = Arrays.copyOf(events, rows);
        Arrays.fill(events, Math.min(before, rows), rows, NONE);
    }

    /** The terms by their places. */
    List<String> terms() {
        return List.copyOf(terms);
    }

    /** The events of each row, as {@link EventMark} packs them. */
    int[][] events() {
        return events;
    }
}
