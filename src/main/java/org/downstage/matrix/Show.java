package org.downstage.matrix;

/** Which subjects to show, by what waits at them. */
public enum Show {
    /** All. */
    ALL,
    /**
     * Something waits for the reader's role: an investigator's drafts, open queries, empty
     * mandatory answers and void signatures; the answered queries of those who raise queries.
     */
    NEEDS_YOU,
    /** A query waits for an answer. */
    OPEN_QUERIES,
    /** A form that was begun lacks mandatory answers. */
    MISSING,
    /** A form is complete without an open query, and not signed. */
    TO_SIGN
}
