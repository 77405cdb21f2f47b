package org.downstage.oncology;

import java.math.BigDecimal;

/** Regression by Mandard 1994 (dossier §5b); grades 2 to 5 have no fixed shares. */
public enum MandardGrade implements RegressionGrade {
    /** No residual tumour. */
    GRADE_1("1"),
    /** Rare cells scattered through fibrosis. */
    GRADE_2("2"),
    /** More fibrosis than tumour. */
    GRADE_3("3"),
    /** More tumour than fibrosis. */
    GRADE_4("4"),
    /** No regression. */
    GRADE_5("5");

    private final String code;

    MandardGrade(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean agreesWith(BigDecimal viablePercent) {
        return (this == GRADE_1) == (viablePercent.signum() == 0);
    }
}
