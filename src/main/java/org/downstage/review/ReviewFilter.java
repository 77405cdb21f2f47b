package org.downstage.review;

import java.time.Instant;

/**
 * Which items of a queue are wanted.
 *
 * @param queue the queue
 * @param show whether those with or without a disposition
 * @param since none recorded before this
 */
public record ReviewFilter(ReviewQueue queue, Show show, Instant since) {

    /** Which items. */
    public enum Show {
        /** Those without a disposition. */
        OPEN,
        /** Those with one. */
        DONE,
        /** All. */
        ALL
    }
}
