package org.downstage.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** The known values of one measure, such as the ages of a cohort. Immutable. */
public final class Sample {

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * A sample of these values, in any order; it may be empty.
     *
     * @throws IllegalArgumentException if a value is infinite or no number
     */
    public static Sample of(double... values) {
        return new Sample(Ranks.sorted(values));
    }

    public int size() {
        return sorted.length;
    }

    /** The arithmetic mean; none of an empty sample. */
    public OptionalDouble mean() {
        OptionalDouble rough = Arrays.stream(sorted).average();
        if (rough.isEmpty()) {
            return rough;
        }
        double mean = rough.getAsDouble();
        return OptionalDouble.of(
                mean + Arrays.stream(sorted).map(x -> x - mean).sum() / sorted.length);
    }

    /** The sample's standard deviation, with n − 1 below; none of fewer than two values. */
    public OptionalDouble standardDeviation() {
        if (sorted.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean().orElseThrow();
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        return OptionalDouble.of(Math.sqrt(squares / (sorted.length - 1)));
    }

    /**
     * The value below which a share p of the sample lies; none of an empty sample.
     *
     * @param p from 0 to 1
     * @throws IllegalArgumentException if p is outside
     */
    public OptionalDouble quantile(double p, QuantileType type) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile is asked for from 0 to 1: " + p);
        }
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(type.of(sorted, p));
    }

    /** What a baseline table says of the sample; nothing of an empty one. */
    public Optional<Summary> summary(QuantileType type) {
        if (sorted.length == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Summary(
                        sorted.length,
                        mean().orElseThrow(),
                        standardDeviation(),
                        sorted[0],
                        type.of(sorted, 0.25),
                        type.of(sorted, 0.5),
                        type.of(sorted, 0.75),
                        sorted[sorted.length - 1]));
    }

    /**
     * A sample in numbers, all in the unit of its values.
     *
     * @param n how many values
     * @param standardDeviation none of a single value
     * @param lowerQuartile with the upper quartile, the ends of the interquartile range
     */
    public record Summary(
            int n,
            double mean,
            OptionalDouble standardDeviation,
            double minimum,
            double lowerQuartile,
            double median,
            double upperQuartile,
            double maximum) {}
}
