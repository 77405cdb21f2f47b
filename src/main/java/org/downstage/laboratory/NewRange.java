package org.downstage.laboratory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.RangeRefusedException.Reason;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Sex;
import org.downstage.oncology.laboratory.Unit;

/**
 * Limits of normal as they are entered.
 *
 * @param test what they are of
 * @param sex whose; empty for both
 * @param validFrom first sample day that they hold for
 * @param range the limits; without any, the site has none from that day on
 * @param unit of the limits
 */
public record NewRange(
        LabTest test, Optional<Sex> sex, LocalDate validFrom, ReferenceRange range, Unit unit) {

    private static final int DECIMALS = 4;
    private static final BigDecimal GREATEST = new BigDecimal("1000000");

    /**
     * Lets through only limits that can be right.
     *
     * @throws RangeRefusedException otherwise
     */
    void requireSound() {
        if (!test.analyte().units().contains(unit)) {
            throw RangeRefusedException.because(Reason.FOREIGN_UNIT);
        }
        if (range.lower().filter(limit -> !isNumber(limit)).isPresent()
                || range.upper().filter(limit -> !isNumber(limit)).isPresent()) {
            throw RangeRefusedException.because(Reason.NOT_A_LIMIT);
        }
        if (range.upper().filter(this::isNotAboveLower).isPresent()) {
            throw RangeRefusedException.because(Reason.ORDER);
        }
    }

    private boolean isNotAboveLower(BigDecimal upper) {
        return upper.signum() == 0
                || range.lower().filter(lower -> lower.compareTo(upper) >= 0).isPresent();
    }

    private static boolean isNumber(BigDecimal limit) {
        return limit.signum() >= 0
                && limit.compareTo(GREATEST) <= 0
                && limit.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** As the trail says it: the same in any language. */
    String inTrail() {
        return test.code()
                + sex.map(only -> " (" + only.code() + ")").orElse("")
                + " "
                + range.lower().map(BigDecimal::toPlainString).orElse("")
                + "–"
                + range.upper().map(BigDecimal::toPlainString).orElse("")
                + " "
                + unit.code()
                + ", "
                + validFrom;
    }
}
