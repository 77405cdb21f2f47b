package org.downstage.sdv;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of source verification: a data manager previews one and puts it in force. */
@Service
public class PlanService {

    private final PlanRepository plans;
    private final Preview preview;
    private final CountRepository counts;
    private final ErrorRateRepository errors;
    private final QueryRule queryRule;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final ApplicationEventPublisher changes;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            Preview preview,
            CountRepository counts,
            ErrorRateRepository errors,
            QueryRule queryRule,
            AuditTrail trail,
            CurrentAccount account,
            ApplicationEventPublisher changes,
            Clock clock) {
        this.plans = plans;
        this.preview = preview;
        this.counts = counts;
        this.errors = errors;
        this.queryRule = queryRule;
        this.trail = trail;
        this.account = account;
        this.changes = changes;
        this.clock = clock;
    }

    /** All plans there ever were, the newest first; the one in force leads, if there is one. */
    @RolesAllowed({Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
    @Transactional(readOnly = true)
    public List<VerificationPlan> plans() {
        return plans.all();
    }

    /** The errors that verification found under a plan. */
    @RolesAllowed({Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
    @Transactional(readOnly = true)
    public ErrorRate errorRate(int planId) {
        return errors.under(planId);
    }

    /** How many forms are still counted by an earlier plan, while the counts follow a new one. */
    @RolesAllowed({Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
    @Transactional(readOnly = true)
    public int behind() {
        return counts.behind();
    }

    /**
     * What these terms would ask for of what is entered now. Reads every form of the study.
     *
     * @throws IllegalArgumentException if the terms break a limit
     */
    @RolesAllowed(Roles.DATA_MANAGER)
    @Transactional(readOnly = true)
    public PlanPreview preview(PlanTerms terms) {
        if (!terms.broken().isEmpty()) {
            throw new IllegalArgumentException("No plan: " + terms.broken());
        }
        return preview.of(terms);
    }

    /**
     * Puts a plan in force, in the place of the one before.
     *
     * @param known the number of the plan in force as the data manager saw it; 0 for none
     */
    @RolesAllowed(Roles.DATA_MANAGER)
    @Transactional
    public PlanResult activate(PlanTerms terms, int known) {
        var broken = terms.broken();
        if (!broken.isEmpty()) {
            return new PlanResult.Refused(broken);
        }
        var before = plans.holdActive();
        var now = before.map(VerificationPlan::planId).orElse(0);
        if (now != known) {
            return new PlanResult.MovedOn(now);
        }
        var who = account.require();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var planId = plans.activate(terms, who.accountId(), at);
        trail.append(
                Actor.of(who),
                List.of(
                        AuditEvent.of(AuditKind.VERIFICATION_PLANNED)
                                .changed(
                                        before.map(plan -> words(plan.planId(), plan.terms()))
                                                .orElse(null),
                                        words(planId, terms))));
        queryRule.look();
        changes.publishEvent(new PlanActivated(planId));
        return new PlanResult.Activated(planId);
    }

    /** The plan for the trail: every figure, in a form that no language changes. */
    private static String words(int planId, PlanTerms terms) {
        return "%d: seed=%d first=%d share=%d%% queries=%s serious=%s days=%d seconds=%d shares=%s"
                .formatted(
                        planId,
                        terms.seed(),
                        terms.firstSubjects(),
                        terms.sharePercent(),
                        terms.openQueries(),
                        terms.seriousEvents(),
                        terms.withinDays(),
                        terms.secondsEach(),
                        terms.shares());
    }
}
