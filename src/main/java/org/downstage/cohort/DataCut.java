package org.downstage.cohort;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment as of which the study is asked about.
 *
 * @param text as an address carries it, e.g. {@code 2026-03-20T09:00+08:00}
 * @param time what it says; null when it cannot be read: then nothing is shown, rather than the
 *     figures of another moment
 */
public record DataCut(String text, @Nullable OffsetDateTime time) {

    /** The moment that a text names: a date and a time with its offset. */
    public static DataCut of(String text) {
        // A plus sign that nobody encoded arrives as a space.
        var typed = text.strip().replace(' ', '+');
        try {
            return of(OffsetDateTime.parse(typed));
        } catch (DateTimeException unreadable) {
            return new DataCut(text.strip(), null);
        }
    }

    /** This moment. */
    public static DataCut of(OffsetDateTime time) {
        return new DataCut(time.toString(), time);
    }

    /** The moment; nothing when the text says none. */
    public Optional<Instant> instant() {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
