package org.downstage.endpoint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.downstage.oncology.Intervals;

/**
 * A survival time.
 *
 * @param days from the origin to the event or to the end of observation; at least half a day
 * @param event whether it ended with the event, else it is censored
 */
public record TimeToEvent(BigDecimal days, boolean event) {

    /** What counts for a time of no days, so that survival statistics keep the subject (F12). */
    static final BigDecimal ZERO_DAYS = new BigDecimal("0.5");

    /** The time between two days; nothing when the second is before the first. */
    static Optional<TimeToEvent> between(LocalDate origin, LocalDate end, boolean event) {
        var days = Intervals.days(origin, end);
        if (days < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new TimeToEvent(days == 0 ? ZERO_DAYS : BigDecimal.valueOf(days), event));
    }
}
