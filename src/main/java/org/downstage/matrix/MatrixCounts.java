package org.downstage.matrix;

/**
 * How many subjects each choice would show, at the chosen site and with the chosen text.
 *
 * @param all subjects
 * @param needsYou subjects where something waits for the reader
 * @param openQueries subjects with an open query
 * @param missing subjects with empty mandatory answers
 * @param toSign subjects with a form to sign
 * @param shown subjects that the whole filter lets through
 */
public record MatrixCounts(
        int all, int needsYou, int openQueries, int missing, int toSign, int shown) {

    /** No subject. */
    public static final MatrixCounts NONE = new MatrixCounts(0, 0, 0, 0, 0, 0);

    /** The subjects that a choice shows. */
    public int of(Show show) {
        return switch (show) {
            case ALL -> all;
            case NEEDS_YOU -> needsYou;
            case OPEN_QUERIES -> openQueries;
            case MISSING -> missing;
            case TO_SIGN -> toSign;
        };
    }
}
