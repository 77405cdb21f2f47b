package org.downstage.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Where a line along the steps of a survival curve, the curve or an end of its band, falls. */
final class Fall {

    /** How near a line has to be to a height to lie on it; R's own tolerance. */
    private static final double ON_IT = Math.sqrt(Math.ulp(1.0));

    private Fall() {}

    /**
     * When a line falls to a height or below it; for a stretch exactly at the height, its middle,
     * or its start if nothing follows it. Where the line is no number it is not there.
     */
    static OptionalDouble below(
            double height, List<SurvivalStep> steps, ToDoubleFunction<SurvivalStep> line) {
        for (int i = 0; i < steps.size(); i++) {
            double value = line.applyAsDouble(steps.get(i));
            if (value < height + ON_IT) {
                double time = steps.get(i).time();
                return OptionalDouble.of(
                        Math.abs(value - height) < ON_IT
                                ? (time + nextDrop(i, value, steps, line).orElse(time)) / 2
                                : time);
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble nextDrop(
            int from, double value, List<SurvivalStep> steps, ToDoubleFunction<SurvivalStep> line) {
        return steps.stream()
                .skip(from + 1L)
                .filter(step -> line.applyAsDouble(step) < value)
                .mapToDouble(SurvivalStep::time)
                .findFirst();
    }
}
