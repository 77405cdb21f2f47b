package org.downstage.oncology;

import java.math.BigDecimal;
import java.math.MathContext;

/** Measures of the body (dossier F2); results carry 16 digits, to be rounded for display only. */
public final class BodyMeasures {

    private BodyMeasures() {}

    /**
     * Body mass index in kg/m².
     *
     * @throws IllegalArgumentException if the height is not positive
     */
    public static BigDecimal bmi(BigDecimal weightKg, BigDecimal heightCm) {
        requirePositive(heightCm, "height");
        BigDecimal metres = heightCm.movePointLeft(2);
        return weightKg.divide(metres.multiply(metres), MathContext.DECIMAL64);
    }

    /**
     * Weight lost since an earlier time, in per cent of the weight then; negative for a gain.
     *
     * @throws IllegalArgumentException if the earlier weight is not positive
     */
    public static BigDecimal weightLossPercent(BigDecimal earlierKg, BigDecimal nowKg) {
        requirePositive(earlierKg, "weight");
        return earlierKg.subtract(nowKg).movePointRight(2).divide(earlierKg, MathContext.DECIMAL64);
    }

    private static void requirePositive(BigDecimal value, String what) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(what + " must be positive: " + value);
        }
    }
}
