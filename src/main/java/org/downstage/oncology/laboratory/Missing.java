package org.downstage.oncology.laboratory;

/** What a sample lacks for a grade. */
public enum Missing {
    /** The unit, or one in which the analyte is measured. */
    UNIT,
    LOWER_LIMIT,
    UPPER_LIMIT,
    BASELINE;

    static Missing of(Reference reference) {
        return switch (reference) {
            case LOWER_LIMIT -> LOWER_LIMIT;
            case UPPER_LIMIT -> UPPER_LIMIT;
            case BASELINE -> BASELINE;
        };
    }
}
