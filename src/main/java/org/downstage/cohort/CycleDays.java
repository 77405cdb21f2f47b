package org.downstage.cohort;

import java.util.Arrays;

/**
 * When the cycles of immunochemotherapy began, in eight bytes: how many there are, and the days
 * from each to the next.
 *
 * @param packed the number of cycles in the highest byte, below it the steps, the first lowest
 */
record CycleDays(long packed) {

    /** No cycle. */
    static final CycleDays NONE = new CycleDays(0);

    /** The most cycles that the form of immunochemotherapy takes. */
    private static final int MOST = 8;

    /** A longer pause is kept as one of so many days. */
    private static final int LONGEST = 0xFF;

    /**
     * The cycles of a case summary.
     *
     * @param text days counted from the first cycle, such as {@code 0 21 42}
     */
    static CycleDays parse(String text) {
        var days = Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
        var cycles = Math.min(MOST, days.length);
        var packed = (long) cycles << (Long.SIZE - Byte.SIZE);
        for (var step = 1; step < cycles; step++) {
            long pause = Math.clamp(days[step] - days[step - 1], 0, LONGEST);
            packed |= pause << (Byte.SIZE * (step - 1));
        }
        return new CycleDays(packed);
    }

    /** The days on which the cycles began. */
    int[] from(int start) {
        var days = new int[(int) (packed >>> (Long.SIZE - Byte.SIZE))];
        for (var cycle = 0; cycle < days.length; cycle++) {
            days[cycle] =
                    cycle == 0
                            ? start
                            : days[cycle - 1]
                                    + (int) ((packed >>> (Byte.SIZE * (cycle - 1))) & LONGEST);
        }
        return days;
    }
}
