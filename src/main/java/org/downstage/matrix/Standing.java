package org.downstage.matrix;

import java.util.Arrays;

/** Where a form stands, from least to most advanced. */
public enum Standing {
    /** Nobody saved it yet. */
    NOT_STARTED(0),
    /** Saved, mandatory answers are missing. */
    IN_PROGRESS(1),
    /** It was signed once and changed since: the signature no longer holds. */
    SIGNATURE_INVALID(2),
    /** Every mandatory item is answered. */
    COMPLETE(3),
    /** Signed as it stands. */
    SIGNED(4),
    /** Closed for good. */
    LOCKED(5);

    private final int rank;

    Standing(int rank) {
        this.rank = rank;
    }

    /** Its place on the ladder, from 0; statements compare it. */
    int rank() {
        return rank;
    }

    static Standing ofRank(int rank) {
        return Arrays.stream(values())
                .filter(standing -> standing.rank == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No standing " + rank));
    }

    /** Whether nothing is left to enter: complete or beyond. */
    public boolean isDone() {
        return compareTo(COMPLETE) >= 0;
    }
}
