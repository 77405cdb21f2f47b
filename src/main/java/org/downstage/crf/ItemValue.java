package org.downstage.crf;

/**
 * What an item holds at a moment: nothing yet, a reason why there is no value, or a value of the
 * item's Java type. The three are never confused with one another.
 */
public sealed interface ItemValue {

    /** Nothing was entered. */
    enum Empty implements ItemValue {
        /** The only one. */
        EMPTY
    }

    /**
     * Asked for and not available.
     *
     * @param reason why
     */
    record Absent(Missing reason) implements ItemValue {}

    /**
     * A value.
     *
     * @param value of the Java type of the item's {@link DataType}
     */
    record Known(Object value) implements ItemValue {}

    /** Nothing was entered. */
    static ItemValue empty() {
        return Empty.EMPTY;
    }

    /** Not available, and why. */
    static ItemValue missing(Missing reason) {
        return new Absent(reason);
    }

    /** A value of the item's Java type. */
    static ItemValue of(Object value) {
        return new Known(value);
    }

    /** Whether nothing was entered, not even a missing reason. */
    default boolean isEmpty() {
        return this == Empty.EMPTY;
    }
}
