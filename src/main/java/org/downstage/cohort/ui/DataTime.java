package org.downstage.cohort.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.downstage.cohort.DataCut;

/** The time of the data by the reader's clock, with its offset, such as 2026-03-20 09:00 +08:00. */
final class DataTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");

    private DataTime() {}

    /** By the reader's clock; a text that says no moment as it was typed. */
    static String text(DataCut cut, ZoneId zone) {
        return cut.time() == null ? cut.text() : text(cut.time().toInstant(), zone);
    }

    static String text(Instant at, ZoneId zone) {
        return FORM.withZone(zone).format(at);
    }
}
