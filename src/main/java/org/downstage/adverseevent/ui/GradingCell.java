package org.downstage.adverseevent.ui;

import java.util.List;

/**
 * A cell of the grid as the page draws it.
 *
 * @param grade the worst grade, 0 to 5; a missing reason such as {@code ND}; {@code ?} for rows
 *     that have no grade yet; empty while nothing is assessed
 * @param events number of events
 * @param letters the treatments that an event is at least possibly due to
 * @param rows numbers of the rows behind it
 * @param changed whether something of it is not saved
 * @param due whether it is still to be assessed: nothing stands there, and the phase has begun
 * @param detailed whether there is more behind it than a grade
 * @param laboratory the grade that the laboratory says, where it is another; empty for none
 * @param label the whole cell in words
 */
record GradingCell(
        String grade,
        int events,
        List<Letter> letters,
        List<Integer> rows,
        boolean changed,
        boolean due,
        boolean detailed,
        String laboratory,
        String label) {

    /** What stands for rows without a grade. */
    static final String UNGRADED = "?";

    /**
     * A treatment in one letter.
     *
     * @param letter capital when it is probable or definite, small when it is possible
     * @param strong whether it is capital
     */
    record Letter(String letter, boolean strong) {}
}
