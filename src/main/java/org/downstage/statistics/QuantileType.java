package org.downstage.statistics;

/**
 * How a quantile is read off a sorted sample, by the numbering of Hyndman and Fan (1996), which is
 * R's too. With n values and a probability p:
 */
public enum QuantileType {

    /** The value at place np, rounded up; the mean of two neighbours at a step. SAS's default. */
    TYPE_2 {
        @Override
        double of(double[] sorted, double p) {
            double place = sorted.length * p;
            double whole = Math.rint(place);
            return Math.abs(place - whole) < ROUNDING
                    ? between(sorted, whole, 0.5)
                    : between(sorted, Math.floor(place), 1);
        }
    },

    /** Interpolated at place (n + 1)p. SPSS's default. */
    TYPE_6 {
        @Override
        double of(double[] sorted, double p) {
            double place = (sorted.length + 1) * p;
            double below = Math.floor(place);
            return between(sorted, below, place - below);
        }
    },

    /** Interpolated at place (n − 1)p + 1. R's default and ours. */
    TYPE_7 {
        @Override
        double of(double[] sorted, double p) {
            double place = (sorted.length - 1) * p + 1;
            double below = Math.floor(place);
            return between(sorted, below, place - below);
        }
    };

    /** What a product such as 0.29 × 100 may miss its whole number by. */
    private static final double ROUNDING = 1e-9;

    /**
     * The quantile of a sample.
     *
     * @param sorted at least one value, ascending
     * @param p from 0 to 1
     */
    abstract double of(double[] sorted, double p);

    /** The value between two places, counted from 1 and kept within the sample. */
    private static double between(double[] sorted, double place, double weight) {
        double low = sorted[(int) Math.clamp(place - 1, 0, sorted.length - 1)];
        double high = sorted[(int) Math.clamp(place, 0, sorted.length - 1)];
        return weight == 0 ? low : weight == 1 ? high : (1 - weight) * low + weight * high;
    }
}
