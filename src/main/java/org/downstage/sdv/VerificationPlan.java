package org.downstage.sdv;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was put in force. It never changes; the next one takes its place.
 *
 * @param planId its number
 * @param terms what it asks for
 * @param activatedAt when it came in force
 * @param activatedBy name of who put it there
 * @param retiredAt when the next took its place; null for the one in force
 */
public record VerificationPlan(
        int planId,
        PlanTerms terms,
        Instant activatedAt,
        String activatedBy,
        @Nullable Instant retiredAt) {

    /** Whether it is the one in force. */
    public boolean isActive() {
        return retiredAt == null;
    }
}
