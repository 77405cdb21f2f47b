package org.downstage.cohort.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.downstage.cohort.EndpointTable;
import org.jspecify.annotations.Nullable;

/** Times of an axis that counts months. */
final class Months {

    private static final int MOST_TICKS = 9;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 36, 60, 120, 240};

    private Months() {}

    static double ofDays(double days) {
        return days / EndpointTable.DAYS_OF_MONTH;
    }

    static double toDays(double months) {
        return months * EndpointTable.DAYS_OF_MONTH;
    }

    /** Months of a time in days; null without one. */
    static @Nullable Double ofDays(OptionalDouble days) {
        return days.isEmpty() ? null : ofDays(days.getAsDouble());
    }

    /** Round numbers of months from 0, none beyond the longest observation; none without one. */
    static List<Integer> ticks(OptionalDouble endDays) {
        if (endDays.isEmpty()) {
            return List.of();
        }
        var months = (int) ofDays(endDays.getAsDouble());
        var step =
                IntStream.of(STEPS)
                        .filter(wide -> months / wide < MOST_TICKS)
                        .findFirst()
                        .orElse(STEPS[STEPS.length - 1]);
        return IntStream.rangeClosed(0, months / step).mapToObj(tick -> tick * step).toList();
    }
}
