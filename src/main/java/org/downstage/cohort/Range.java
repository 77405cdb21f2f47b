package org.downstage.cohort;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From one number to another, both included.
 *
 * @param from null for no lower end
 * @param to null for no upper end
 */
public record Range(@Nullable BigDecimal from, @Nullable BigDecimal to) {

    private static final String SEPARATOR = "..";

    /** The range that a text such as {@code 40..50.4}, {@code 40..} or {@code ..50.4} says. */
    static Optional<Range> parse(String text) {
        var middle = text.indexOf(SEPARATOR);
        if (middle < 0) {
            return Optional.empty();
        }
        try {
            var from = number(text.substring(0, middle));
            var to = number(text.substring(middle + SEPARATOR.length()));
            return from == null && to == null ? Optional.empty() : Optional.of(new Range(from, to));
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.isBlank()) {
            return null;
        }
        var number = new BigDecimal(text.strip());
        Measure.stored(number);
        return number;
    }

    /** The range as {@link #parse} reads it. */
    String text() {
        return plain(from) + SEPARATOR + plain(to);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** The lower end as a measure keeps its numbers. */
    int storedFrom() {
        return from == null ? Measure.UNKNOWN + 1 : Measure.stored(from);
    }

    /** The upper end as a measure keeps its numbers. */
    int storedTo() {
        return to == null ? Integer.MAX_VALUE : Measure.stored(to);
    }
}
