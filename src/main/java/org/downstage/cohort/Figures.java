package org.downstage.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.downstage.statistics.ConfidenceInterval;
import org.downstage.statistics.Proportion;

/**
 * Figures as papers print them: one decimal, half rounded up. What is exactly nothing or all stands
 * without decimals.
 */
public final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** The share in per cent, such as 43.5; a dash of nobody. */
    public static String percent(Proportion rate) {
        return rate.total() == 0
                ? "–"
                : bare(
                        BigDecimal.valueOf(rate.count())
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(rate.total()), 1, RoundingMode.HALF_UP),
                        rate.count() == 0 || rate.count() == rate.total());
    }

    /** An interval of a share in per cent, such as 23.2–65.5. */
    public static String percent(ConfidenceInterval interval) {
        return percent(interval.lower()) + "–" + percent(interval.upper());
    }

    /** An end of an interval of a share in per cent. */
    public static String percent(double share) {
        return bare(
                BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP),
                share == 0 || share == 1);
    }

    private static String bare(BigDecimal percent, boolean exact) {
        return (exact ? percent.setScale(0, RoundingMode.HALF_UP) : percent).toPlainString();
    }

    /** A number with one decimal, or without where it is 0, such as 53.5 and 48. */
    public static String number(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        return (rounded.stripTrailingZeros().scale() <= 0
                        ? rounded.setScale(0, RoundingMode.UNNECESSARY)
                        : rounded)
                .toPlainString();
    }

    /** A number with exactly one decimal, such as 21.0. */
    public static String oneDecimal(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
