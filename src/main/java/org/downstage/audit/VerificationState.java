package org.downstage.audit;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the verification of the trail.
 *
 * @param running whether one is under way
 * @param done entries recomputed so far
 * @param all entries that the chains should have, 0 while that is not known
 * @param report what the last one found; null before the first, and when it broke off
 * @param failed whether the last one broke off
 */
public record VerificationState(
        boolean running, long done, long all, @Nullable ChainReport report, boolean failed) {

    static final VerificationState NONE = new VerificationState(false, 0, 0, null, false);

    static VerificationState running(long done, long all) {
        return new VerificationState(true, done, all, null, false);
    }
}
