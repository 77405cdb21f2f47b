package org.downstage.oncology.laboratory;

import java.math.BigDecimal;

/**
 * The end of a band.
 *
 * @param value in the study's unit
 * @param included whether a value exactly on it belongs to the band
 * @param limit the guideline's limit that it comes from
 */
public record Edge(BigDecimal value, boolean included, Limit limit) {

    /** The same place seen from the other side. */
    Edge opposite() {
        return new Edge(value, !included, limit);
    }
}
