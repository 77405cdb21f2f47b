package org.downstage.matrix;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What tells one case from the next at a glance; what is not known is null.
 *
 * @param sex code, M or F
 * @param age in full years at the start of immunochemotherapy
 * @param t code of clinical T
 * @param n code of clinical N
 * @param stage code of the clinical stage group by AJCC 8
 * @param response code of the latest overall response: after radiotherapy, else after
 *     immunochemotherapy
 * @param technique code of the radiotherapy technique
 * @param doseGy delivered dose in Gy
 */
public record CaseSketch(
        @Nullable String sex,
        @Nullable Integer age,
        @Nullable String t,
        @Nullable String n,
        @Nullable String stage,
        @Nullable String response,
        @Nullable String technique,
        @Nullable BigDecimal doseGy) {}
