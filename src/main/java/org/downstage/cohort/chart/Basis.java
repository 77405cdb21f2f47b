package org.downstage.cohort.chart;

/**
 * Whom a chart is calculated from.
 *
 * @param n subjects in it
 * @param missing subjects of the selection of whom what it needs is not known
 * @param excluded subjects of the selection to whom it does not apply, or whose days contradict
 *     each other
 * @param sampled how many of the n subjects are drawn, evenly spread in the order of the chart; 0
 *     where all are
 * @param hidden whether nothing is drawn because the reader's role must not see so few subjects
 */
public record Basis(int n, int missing, int excluded, int sampled, boolean hidden) {

    static Basis of(int n, int missing, int excluded) {
        return new Basis(n, missing, excluded, 0, false);
    }

    /** With so many marks drawn, if that are not all. */
    Basis drawn(int marks) {
        return new Basis(n, missing, excluded, marks < n ? marks : 0, hidden);
    }
}
