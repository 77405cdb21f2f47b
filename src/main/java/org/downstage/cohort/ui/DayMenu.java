package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.downstage.cohort.DayRange;
import org.jspecify.annotations.Nullable;

/** Chooses the days from one to another. */
class DayMenu extends EndsMenu {

    private final Consumer<@Nullable DayRange> chosen;

    DayMenu(String name, Consumer<@Nullable DayRange> chosen) {
        super(name, "date");
        this.chosen = chosen;
    }

    @Override
    void chosen(String first, String last) {
        var from = day(first);
        var to = day(last);
        chosen.accept(from == null && to == null ? null : new DayRange(from, to));
    }

    /** The browser lets through only a whole date, or none. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException none) {
            return null;
        }
    }

    void show(@Nullable DayRange range) {
        show(
                words(range == null ? null : range.from()),
                words(range == null ? null : range.to()),
                range == null ? text("cohort.any") : words(range),
                range == null);
    }

    /** A range such as 2025-01-01–2025-06-30, ≥ 2025-01-01 or ≤ 2025-06-30. */
    static String words(DayRange range) {
        if (range.from() == null) {
            return "≤ " + words(range.to());
        }
        return range.to() == null ? "≥ " + range.from() : range.from() + "–" + range.to();
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
