package org.downstage.adverseevent;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a listing by number, as a grid asks for them. Remembers an event of each page that was
 * shown, so that the next page is told from there: turning pages never skips, and a jump skips no
 * further than to the nearest page or edge. For one reader.
 *
 * <p>Events that arrive meanwhile may move others by a row or two until the listing is opened anew.
 */
public final class EventPages {

    private static final int REMEMBERED = 256;

    private final int count;
    private final Function<EventSlice, List<EventRow>> source;
    private final NavigableMap<Integer, EventRow> known = new TreeMap<>();

    /**
     * Pages of which none was shown yet.
     *
     * @param count how many events there are
     * @param source gives a slice of them
     */
    public EventPages(int count, Function<EventSlice, List<EventRow>> source) {
        this.count = count;
        this.source = source;
    }

    /** How many events there are. */
    public int count() {
        return count;
    }

    /** Up to so many events from this number on, the first being 0. */
    public List<EventRow> page(int offset, int limit) {
        var end = Math.min(offset + limit, count);
        if (offset >= end) {
            return List.of();
        }
        var rows = source.apply(slice(offset, end));
        if (!rows.isEmpty()) {
            remember(offset, rows.getFirst());
            remember(offset + rows.size() - 1, rows.getLast());
        }
        return rows;
    }

    private EventSlice slice(int first, int end) {
        var before = known.lowerEntry(first);
        var behind = known.ceilingEntry(end);
        var forth = before == null ? first : first - before.getKey() - 1;
        var back = (behind == null ? count : behind.getKey()) - end;
        return back < forth
                ? slice(behind == null ? null : behind.getValue(), true, back, end - first)
                : slice(before == null ? null : before.getValue(), false, forth, end - first);
    }

    private EventSlice slice(@Nullable EventRow from, boolean backwards, int skip, int limit) {
        return new EventSlice(from, backwards, skip, limit, count <= EventSlice.FEW);
    }

    private void remember(int number, EventRow row) {
        known.put(number, row);
        if (known.size() > REMEMBERED) {
            var far = number - known.firstKey() > known.lastKey() - number;
            known.remove(far ? known.firstKey() : known.lastKey());
        }
    }
}
