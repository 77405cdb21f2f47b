package org.downstage.cohort;

/** A day in the course of a subject, kept as the number of days since 1970-01-01. */
public enum Moment {
    /** The UTC day on which the subject was entered into the portal. */
    ENROLLED,
    /** First day of immunochemotherapy. */
    NICT_START,
    /** First day of its last cycle. */
    NICT_END,
    /** First day of radiotherapy. */
    RT_START,
    /** Last day of radiotherapy. */
    RT_END,
    SURGERY,
    /** The first recurrence. */
    RECURRENCE,
    /** The last day known alive, or the day of death. */
    LAST_CONTACT,
    /** Where overall survival ends: with death if {@link Flag#DEATH} says so, else censored. */
    OS_END,
    /** Where event-free survival ends. */
    EFS_END,
    /** Where disease-free survival ends; none without an R0 operation. */
    DFS_END,
    /** Where progression-free survival ends. */
    PFS_END;

    /** What stands for an unknown day. */
    public static final int UNKNOWN = Integer.MIN_VALUE;
}
