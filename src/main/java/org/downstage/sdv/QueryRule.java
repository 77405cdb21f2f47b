package org.downstage.sdv;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rule of a plan for sites with many open queries: once a site has more than the plan allows,
 * all of it is to be verified, and stays so until the next plan, so that answering queries in a
 * hurry does not take back what was asked for.
 */
@Component
class QueryRule {

    private static final Actor PORTAL = Actor.nobody("downstage");

    private final PreviewRepository study;
    private final CountRepository counts;
    private final Plans plans;
    private final AuditTrail trail;
    private final ApplicationEventPublisher changes;
    private final Clock clock;

    QueryRule(
            PreviewRepository study,
            CountRepository counts,
            Plans plans,
            AuditTrail trail,
            ApplicationEventPublisher changes,
            Clock clock) {
        this.study = study;
        this.counts = counts;
        this.plans = plans;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** Looks once in a while. */
    @Scheduled(
            fixedDelayString = "${downstage.verification.look}",
            initialDelayString = "${downstage.verification.look}")
    @Transactional
    public void look() {
        counts.active().ifPresent(this::look);
    }

    /** Looks by the terms of the plan in force. */
    private void look(int planId) {
        var limit = plans.terms(planId).openQueries();
        if (limit == null) {
            return;
        }
        study.openQueries()
                .forEach((site, open) -> {
                    if (open > limit) {
                        trigger(planId, site, open);
                    }
                });
    }

    private void trigger(int planId, int siteId, int open) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (counts.trigger(planId, siteId, open, at)) {
            trail.append(
                    PORTAL,
                    List.of(
                            AuditEvent.of(AuditKind.VERIFICATION_TRIGGERED)
                                    .atSite(siteId)
                                    .changed((String) null, Integer.toString(open))));
            changes.publishEvent(new PlanActivated(planId));
        }
    }
}
