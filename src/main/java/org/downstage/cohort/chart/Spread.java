package org.downstage.cohort.chart;

/** Picks marks that stand for many more, evenly spread from the first to the last. */
final class Spread {

    private Spread() {}

    /**
     * The place among all of a mark among the shown.
     *
     * @param mark from 0
     * @param shown how many marks there are
     * @param all how many they stand for, at least as many
     */
    static int place(int mark, int shown, int all) {
        return shown <= 1 ? 0 : (int) ((long) mark * (all - 1) / (shown - 1));
    }
}
