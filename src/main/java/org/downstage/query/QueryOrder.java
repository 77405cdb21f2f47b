package org.downstage.query;

import java.util.Locale;

/**
 * In which order queries are listed; equal ones by their number.
 *
 * @param by what decides
 * @param descending whether the greatest come first
 */
public record QueryOrder(By by, boolean descending) {

    /** What an order goes by. */
    public enum By {
        /** When it was opened. */
        OPENED,
        /** Since when it waits for who is next. */
        WAITING,
        /** Its number. */
        NUMBER,
        /** The subject id. */
        SUBJECT
    }

    /** The oldest first. */
    public static final QueryOrder STANDARD = new QueryOrder(By.OPENED, false);

    /** For an address: {@code opened} or {@code opened-down}. */
    public String word() {
        return by.name().toLowerCase(Locale.ROOT) + (descending ? "-down" : "");
    }

    /** The order of this word; the standard one for any other. */
    public static QueryOrder of(String word) {
        var descending = word.endsWith("-down");
        var by = QueryFilter.constant(By.class, word.replace("-down", ""));
        return by == null ? STANDARD : new QueryOrder(by, descending);
    }
}
