package org.downstage.crf;

import java.math.BigDecimal;

/**
 * Limits of a number, both included, in the item's unit.
 *
 * @param min least allowed value
 * @param max greatest allowed value
 */
public record RangeCheck(BigDecimal min, BigDecimal max) {

    public RangeCheck {
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("Range runs from " + min + " down to " + max);
        }
    }

    /** Limits written as decimal text, so that 50.4 is exactly 50.4. */
    public static RangeCheck of(String min, String max) {
        return new RangeCheck(new BigDecimal(min), new BigDecimal(max));
    }

    /** Whether the number lies within the limits. */
    public boolean admits(BigDecimal number) {
        return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    }
}
