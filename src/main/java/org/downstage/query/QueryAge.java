package org.downstage.query;

import java.time.Duration;
import java.time.Instant;

/** How long queries wait. */
public final class QueryAge {

    /** What waits longer for the same person is late. */
    public static final int LATE_DAYS = 7;

    private QueryAge() {}

    /** Whole days from then to now; none before. */
    public static int days(Instant since, Instant now) {
        return (int) Math.max(0, Duration.between(since, now).toDays());
    }

    /** Before this moment, what still waits at that one is late. */
    public static Instant lateBefore(Instant now) {
        return now.minus(Duration.ofDays(LATE_DAYS));
    }
}
