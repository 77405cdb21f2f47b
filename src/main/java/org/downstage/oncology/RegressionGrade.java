package org.downstage.oncology;

import java.math.BigDecimal;

/**
 * A grade of tumour regression after therapy (dossier §5b), checked against the share of residual
 * viable tumour. A disagreement is a reason to ask, not an error: the systems describe, they do not
 * measure.
 */
public sealed interface RegressionGrade extends Coded
        permits CapGrade, MandardGrade, BeckerGrade, JesGrade {

    /**
     * Whether the grade agrees with the residual viable tumour of the primary.
     *
     * @param viablePercent residual viable tumour, 0 to 100 per cent of the tumour bed
     */
    boolean agreesWith(BigDecimal viablePercent);
}
