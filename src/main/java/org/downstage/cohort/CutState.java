package org.downstage.cohort;

import java.time.Instant;
import java.util.Optional;

/** Whether the data of the moment that was asked for are at hand. */
public sealed interface CutState {

    /** They are. */
    record Ready() implements CutState {}

    /** They are being derived; whoever waits may leave. */
    record Reading(int done, int all) implements CutState {}

    /** There is nothing to show. */
    record Refused(Reason reason, Optional<Instant> begin) implements CutState {}

    /** Why there is nothing to show. */
    enum Reason {
        /** The moment cannot be read. */
        UNREADABLE,
        /** The moment is still to come. */
        FUTURE,
        /** The first subject was stored later. */
        BEFORE_DATA,
        /** Deriving them failed; the log says why. */
        FAILED
    }
}
