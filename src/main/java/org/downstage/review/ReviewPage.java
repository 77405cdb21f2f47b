package org.downstage.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a queue, newest first.
 *
 * @param items the items
 * @param next where the next page starts; null at the end
 */
public record ReviewPage(List<ReviewItem> items, @Nullable Cursor next) {

    public ReviewPage {
        items = List.copyOf(items);
    }

    /**
     * A place in the order of a queue: an entry's, or a minute's.
     *
     * @param first microseconds since 1970 of an entry, or the minute
     * @param second chain of the entry, or the account
     * @param third number of the entry, or the site
     */
    public record Cursor(long first, long second, long third) {}
}
