package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What turns a rule's limits into numbers. All values are in the study's unit.
 *
 * @param unit the unit of the report, which chooses among printed limits
 * @param lower the laboratory's lower limit
 * @param upper its upper limit; none if it is 0
 * @param baseline the value before treatment; none if it is 0
 */
record Setting(
        Analyte analyte,
        Unit unit,
        Optional<BigDecimal> lower,
        Optional<BigDecimal> upper,
        Optional<BigDecimal> baseline) {

    Setting {
        upper = upper.filter(value -> value.signum() > 0);
        baseline = baseline.filter(value -> value.signum() > 0);
    }

    static Setting of(
            Analyte analyte, Unit unit, ReferenceRange range, Optional<BigDecimal> baseline) {
        return new Setting(
                analyte,
                unit,
                range.lower().flatMap(value -> analyte.inStudyUnit(value, unit)),
                range.upper().flatMap(value -> analyte.inStudyUnit(value, unit)),
                baseline);
    }

    /** The number of a limit; empty if what it is relative to is missing. */
    Optional<BigDecimal> resolve(Limit limit) {
        return switch (limit) {
            case Limit.Fixed fixed -> Optional.of(numberOf(fixed));
            case Limit.Relative relative ->
                    reference(relative.reference())
                            .map(value -> value.multiply(relative.factor()).add(relative.plus()));
        };
    }

    private BigDecimal numberOf(Limit.Fixed fixed) {
        return Optional.ofNullable(fixed.printed().get(unit))
                .flatMap(printed -> analyte.inStudyUnit(printed, unit))
                .orElse(fixed.value());
    }

    private Optional<BigDecimal> reference(Reference reference) {
        return switch (reference) {
            case LOWER_LIMIT -> lower;
            case UPPER_LIMIT -> upper;
            case BASELINE -> baseline;
        };
    }

    /** Whether the sample itself shows that a special case holds. */
    boolean shows(GradingRule.When when) {
        return switch (when) {
            case BASELINE_ABOVE_UPPER_LIMIT -> isBelow(upper, baseline);
            case BASELINE_BELOW_LOWER_LIMIT -> isBelow(baseline, lower);
            case ON_ANTICOAGULANTS -> false;
        };
    }

    private static boolean isBelow(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent()
                && other.filter(value -> Digits.compare(one.get(), value) < 0).isPresent();
    }
}
