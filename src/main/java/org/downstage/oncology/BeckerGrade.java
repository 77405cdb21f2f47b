package org.downstage.oncology;

import java.math.BigDecimal;

/**
 * Regression by Becker 2003 (dossier §5b). Its 1b ends below 10 %: a tumour with exactly 10 % is a
 * major pathological response and yet Becker 2.
 */
public enum BeckerGrade implements RegressionGrade {
    /** No residual tumour. */
    GRADE_1A("1a"),
    /** Less than 10 %. */
    GRADE_1B("1b"),
    /** 10 to 50 %. */
    GRADE_2("2"),
    /** More than 50 %. */
    GRADE_3("3");

    private static final BigDecimal TEN_PERCENT = BigDecimal.TEN;
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final String code;

    BeckerGrade(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean agreesWith(BigDecimal viablePercent) {
        return this == ofViablePercent(viablePercent);
    }

    /** The grade of a share of residual viable tumour, in per cent. */
    public static BeckerGrade ofViablePercent(BigDecimal viablePercent) {
        if (viablePercent.signum() == 0) {
            return GRADE_1A;
        }
        if (viablePercent.compareTo(TEN_PERCENT) < 0) {
            return GRADE_1B;
        }
        return viablePercent.compareTo(HALF) <= 0 ? GRADE_2 : GRADE_3;
    }
}
