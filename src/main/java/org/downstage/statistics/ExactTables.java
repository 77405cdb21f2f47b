package org.downstage.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Goes through all tables with given margins, cell by cell, and adds the probabilities of those
 * that are no more probable than the one observed. The probability of a table is Π rows! · Π
 * columns! / (n! · Π cells!).
 */
final class ExactTables {

    /**
     * So many cells are tried at most, for less than a second; tables of a few dozen need fewer.
     */
    private static final int PATIENCE = 10_000_000;

    /** Tables are as probable as each other within this factor. */
    private static final double SAME = 1e-7;

    private final int[] rowsLeft;
    private final int[] columns;
    private final double[] logFactorial;
    private final double margins;
    private final double limit;
    private double sum;
    private int tried;

    private ExactTables(int[][] counts) {
        rowsLeft = Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        columns = columnSums(counts);
        logFactorial = logFactorials(Arrays.stream(columns).sum());
        margins =
                logFactorials(rowsLeft)
                        + logFactorials(columns)
                        - logFactorial[logFactorial.length - 1];
        limit = margins - Arrays.stream(counts).mapToDouble(this::logFactorials).sum() + SAME;
    }

    /** The p-value of a table without empty rows or columns; nothing if there are too many. */
    static OptionalDouble pValue(int[][] counts) {
        var tables = new ExactTables(counts);
        tables.fillColumn(0, tables.margins);
        return tables.tried > PATIENCE
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, tables.sum));
    }

    /**
     * Tries all ways to fill a column and those after it; the last takes what the rows have left.
     */
    private void fillColumn(int column, double log) {
        if (column < columns.length - 1) {
            int room = Arrays.stream(rowsLeft, 1, rowsLeft.length).sum();
            fillCell(0, column, columns[column], room, log);
            return;
        }
        double whole = log - logFactorials(rowsLeft);
        sum += whole <= limit ? Math.exp(whole) : 0;
    }

    /**
     * Tries every count in one cell and goes on with the next below it.
     *
     * @param left what this column still has to hold in this row and those below
     * @param room what the rows below can take
     * @param log the logarithm of the probability, so far as cells are filled
     */
    private void fillCell(int row, int column, int left, int room, double log) {
        boolean last = row == rowsLeft.length - 1;
        int most = Math.min(left, rowsLeft[row]);
        for (int count = Math.max(0, left - room); count <= most && tried <= PATIENCE; count++) {
            tried++;
            rowsLeft[row] -= count;
            double next = log - logFactorial[count];
            if (last) {
                fillColumn(column + 1, next);
            } else {
                fillCell(row + 1, column, left - count, room - rowsLeft[row + 1], next);
            }
            rowsLeft[row] += count;
        }
    }

    private double logFactorials(int[] counts) {
        double total = 0;
        for (int count : counts) {
            total += logFactorial[count];
        }
        return total;
    }

    private static double[] logFactorials(int n) {
        double[] logs = new double[n + 1];
        for (int i = 1; i <= n; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }

    static int[] columnSums(int[][] counts) {
        return IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
                .map(column -> Arrays.stream(counts).mapToInt(row -> row[column]).sum())
                .toArray();
    }
}
