package org.downstage.cohort.chart;

import java.util.stream.IntStream;

/**
 * Keeps small numbers from a role that must not see them.
 *
 * @param smallest the fewest subjects that it may see; 0 or 1 for any
 */
record Cells(int smallest) {

    /** Whether single subjects may be shown. */
    boolean showsSubjects() {
        return smallest <= 1;
    }

    /** Whether this number may be shown; nobody may always. */
    boolean shows(int subjects) {
        return subjects == 0 || subjects >= smallest;
    }

    /** Whether all of these may be shown. */
    boolean showsAll(int... subjects) {
        return IntStream.of(subjects).allMatch(this::shows);
    }

    /**
     * The chart, or nothing of it where a part is too small: a part that is hidden by itself
     * follows from the others and their sum.
     */
    Chart shown(Chart chart) {
        if (showsSubjects()) {
            return chart;
        }
        var basis = chart.basis();
        return !chart.showsSubjects()
                        && showsAll(basis.n(), basis.missing(), basis.excluded())
                        && chart.parts().allMatch(this::shows)
                ? chart
                : Withheld.INSTANCE;
    }
}
