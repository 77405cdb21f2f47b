package org.downstage.adverseevent;

import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.jspecify.annotations.Nullable;

/**
 * Which adverse events a figure counts.
 *
 * @param phase only those of this phase; null for the whole course
 * @param related only those that are related to this treatment by the study's plan; null for all
 */
public record ToxicityCut(@Nullable TreatmentPhase phase, @Nullable Treatment related) {

    /** Every event. */
    public static final ToxicityCut ALL = new ToxicityCut(null, null);
}
