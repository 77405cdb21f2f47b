package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Compares measured numbers: what differs only beyond the tenth digit came from a conversion. */
final class Digits {

    private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_UP);

    private Digits() {}

    static int compare(BigDecimal one, BigDecimal other) {
        return one.round(TEN).compareTo(other.round(TEN));
    }
}
