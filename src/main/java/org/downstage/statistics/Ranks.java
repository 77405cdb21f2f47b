package org.downstage.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Sorting for the tests that compare ranks. */
final class Ranks {

    private Ranks() {}

    /**
     * The values in ascending order.
     *
     * @throws IllegalArgumentException if a value is infinite or no number
     */
    static double[] sorted(double... values) {
        double[] sorted = values.clone();
        for (double value : sorted) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("no value to count: " + value);
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The values of all samples in ascending order. */
    static double[] pooled(double[]... samples) {
        return sorted(Arrays.stream(samples).flatMapToDouble(DoubleStream::of).toArray());
    }

    /** The rank of a value in a sorted array that holds it, counted from 1; ties share the mean. */
    static double midrank(double[] sorted, double value) {
        return (first(sorted, value) + first(sorted, Math.nextUp(value)) + 1) / 2.0;
    }

    /** Σ(t³ − t) over the groups of t equal values. */
    static double ties(double[] sorted) {
        double sum = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = first(sorted, Math.nextUp(sorted[from]));
            double t = to - from;
            sum += t * t * t - t;
            from = to;
        }
        return sum;
    }

    /** Where the first value stands that is not below this one; the length if there is none. */
    static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
