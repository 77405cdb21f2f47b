package org.downstage.base.ui;

/** A count beside a page in the rail: what waits for the reader there. A feature has one a page. */
public interface RailBadge {

    /** The address of the page, such as {@code queries}. */
    String page();

    /** How many wait; 0 shows nothing. Asked once a page, so it has to be cheap. */
    int count();

    /** What the count means, for those who hear it. */
    String label(int count);
}
