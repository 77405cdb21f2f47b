package org.downstage.endpoint;

import org.downstage.endpoint.StudyDefinitions.Denominator;
import org.downstage.statistics.Proportion;

/**
 * How an endpoint that is reached or not came out in a cohort.
 *
 * @param reached subjects who reached it
 * @param notReached subjects who are known not to have reached it
 * @param unknown subjects of whom neither is known
 */
public record Rate(int reached, int notReached, int unknown) {

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public Rate {
        if (reached < 0 || notReached < 0 || unknown < 0) {
            throw new IllegalArgumentException(
                    "no numbers of subjects: " + reached + ", " + notReached + ", " + unknown);
        }
    }

    /** The rate as the study counts it: the unknown stand below the line, or not at all. */
    public Proportion of(Denominator denominator) {
        return switch (denominator) {
            case ALL_ENROLLED -> new Proportion(reached, reached + notReached + unknown);
            case ASSESSED -> new Proportion(reached, reached + notReached);
        };
    }
}
