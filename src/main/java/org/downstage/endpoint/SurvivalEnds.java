package org.downstage.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * Where a subject's survival times end; null where that is not known, or the endpoint does not
 * apply.
 *
 * @param overall death of any cause
 * @param eventFree progression that precluded surgery, R2, recurrence or death
 * @param diseaseFree recurrence or death after an R0 operation
 * @param progressionFree progression, recurrence or death
 */
public record SurvivalEnds(
        @Nullable SurvivalEnd overall,
        @Nullable SurvivalEnd eventFree,
        @Nullable SurvivalEnd diseaseFree,
        @Nullable SurvivalEnd progressionFree) {

    static SurvivalEnds of(SurvivalTimes times) {
        return new SurvivalEnds(
                times.overallEnd().orElse(null),
                times.eventFreeEnd().orElse(null),
                times.diseaseFreeEnd().orElse(null),
                times.progressionFreeEnd().orElse(null));
    }
}
