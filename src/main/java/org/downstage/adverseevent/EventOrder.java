package org.downstage.adverseevent;

import java.util.Locale;

/**
 * The order of the listing. Events that are alike in it follow by their start, then by subject.
 *
 * @param by what comes first
 * @param descending from the greatest to the least, all of it
 */
public record EventOrder(By by, boolean descending) {

    /** What the listing may be sorted by. */
    public enum By {
        SUBJECT,
        SITE,
        /** The CTCAE term as published. */
        TERM,
        /** The system organ class as published. */
        SOC,
        /** The worst grade. */
        GRADE,
        /** The first day; unknown ones are the earliest. */
        START,
        /** The order of treatment. */
        PHASE
    }

    /** The worst first, and of the same grade the newest. */
    public static final EventOrder STANDARD = new EventOrder(By.GRADE, true);

    private static final String DOWN = "-desc";

    /** The order of a word such as {@code grade-desc} or {@code term}; else the standard. */
    public static EventOrder of(String word) {
        var descending = word.toLowerCase(Locale.ROOT).endsWith(DOWN);
        var by =
                EventFilter.constant(
                        By.class,
                        descending ? word.substring(0, word.length() - DOWN.length()) : word);
        return by == null ? STANDARD : new EventOrder(by, descending);
    }

    /** The word for an address. */
    public String word() {
        var name = by.name().toLowerCase(Locale.ROOT);
        return descending ? name + DOWN : name;
    }
}
