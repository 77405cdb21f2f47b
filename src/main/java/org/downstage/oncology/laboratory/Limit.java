package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.util.Map;

/** Where a guideline draws a line: at a number, or relative to a range or to the baseline. */
public sealed interface Limit {

    /**
     * A number.
     *
     * @param value in the study's unit
     * @param printed what the guideline prints for other units where that is not the exact
     *     conversion: it gives 8.0 mg/dL beside 2.0 mmol/L of calcium, although 8.0 mg/dL are 1.996
     *     mmol/L. A result is held against the number of its own unit.
     */
    record Fixed(BigDecimal value, Map<Unit, BigDecimal> printed) implements Limit {}

    /**
     * A multiple of a reference, plus an amount.
     *
     * @param reference what is multiplied
     * @param factor by how much
     * @param plus amount added in the study's unit, mostly 0; negative for a fall
     */
    record Relative(Reference reference, BigDecimal factor, BigDecimal plus) implements Limit {}
}
