package org.downstage.oncology;

import java.math.BigDecimal;

/** Regression by CAP and AJCC (modified Ryan; dossier §5b); grades 1 to 3 have no fixed shares. */
public enum CapGrade implements RegressionGrade {
    /** No viable cells. */
    GRADE_0("0"),
    /** Single cells or small groups. */
    GRADE_1("1"),
    /** Residual tumour with evident regression, more than small groups. */
    GRADE_2("2"),
    /** Extensive residual tumour without evident regression. */
    GRADE_3("3");

    private final String code;

    CapGrade(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean agreesWith(BigDecimal viablePercent) {
        return (this == GRADE_0) == (viablePercent.signum() == 0);
    }
}
