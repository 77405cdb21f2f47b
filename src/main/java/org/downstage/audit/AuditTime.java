package org.downstage.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times of the trail for readers: to the second, always with the offset. */
public final class AuditTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    private AuditTime() {}

    /** The time in the zone, e.g. {@code 2026-11-23 16:02:11 +08:00}. */
    public static String text(Instant at, ZoneId zone) {
        return FORMAT.withZone(zone).format(at);
    }
}
