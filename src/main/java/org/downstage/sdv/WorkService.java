package org.downstage.sdv;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.downstage.sdv.Work.Filter;
import org.downstage.sdv.Work.Overview;
import org.downstage.sdv.Work.Position;
import org.downstage.sdv.WorkRepository.Against;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.subject.SubjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a monitor at the sites of the account, form by form, newest change first. */
@Service
@RolesAllowed({Roles.MONITOR, Roles.DATA_MANAGER})
public class WorkService {

    /** Forms on a page. */
    public static final int PAGE = 40;

    /** Who was away for longer begins another visit. */
    private static final Duration PAUSE = Duration.ofHours(8);

    private final WorkRepository work;
    private final CountRepository counts;
    private final Plans plans;
    private final SubjectService subjects;
    private final CurrentAccount account;
    private final Clock clock;

    WorkService(
            WorkRepository work,
            CountRepository counts,
            Plans plans,
            SubjectService subjects,
            CurrentAccount account,
            Clock clock) {
        this.work = work;
        this.counts = counts;
        this.plans = plans;
        this.subjects = subjects;
        this.account = account;
        this.clock = clock;
    }

    /** The head of the list, in three statements; notes that the account is here. */
    @Transactional
    public Overview arrive() {
        var who = account.require();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var last = work.visit(who.accountId(), now, now.minus(PAUSE));
        return overview(last);
    }

    /**
     * The head of the list, in two statements.
     *
     * @param lastVisit as the account was told when it arrived
     */
    @Transactional(readOnly = true)
    public Overview overview(Optional<Instant> lastVisit) {
        var plan = counts.active().map(plans::plan);
        var against = against(lastVisit.orElse(null), plan);
        return new Overview(lastVisit, plan, work.sites(account.require(), against));
    }

    private Against against(@Nullable Instant lastVisit, Optional<VerificationPlan> plan) {
        var owedBefore =
                plan.map(one -> one.terms().withinDays())
                        .filter(days -> days > 0)
                        .map(days -> clock.instant().minus(Duration.ofDays(days)))
                        .orElse(null);
        return new Against(lastVisit, owedBefore);
    }

    /**
     * A page of the list, in one statement.
     *
     * @param overview the head, as read before
     * @param after the place that it begins behind; null for the first page
     */
    @Transactional(readOnly = true)
    public Work.Page page(Filter filter, Overview overview, @Nullable Position after) {
        var against = against(overview.lastVisit().orElse(null), overview.plan());
        var rows = work.page(account.require(), filter, against, after, PAGE);
        return new Work.Page(rows.stream().limit(PAGE).toList(), rows.size() > PAGE);
    }

    /**
     * How far a subject has come.
     *
     * @throws RecordNotFoundException if there is none that the account sees
     */
    @Transactional(readOnly = true)
    public Counts subject(String key) {
        return work.subject(subjects.find(key).subjectId());
    }
}
