package org.downstage.cohort.chart;

import org.jspecify.annotations.Nullable;

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

    /** The number, or null where it is hidden. */
    @Nullable Integer shown(int subjects) {
        return shows(subjects) ? subjects : null;
    }
}
