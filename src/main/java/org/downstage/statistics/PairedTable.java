package org.downstage.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Two judgements of the same subjects in the same categories, such as stage before and after: rows
 * are the first judgement, columns the second. Immutable.
 */
public final class PairedTable {

    private final int[][] counts;

    private PairedTable(int[][] counts) {
        this.counts = counts;
    }

    /**
     * A table of these rows.
     *
     * @param rows as many as each has columns
     * @throws IllegalArgumentException if the table is not square or a count is negative
     */
    public static PairedTable of(int[]... rows) {
        for (int[] row : rows) {
            if (row.length != rows.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("no square table: " + Arrays.deepToString(rows));
            }
        }
        return new PairedTable(Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new));
    }

    /**
     * The test of symmetry (Bowker 1948), Σ (nᵢⱼ − nⱼᵢ)²/(nᵢⱼ + nⱼᵢ): do as many go from i to j as
     * from j to i? Pairs of categories between which nobody goes are left out and take their degree
     * of freedom with them, where R gives no number. Nothing if nobody changes.
     */
    public Optional<ChiSquared> bowker() {
        double statistic = 0;
        int pairs = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < i; j++) {
                double sum = (double) counts[i][j] + counts[j][i];
                double difference = (double) counts[i][j] - counts[j][i];
                statistic += sum == 0 ? 0 : difference * difference / sum;
                pairs += sum == 0 ? 0 : 1;
            }
        }
        return pairs == 0 ? Optional.empty() : Optional.of(new ChiSquared(statistic, pairs));
    }

    /**
     * The test of marginal homogeneity (Stuart 1955, Maxwell 1970): are the categories as frequent
     * before as after? The differences dᵢ of the margins are measured by their covariance, nᵢ. +
     * n.ᵢ − 2nᵢᵢ on the diagonal and −(nᵢⱼ + nⱼᵢ) beside it, one category left out. Categories that
     * nobody leaves or enters are left out too. Nothing if nobody changes, or if the changes fall
     * into categories that have no exchange with each other.
     */
    public Optional<ChiSquared> stuartMaxwell() {
        int[] kept = IntStream.range(0, counts.length).filter(this::changes).skip(1).toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        double[] differences =
                Arrays.stream(kept).mapToDouble(i -> rowSum(i) - columnSum(i)).toArray();
        double[][] covariance =
                Arrays.stream(kept)
                        .mapToObj(i ->
                                Arrays.stream(kept).mapToDouble(j -> covariance(i, j)).toArray())
                        .toArray(double[][]::new);
        OptionalDouble statistic = QuadraticForm.of(differences, covariance);
        return statistic.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChiSquared(statistic.getAsDouble(), kept.length));
    }

    private boolean changes(int category) {
        return covariance(category, category) > 0;
    }

    private double covariance(int i, int j) {
        return i == j
                ? rowSum(i) + columnSum(i) - 2.0 * counts[i][i]
                : -((double) counts[i][j] + counts[j][i]);
    }

    private double rowSum(int row) {
        return Arrays.stream(counts[row]).mapToDouble(count -> count).sum();
    }

    private double columnSum(int column) {
        return Arrays.stream(counts).mapToDouble(row -> row[column]).sum();
    }
}
