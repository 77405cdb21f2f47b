package org.downstage.oncology.laboratory;

/** What a relative limit is relative to. */
public enum Reference {
    /** The laboratory's lower limit of normal (LLN). */
    LOWER_LIMIT,
    /** The laboratory's upper limit of normal (ULN). */
    UPPER_LIMIT,
    /** The subject's own value before treatment. */
    BASELINE
}
