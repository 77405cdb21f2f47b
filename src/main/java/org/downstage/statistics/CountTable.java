package org.downstage.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Counts of subjects in any number of rows and columns, such as responses by site. Immutable. */
public final class CountTable {

    /**
     * Below this many expected subjects in a cell, Pearson's test is not to be trusted (Cochran).
     */
    private static final int FEW = 5;

    private final int[][] counts;

    private CountTable(int[][] counts) {
        this.counts = counts;
    }

    /**
     * A table of these rows. Rows and columns without any subject say nothing and are left out.
     *
     * @throws IllegalArgumentException if a count is negative or rows differ in length
     * @throws ArithmeticException if there are more than 2³¹ − 1 subjects
     */
    public static CountTable of(int[]... rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        int total = 0;
        for (int[] row : rows) {
            if (row.length != columns || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("no table: " + Arrays.deepToString(rows));
            }
            for (int count : row) {
                total = Math.addExact(total, count);
            }
        }
        int[] kept =
                IntStream.range(0, columns)
                        .filter(column -> Arrays.stream(rows).anyMatch(row -> row[column] > 0))
                        .toArray();
        return new CountTable(
                Arrays.stream(rows)
                        .filter(row -> Arrays.stream(row).sum() > 0)
                        .map(row -> Arrays.stream(kept).map(column -> row[column]).toArray())
                        .toArray(int[][]::new));
    }

    /**
     * Pearson's χ² test (1900) that rows do not differ, Σ (O − E)²/E with E = row × column / n;
     * nothing if fewer than two rows or columns have subjects.
     */
    public Optional<ChiSquared> chiSquared() {
        if (isLine()) {
            return Optional.empty();
        }
        double statistic = overCells((o, e) -> (o - e) * (o - e) / e).sum();
        int degrees = (counts.length - 1) * (counts[0].length - 1);
        return Optional.of(new ChiSquared(statistic, degrees));
    }

    /** Whether any expected count is below 5, so that Fisher's test is the one to show. */
    public boolean isSparse() {
        return overCells((o, e) -> e).anyMatch(e -> e < FEW);
    }

    /**
     * Fisher's exact test (Freeman and Halton 1951): the probability, with all margins given, of
     * the tables that are no more probable than this one. Nothing if fewer than two rows or columns
     * have subjects, or if there are too many tables to go through one by one.
     */
    public OptionalDouble fisher() {
        return isLine() ? OptionalDouble.empty() : ExactTables.pValue(counts);
    }

    private boolean isLine() {
        return counts.length < 2 || counts[0].length < 2;
    }

    /** A number for each cell from its observed and expected count. */
    private DoubleStream overCells(ToDoubleBiFunction<Integer, Double> number) {
        int[] columns = ExactTables.columnSums(counts);
        double n = Arrays.stream(columns).sum();
        return Arrays.stream(counts)
                .flatMapToDouble(row -> {
                    double sum = Arrays.stream(row).sum();
                    return IntStream.range(0, row.length)
                            .mapToDouble(i -> number.applyAsDouble(row[i], sum * columns[i] / n));
                });
    }
}
