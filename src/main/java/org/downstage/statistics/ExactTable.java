package org.downstage.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A fourfold table among all those with its margins: the first count follows a hypergeometric
 * distribution, noncentral when the odds ratio is not 1.
 */
final class ExactTable {

    /** Tables are as probable as each other within this factor. */
    private static final double SAME = 1 + 1e-7;

    private final int smallest;
    private final int observed;
    private final double[] logWeights;

    ExactTable(FourfoldTable table) {
        int row = table.a() + table.b();
        int column = table.a() + table.c();
        int rest = table.d() - table.a();
        smallest = Math.max(0, -rest);
        observed = table.a();
        logWeights = new double[Math.min(row, column) - smallest + 1];
        for (int i = 1; i < logWeights.length; i++) {
            double x = smallest + i;
            double ratio = (row - x + 1) * (column - x + 1) / (x * (rest + x));
            logWeights[i] = logWeights[i - 1] + Math.log(ratio);
        }
    }

    double twoSided() {
        double[] probabilities = probabilities(0);
        double limit = probabilities[observed - smallest] * SAME;
        return Math.min(1, Arrays.stream(probabilities).filter(p -> p <= limit).sum());
    }

    Optional<Estimate> oddsRatio(ConfidenceLevel level) {
        int last = smallest + logWeights.length - 1;
        if (logWeights.length == 1) {
            return Optional.empty();
        }
        boolean none = observed == smallest;
        boolean all = observed == last;
        double tail = level.alpha() / 2;
        double value = none ? 0 : all ? Double.POSITIVE_INFINITY : root(this::mean, observed);
        double lower = none ? 0 : root(log -> share(log, observed, last), tail);
        double upper =
                all
                        ? Double.POSITIVE_INFINITY
                        : root(log -> -share(log, smallest, observed), -tail);
        return Optional.of(new Estimate(value, new ConfidenceInterval(lower, upper)));
    }

    /** The first count that is expected when the odds ratio has this logarithm. */
    private double mean(double logOddsRatio) {
        double[] probabilities = probabilities(logOddsRatio);
        return IntStream.range(0, probabilities.length)
                .mapToDouble(i -> probabilities[i] * (smallest + i))
                .sum();
    }

    /** How probable a first count in this range is when the odds ratio has this logarithm. */
    private double share(double logOddsRatio, int from, int to) {
        double[] probabilities = probabilities(logOddsRatio);
        return Arrays.stream(probabilities, from - smallest, to - smallest + 1).sum();
    }

    private double[] probabilities(double logOddsRatio) {
        double[] logs =
                IntStream.range(0, logWeights.length)
                        .mapToDouble(i -> logWeights[i] + i * logOddsRatio)
                        .toArray();
        double largest = Arrays.stream(logs).max().orElseThrow();
        double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - largest)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** The odds ratio at which a function that rises with its logarithm takes a value. */
    private static double root(DoubleUnaryOperator rising, double value) {
        double low = -1;
        double high = 1;
        while (rising.applyAsDouble(low) > value) {
            low *= 2;
        }
        while (rising.applyAsDouble(high) < value) {
            high *= 2;
        }
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (rising.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return Math.exp(middle);
    }
}
