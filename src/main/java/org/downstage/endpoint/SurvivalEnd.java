package org.downstage.endpoint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a survival time ends, wherever it starts.
 *
 * @param day of the event, or the last day of observation
 * @param event whether it is the event, else the time is censored
 */
public record SurvivalEnd(LocalDate day, boolean event) {

    /** The time from an origin; nothing when the end lies before it. */
    Optional<TimeToEvent> since(LocalDate origin) {
        return TimeToEvent.between(origin, day, event);
    }
}
