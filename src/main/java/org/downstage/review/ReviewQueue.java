package org.downstage.review;

/**
 * What brings an entry of the trail before a reviewer. The idea is that of risk-based centralised
 * review in ICH E6: look first where a change could bend the result or hints at how data came
 * about. Decision 026 says why these four. The words stand under {@code review.queue.QUEUE}.
 */
public enum ReviewQueue {
    /** A value that had been verified against its source was changed. */
    AFTER_VERIFICATION,
    /**
     * An outcome was changed after it was first entered, or a baseline value once one was known.
     */
    AFTER_OUTCOME,
    /** One account entered a great many values within one minute. */
    MANY_ENTRIES,
    /** The date of an event was first entered long after the event. */
    LATE_ENTRY
}
