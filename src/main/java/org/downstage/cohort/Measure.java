package org.downstage.cohort;

import java.math.BigDecimal;

/** A number of each subject, to two decimals. */
public enum Measure {
    /** Full years at the start of immunochemotherapy. */
    AGE("age"),
    /** Delivered dose of radiotherapy in Gy. */
    DOSE("dose"),
    /** Cycles of immunochemotherapy with a PD-1 or PD-L1 inhibitor. */
    CYCLES("cycles"),
    /** Days from the end of radiotherapy to surgery. */
    DAYS_RT_TO_SURGERY("interval"),
    /** Days of overall survival, observed or censored. */
    SURVIVAL_DAYS("survival"),
    /** Worst grade of myelosuppression related to radiotherapy; 0 when assessed and absent. */
    MYELOSUPPRESSION_RT_GRADE("myelosuppression"),
    /**
     * Worst grade of gastrointestinal events related to radiotherapy; 0 when assessed and absent.
     */
    GASTROINTESTINAL_RT_GRADE("gastrointestinal"),
    /** Lowest change of the target sum from its baseline, in per cent. */
    BEST_CHANGE("change"),
    /** Residual viable tumour of the primary, in per cent. */
    VIABLE("viable"),
    /** Delivered fractions of radiotherapy. */
    FRACTIONS("fractions"),
    /** Per cent of the values that figures rest on that are source-verified. */
    SOURCE_VERIFIED("verified");

    /** What stands for an unknown number. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final int SCALE = 2;
    private static final double UNIT = 100;

    private final String parameter;

    Measure(String parameter) {
        this.parameter = parameter;
    }

    /** What it is called in addresses and in the trail. */
    public String parameter() {
        return parameter;
    }

    /**
     * The number as it is kept: in hundredths, so that 41.4 stays 41.4.
     *
     * @throws ArithmeticException if it has more decimals or is too large
     */
    static int stored(Number number) {
        return new BigDecimal(number.toString()).movePointRight(SCALE).intValueExact();
    }

    /** The number that is kept so. */
    public static double number(int stored) {
        return stored / UNIT;
    }
}
