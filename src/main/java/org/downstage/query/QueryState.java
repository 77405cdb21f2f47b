package org.downstage.query;

/** The ladder of a query. */
public enum QueryState {
    /** Waits for the site. */
    OPEN,
    /** Answered by the site, waits for whoever raised it. */
    ANSWERED,
    /** Settled. */
    CLOSED,
    /** Withdrawn. */
    CANCELLED
}
