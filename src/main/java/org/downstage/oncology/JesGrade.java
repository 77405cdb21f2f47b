package org.downstage.oncology;

import java.math.BigDecimal;

/**
 * Regression by the Japan Esophageal Society (dossier §5b; its fractions were confirmed from the
 * gastric classification only).
 */
public enum JesGrade implements RegressionGrade {
    /** No effect. */
    GRADE_0("0"),
    /** Two thirds or more viable. */
    GRADE_1A("1a"),
    /** One third or more, less than two thirds. */
    GRADE_1B("1b"),
    /** Less than one third. */
    GRADE_2("2"),
    /** No viable cells. */
    GRADE_3("3");

    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String code;

    JesGrade(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean agreesWith(BigDecimal viablePercent) {
        BigDecimal thirds = viablePercent.multiply(THREE);
        boolean oneThird = thirds.compareTo(HUNDRED) >= 0;
        boolean twoThirds = thirds.compareTo(HUNDRED.multiply(BigDecimal.TWO)) >= 0;
        return switch (this) {
            case GRADE_0 -> viablePercent.signum() > 0;
            case GRADE_1A -> twoThirds;
            case GRADE_1B -> oneThird && !twoThirds;
            case GRADE_2 -> viablePercent.signum() > 0 && !oneThird;
            case GRADE_3 -> viablePercent.signum() == 0;
        };
    }
}
