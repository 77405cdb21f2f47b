package org.downstage.dataentry.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.downstage.base.ui.ReaderZone;

/**
 * Times as the reader's clock shows them, with the offset where a time is evidence.
 *
 * @param zone the reader's zone, UTC until the browser has told it
 */
public record Times(ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    /** For the reader of this page. */
    static Times ofReader() {
        return new Times(ReaderZone.current());
    }

    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    public String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    public String shortly(Instant at) {
        return SHORT.format(at.atZone(zone));
    }

    public String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }
}
