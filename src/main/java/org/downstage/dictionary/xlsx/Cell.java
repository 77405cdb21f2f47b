package org.downstage.dictionary.xlsx;

/**
 * What stands in a cell.
 *
 * @param text as it is stored; empty for an empty cell
 * @param content what kind of content it is
 */
public record Cell(String text, Content content) {

    /** What is in a cell without any. */
    public static final Cell EMPTY = new Cell("", Content.VALUE);

    /** Whether a cell holds what was written into it, or what a program made of it. */
    public enum Content {
        /** Text or a number. */
        VALUE,
        /** A formula, whose stored result may be out of date. */
        FORMULA,
        /** An error such as #REF!. */
        ERROR
    }
}
