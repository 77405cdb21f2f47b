package org.downstage.oncology.laboratory;

import java.math.BigDecimal;

/**
 * Febrile neutropenia, which two measurements prove together (CTCAE v5.0 and v6.0): neutrophils
 * below 1.0 × 10⁹/L with a temperature above 38.3 °C once, or of at least 38.0 °C for more than an
 * hour. The grade is then 3; whether life is in danger (grade 4) is the clinician's to say.
 */
public final class FebrileNeutropenia {

    /** The term's published English name. */
    public static final String TERM = "Febrile neutropenia";

    private static final BigDecimal NEUTROPHILS = new BigDecimal("1.0");
    private static final BigDecimal ONCE = new BigDecimal("38.3");
    private static final BigDecimal LASTING = new BigDecimal("38.0");

    /** What neutrophils and temperature of the same time mean together. */
    public enum Finding {
        /** Not febrile neutropenia by these numbers. */
        NONE,
        /** Grade 3 if the temperature lasted for more than one hour, which has to be asked. */
        IF_MORE_THAN_1_HOUR,
        /** At least grade 3. */
        GRADE_3
    }

    private FebrileNeutropenia() {}

    /**
     * What two measurements of the same time mean.
     *
     * @param neutrophils in 10⁹/L
     * @param celsius highest temperature in °C
     */
    public static Finding of(BigDecimal neutrophils, BigDecimal celsius) {
        if (Digits.compare(neutrophils, NEUTROPHILS) >= 0) {
            return Finding.NONE;
        }
        if (Digits.compare(celsius, ONCE) > 0) {
            return Finding.GRADE_3;
        }
        return Digits.compare(celsius, LASTING) >= 0 ? Finding.IF_MORE_THAN_1_HOUR : Finding.NONE;
    }
}
