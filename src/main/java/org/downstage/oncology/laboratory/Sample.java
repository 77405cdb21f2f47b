package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A result as reported, with what is needed to read it.
 *
 * @param analyte what was measured; calcium is the corrected one, see {@link CorrectedCalcium}
 * @param value the number of the report, not negative
 * @param unit the unit of the value and of the range; empty if the report does not say
 * @param range the laboratory's limits in the same unit
 * @param baseline the subject's value before treatment, in the study's unit; 0 is no baseline
 */
public record Sample(
        Analyte analyte,
        BigDecimal value,
        Optional<Unit> unit,
        ReferenceRange range,
        Optional<BigDecimal> baseline) {

    /**
     * A result.
     *
     * @throws IllegalArgumentException if the value is negative
     */
    public Sample {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("no result: " + analyte + " of " + value);
        }
    }

    /** A result whose report gives no range, of a subject without a baseline. */
    public static Sample of(Analyte analyte, BigDecimal value, Unit unit) {
        return new Sample(analyte, value, Optional.of(unit), ReferenceRange.NONE, Optional.empty());
    }

    /** The same with the laboratory's limits, in the unit of the result. */
    public Sample withRange(ReferenceRange other) {
        return new Sample(analyte, value, unit, other, baseline);
    }

    /** The same with the value before treatment, in the study's unit. */
    public Sample withBaseline(BigDecimal other) {
        return new Sample(analyte, value, unit, range, Optional.of(other));
    }

    /** The same without a unit. */
    public Sample withoutUnit() {
        return new Sample(analyte, value, Optional.empty(), range, baseline);
    }

    /** The unit to read the result in; pH and ratios need none. Empty if it is not one of them. */
    Optional<Unit> readableUnit() {
        return unit.or(() -> Optional.of(analyte.unit()).filter(own -> own == Unit.ONE))
                .filter(given -> analyte.units().contains(given));
    }
}
