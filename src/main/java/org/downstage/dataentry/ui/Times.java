package org.downstage.dataentry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Times as the reader's clock shows them, with the offset where a time is evidence.
 *
 * @param zone the reader's zone, UTC until the browser has told it
 */
record Times(ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    /** For the reader of this page. */
    static Times of(UI ui) {
        return new Times(zone(ui.getPage().getExtendedClientDetails()));
    }

    private static ZoneId zone(@Nullable ExtendedClientDetails browser) {
        var id = browser == null ? null : browser.getTimeZoneId();
        return id == null || !ZoneId.getAvailableZoneIds().contains(id)
                ? ZoneOffset.UTC
                : ZoneId.of(id);
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    String shortly(Instant at) {
        return SHORT.format(at.atZone(zone));
    }

    String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }
}
