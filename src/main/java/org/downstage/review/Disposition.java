package org.downstage.review;

/** What a reviewer decides. The words stand under {@code review.disposition.DISPOSITION}. */
public enum Disposition {
    /** There is a good reason, and it is told. */
    JUSTIFIED,
    /** The site was asked by a query. */
    QUERY_RAISED,
    /** The site's staff are to be trained. */
    TRAINING,
    /** It goes to who decides about the site. */
    ESCALATED
}
