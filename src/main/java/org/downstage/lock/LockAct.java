package org.downstage.lock;

import java.util.EnumSet;
import java.util.Set;
import org.downstage.dataentry.FormStatus;

/**
 * What a data manager does to forms, and from where on the ladder it is allowed. A frozen form
 * keeps its step: it takes queries, verification and signatures, but no edits. A locked one takes
 * nothing.
 */
public enum LockAct {
    /** Keeps values from being edited, for the time being. */
    FREEZE(EnumSet.of(FormStatus.IN_PROGRESS, FormStatus.COMPLETE, FormStatus.SIGNED), true),
    /** Ends a freeze. */
    RELEASE(EnumSet.of(FormStatus.IN_PROGRESS, FormStatus.COMPLETE, FormStatus.SIGNED), false),
    /** Closes for good what has been answered in full; a freeze ends with it. */
    LOCK(EnumSet.of(FormStatus.COMPLETE, FormStatus.SIGNED), true),
    /** Opens a locked form, for a reason; to the step at which it was locked. */
    UNLOCK(EnumSet.of(FormStatus.LOCKED), false);

    private final Set<FormStatus> from;
    private final boolean closes;

    LockAct(Set<FormStatus> from, boolean closes) {
        this.from = from;
        this.closes = closes;
    }

    /** Whether it closes forms, so that the checklist comes before it. */
    public boolean closes() {
        return closes;
    }

    /** Whether a form may be taken from here by this act. */
    boolean isAllowed(FormStatus status, boolean frozen) {
        return from.contains(status)
                && switch (this) {
                    case FREEZE -> !frozen;
                    case RELEASE -> frozen;
                    case LOCK, UNLOCK -> true;
                };
    }
}
