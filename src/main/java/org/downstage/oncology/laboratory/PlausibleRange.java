package org.downstage.oncology.laboratory;

import java.math.BigDecimal;

/**
 * What a result can be at all, both ends included, in the study's unit; a value outside is an error
 * of writing or of unit.
 *
 * @param min least possible value
 * @param max greatest possible value
 */
public record PlausibleRange(BigDecimal min, BigDecimal max) {

    static PlausibleRange of(String min, String max) {
        return new PlausibleRange(new BigDecimal(min), new BigDecimal(max));
    }

    /** Whether a value in the study's unit lies within. */
    public boolean admits(BigDecimal value) {
        return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }
}
