package org.downstage.laboratory;

/** Limits that cannot be entered; the reason's words stand in the bundles. */
public final class RangeRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; the words stand under {@code laboratory.refused.REASON}. */
    public enum Reason {
        /** The test is not measured in this unit. */
        FOREIGN_UNIT,
        /** Negative, above a million, or with more than four decimals. */
        NOT_A_LIMIT,
        /** The upper limit does not lie above the lower one. */
        ORDER
    }

    private final Reason reason;

    private RangeRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static RangeRefusedException because(Reason reason) {
        return new RangeRefusedException(reason);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
