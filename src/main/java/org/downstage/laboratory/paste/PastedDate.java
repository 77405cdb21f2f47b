package org.downstage.laboratory.paste;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as people and spreadsheets write it. */
public sealed interface PastedDate {

    /** A day. */
    record Day(LocalDate date) implements PastedDate {}

    /** One of two days: nobody can tell which number is the month. */
    record Either(LocalDate monthFirst, LocalDate dayFirst) implements PastedDate {}

    /** No day. */
    record None() implements PastedDate {}

    /** How a date is written whose day and month can be exchanged. */
    enum Order {
        /** Nobody said. */
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST
    }

    /** Words of months by their first three letters. */
    List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AP]M)?Z?$");
    Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?");
    Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    Pattern DAY_IN_WORDS =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+([A-Za-z]{3,9})\\.?,?[-/. ]+(\\d{4})");
    Pattern MONTH_IN_WORDS =
            Pattern.compile(
                    "([A-Za-z]{3,9})\\.?[-/. ]+(\\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\\d{4})");

    /** Reads it; a time of day after it is left out. */
    static PastedDate read(String text, Order order) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var date = TIME.matcher(plain).replaceFirst("").strip();
        try {
            return parsed(date, order);
        } catch (DateTimeException notInTheCalendar) {
            return new None();
        }
    }

    private static PastedDate parsed(String date, Order order) {
        for (var pattern : List.of(YEAR_FIRST, COMPACT)) {
            var parts = pattern.matcher(date);
            if (parts.matches()) {
                return day(number(parts, 1), number(parts, 2), number(parts, 3));
            }
        }
        var dayFirst = DAY_IN_WORDS.matcher(date);
        if (dayFirst.matches()) {
            return inWords(number(dayFirst, 3), dayFirst.group(2), number(dayFirst, 1));
        }
        var monthFirst = MONTH_IN_WORDS.matcher(date);
        if (monthFirst.matches()) {
            return inWords(number(monthFirst, 3), monthFirst.group(1), number(monthFirst, 2));
        }
        var yearLast = YEAR_LAST.matcher(date);
        return yearLast.matches()
                ? ordered(number(yearLast, 1), number(yearLast, 2), number(yearLast, 3), order)
                : new None();
    }

    private static PastedDate ordered(int first, int second, int year, Order order) {
        if (first > 12 || second > 12) {
            return first > 12 ? day(year, second, first) : day(year, first, second);
        }
        if (first == second) {
            return day(year, first, second);
        }
        return switch (order) {
            case DAY_FIRST -> day(year, second, first);
            case MONTH_FIRST -> day(year, first, second);
            case UNKNOWN ->
                    new Either(
                            LocalDate.of(year, first, second), LocalDate.of(year, second, first));
        };
    }

    private static PastedDate inWords(int year, String word, int day) {
        var month = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        return month == 0 ? new None() : day(year, month, day);
    }

    private static PastedDate day(int year, int month, int day) {
        return new Day(LocalDate.of(year, month, day));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
