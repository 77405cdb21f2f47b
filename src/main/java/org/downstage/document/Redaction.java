package org.downstage.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A redaction while it is drawn.
 *
 * @param source number of the document
 * @param pages how many it has
 * @param revision from 1
 * @param reason why the revision before did not do; null for the first
 * @param boxes what will be blackened
 * @param seen the pages that were looked at
 * @param version counts changes; 0 before the first
 */
public record Redaction(
        long source,
        int pages,
        int revision,
        @Nullable String reason,
        List<PageBox> boxes,
        Set<Integer> seen,
        int version) {

    public Redaction {
        boxes = List.copyOf(boxes);
        seen = Set.copyOf(seen);
    }

    /** How many pages are still to be looked at. */
    public int unseen() {
        return pages - seen.size();
    }
}
