package org.downstage.crf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the year, to the month or to the day, as ISO 8601 text ({@code 2024}, {@code
 * 2024-05}, {@code 2024-05-03}).
 *
 * @param year 1800 to 2199
 * @param month 1 to 12, or null when only the year is known
 * @param day day of the month, or null when it is not known
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (year < 1800 || year > 2199 || (month == null && day != null)) {
            throw new DateTimeException("No such partial date");
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new DateTimeException("No such month: " + month);
        }
        if (month != null && day != null && !YearMonth.of(year, month).isValidDay(day)) {
            throw new DateTimeException("No such day: " + day);
        }
    }

    /** The date known to the day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Reads ISO text; empty when it is not a date at any of the three precisions. */
    public static Optional<PartialDate> parse(String text) {
        var parts = ISO.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(
                            Integer.parseInt(parts.group(1)),
                            number(parts.group(2)),
                            number(parts.group(3))));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** Whether the day is known. */
    public boolean isFull() {
        return day != null;
    }

    /** The earliest day that this date can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The latest day that this date can mean. */
    public LocalDate latest() {
        var lastMonth = YearMonth.of(year, month == null ? 12 : month);
        return day == null ? lastMonth.atEndOfMonth() : lastMonth.atDay(day);
    }

    /** The ISO text at the known precision. */
    @Override
    public String toString() {
        if (month == null) {
            return "%04d".formatted(year);
        }
        return day == null
                ? "%04d-%02d".formatted(year, month)
                : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
