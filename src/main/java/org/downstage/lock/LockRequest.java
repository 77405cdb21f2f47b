package org.downstage.lock;

import org.jspecify.annotations.Nullable;

/**
 * What a data manager wants to do.
 *
 * @param scope to what
 * @param act what
 * @param acknowledged the checklist as it was read and acknowledged; null for none
 * @param reason why; an unlock needs one
 */
public record LockRequest(
        LockScope scope, LockAct act, @Nullable Checklist acknowledged, String reason) {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    public LockRequest {
        reason = reason.strip();
    }
}
