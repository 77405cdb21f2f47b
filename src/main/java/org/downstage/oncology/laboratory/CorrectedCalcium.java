package org.downstage.oncology.laboratory;

import java.math.BigDecimal;

/**
 * Total calcium as it would be with 40 g/L of albumin, which is what CTCAE grades. A sample without
 * albumin of the same day cannot be corrected; it is the caller's to say so.
 */
public final class CorrectedCalcium {

    private static final BigDecimal ALBUMIN_G_L = BigDecimal.valueOf(40);
    private static final BigDecimal ALBUMIN_G_DL = BigDecimal.valueOf(4);
    private static final BigDecimal MMOL_PER_G_L = new BigDecimal("0.02");
    private static final BigDecimal MG_DL_PER_G_DL = new BigDecimal("0.8");

    private CorrectedCalcium() {}

    /** In mmol/L: calcium + 0.02 · (40 − albumin), albumin in g/L. */
    public static BigDecimal mmolPerLitre(BigDecimal calcium, BigDecimal albuminGramsPerLitre) {
        return calcium.add(MMOL_PER_G_L.multiply(ALBUMIN_G_L.subtract(albuminGramsPerLitre)));
    }

    /** In mg/dL: calcium + 0.8 · (4.0 − albumin), albumin in g/dL. */
    public static BigDecimal mgPerDecilitre(
            BigDecimal calcium, BigDecimal albuminGramsPerDecilitre) {
        return calcium.add(
                MG_DL_PER_G_DL.multiply(ALBUMIN_G_DL.subtract(albuminGramsPerDecilitre)));
    }
}
