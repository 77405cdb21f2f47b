package org.downstage.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends to the trail, always inside the transaction of the act itself: both happen or neither.
 * Services that have authorised an act call it; it asks for no role of its own.
 */
@Component
public class AuditTrail {

    private final AuditRepository repository;
    private final Clock clock;

    AuditTrail(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Appends the events, in their order, to the chains of their subjects (or to the portal's own).
     *
     * @return the time recorded for all of them, to the microsecond
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant append(Actor actor, List<AuditEvent> events) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!events.isEmpty()) {
            repository.append(actor, now, events);
        }
        return now;
    }
}
