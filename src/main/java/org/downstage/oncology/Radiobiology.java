package org.downstage.oncology;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Doses made comparable by the linear-quadratic model (Fowler 1989; dossier §6), without a
 * correction for repopulation. All doses are in Gy; results carry 16 digits, to be rounded for
 * display only.
 */
public final class Radiobiology {

    /** α/β of tumour and acutely reacting tissue, in Gy. */
    public static final BigDecimal ALPHA_BETA_TUMOUR = BigDecimal.TEN;

    /** α/β of late-reacting tissue, in Gy. */
    public static final BigDecimal ALPHA_BETA_LATE = BigDecimal.valueOf(3);

    private Radiobiology() {}

    /**
     * Biologically effective dose, n·d·(1 + d/(α/β)).
     *
     * @param fractions delivered fractions n
     * @param dosePerFraction dose per fraction d, in Gy
     * @param alphaBeta α/β in Gy
     * @throws IllegalArgumentException if n or d is negative or α/β is not positive
     */
    public static BigDecimal bed(int fractions, BigDecimal dosePerFraction, BigDecimal alphaBeta) {
        return weighted(fractions, dosePerFraction, alphaBeta, alphaBeta);
    }

    /**
     * Equivalent dose in fractions of 2 Gy, n·d·(d + α/β)/(2 + α/β).
     *
     * @param fractions delivered fractions n
     * @param dosePerFraction dose per fraction d, in Gy
     * @param alphaBeta α/β in Gy
     * @throws IllegalArgumentException if n or d is negative or α/β is not positive
     */
    public static BigDecimal eqd2(int fractions, BigDecimal dosePerFraction, BigDecimal alphaBeta) {
        return weighted(fractions, dosePerFraction, alphaBeta, alphaBeta.add(BigDecimal.TWO));
    }

    private static BigDecimal weighted(
            int fractions, BigDecimal dosePerFraction, BigDecimal alphaBeta, BigDecimal divisor) {
        if (fractions < 0 || dosePerFraction.signum() < 0 || alphaBeta.signum() <= 0) {
            throw new IllegalArgumentException(
                    "no schedule: " + fractions + " x " + dosePerFraction + ", " + alphaBeta);
        }
        return BigDecimal.valueOf(fractions)
                .multiply(dosePerFraction)
                .multiply(dosePerFraction.add(alphaBeta))
                .divide(divisor, MathContext.DECIMAL64);
    }
}
