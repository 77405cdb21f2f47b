package org.downstage.cohort;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From one day to another, both included.
 *
 * @param from null for no first day
 * @param to null for no last day
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final String SEPARATOR = "..";

    /**
     * The range that a text such as {@code 2025-01-01..2025-06-30} or {@code 2025-01-01..} says.
     */
    static Optional<DayRange> parse(String text) {
        var middle = text.indexOf(SEPARATOR);
        if (middle < 0) {
            return Optional.empty();
        }
        try {
            var from = day(text.substring(0, middle));
            var to = day(text.substring(middle + SEPARATOR.length()));
            return from == null && to == null
                    ? Optional.empty()
                    : Optional.of(new DayRange(from, to));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    /** The range as {@link #parse} reads it, and as a chip shows it. */
    public String text() {
        return words(from) + SEPARATOR + words(to);
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Whether a day as a snapshot keeps it lies in the range; an unknown one does not. */
    boolean holds(int day) {
        return day != Moment.UNKNOWN
                && (from == null || day >= from.toEpochDay())
                && (to == null || day <= to.toEpochDay());
    }
}
