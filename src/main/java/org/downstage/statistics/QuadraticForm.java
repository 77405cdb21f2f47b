package org.downstage.statistics;

import java.util.OptionalDouble;

/** vᵀ·M⁻¹·v: how far a vector lies from 0, measured by its covariance matrix. */
final class QuadraticForm {

    /** A pivot that has lost so much of its diagonal element is rounding, not information. */
    private static final double SINGULAR = 1e-10;

    private QuadraticForm() {}

    /**
     * The form, by Cholesky's decomposition M = L·Lᵀ and y = L⁻¹·v, whose square it is.
     *
     * @param matrix symmetric; its lower triangle is read
     * @return nothing if the matrix is singular
     */
    static OptionalDouble of(double[] vector, double[][] matrix) {
        int n = vector.length;
        double[][] root = new double[n][n];
        double[] solved = new double[n];
        double sum = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < row; column++) {
                root[row][column] =
                        (matrix[row][column] - product(root[row], root[column], column))
                                / root[column][column];
            }
            double pivot = matrix[row][row] - product(root[row], root[row], row);
            if (!(pivot > SINGULAR * matrix[row][row])) {
                return OptionalDouble.empty();
            }
            root[row][row] = Math.sqrt(pivot);
            solved[row] = (vector[row] - product(root[row], solved, row)) / root[row][row];
            sum += solved[row] * solved[row];
        }
        return OptionalDouble.of(sum);
    }

    private static double product(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
