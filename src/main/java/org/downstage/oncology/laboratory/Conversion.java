package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How a unit is turned into the study's: times one exact number, over another.
 *
 * @param unit the unit that is turned
 * @param times exact factor
 * @param over exact divisor
 */
record Conversion(Unit unit, BigDecimal times, BigDecimal over) {

    static Conversion times(Unit unit, String factor) {
        return new Conversion(unit, new BigDecimal(factor), BigDecimal.ONE);
    }

    static Conversion over(Unit unit, String divisor) {
        return new Conversion(unit, BigDecimal.ONE, new BigDecimal(divisor));
    }

    BigDecimal toStudyUnit(BigDecimal value) {
        return scaled(value, times, over);
    }

    BigDecimal fromStudyUnit(BigDecimal value) {
        return scaled(value, /* factor= */ over, /* divisor= */ times);
    }

    /** Exact where the divisor is 1, so that 25.1 g/dL stays 251.0 g/L; else 16 digits. */
    private static BigDecimal scaled(BigDecimal value, BigDecimal factor, BigDecimal divisor) {
        var product = isOne(factor) ? value : value.multiply(factor);
        return isOne(divisor) ? product : product.divide(divisor, MathContext.DECIMAL64);
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
    }
}
