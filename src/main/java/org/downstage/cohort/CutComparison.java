package org.downstage.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.downstage.cohort.Endpoint.Outcome;

/**
 * The endpoint table as of two moments side by side, and whose endpoints differ between them.
 *
 * @param state whether the data of the other moment are at hand
 * @param at the other moment
 * @param selected subjects that the filter lets through then
 * @param table of the other moment; none without its data
 * @param changes the first of them, by subject; old and new go from the earlier moment to the later
 * @param changed how many there are in all
 */
public record CutComparison(
        CutState state,
        Instant at,
        int selected,
        Optional<EndpointTable> table,
        List<Change> changes,
        int changed) {

    /** A longer list is told by its length. */
    public static final int MOST = 200;

    /** An endpoint of a subject that is another one at the later moment. */
    public record Change(String subject, Endpoint endpoint, Outcome before, Outcome after) {}

    /** Without data of the other moment. */
    static CutComparison without(CutState state, Instant at) {
        return new CutComparison(state, at, 0, Optional.empty(), List.of(), 0);
    }

    /** What differs between what the same filter lets through earlier and later. */
    static List<Change> changes(Selection earlier, Selection later) {
        var rows = new HashMap<Integer, int[]>();
        note(earlier, 0, rows);
        note(later, 1, rows);
        var changes = new ArrayList<Change>();
        for (var key : new TreeSet<>(rows.keySet())) {
            add(earlier.snapshot(), later.snapshot(), rows, key, changes);
        }
        return changes;
    }

    private static void note(Selection selection, int which, Map<Integer, int[]> rows) {
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            rows.computeIfAbsent(
                                    selection.snapshot().order(row),
                                    none -> new int[] {NOBODY, NOBODY})[which] =
                    row;
        }
    }

    private static final int NOBODY = -1;

    private static void add(
            CohortSnapshot earlier,
            CohortSnapshot later,
            Map<Integer, int[]> rows,
            int key,
            List<Change> changes) {
        var pair = rows.getOrDefault(key, new int[] {NOBODY, NOBODY});
        for (var endpoint : Endpoint.values()) {
            var before = outcome(endpoint, earlier, pair[0]);
            var after = outcome(endpoint, later, pair[1]);
            if (before != after) {
                var subject = pair[1] == NOBODY ? earlier.key(pair[0]) : later.key(pair[1]);
                changes.add(new Change(subject, endpoint, before, after));
            }
        }
    }

    private static Outcome outcome(Endpoint endpoint, CohortSnapshot snapshot, int row) {
        return row == NOBODY ? Outcome.NONE : endpoint.outcome(snapshot, row);
    }
}
