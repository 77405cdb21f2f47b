package org.downstage.base.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time zone that the reader's browser tells; UTC where it tells none that is known. */
public final class ReaderZone {

    private ReaderZone() {}

    /** The zone for what is drawn in the current page. */
    public static ZoneId current() {
        var details = UI.getCurrentOrThrow().getPage().getExtendedClientDetails();
        var zone = details == null ? null : details.getTimeZoneId();
        try {
            return zone == null || zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
