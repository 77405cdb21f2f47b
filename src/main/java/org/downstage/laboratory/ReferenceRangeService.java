package org.downstage.laboratory;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.laboratory.SiteRange.Source;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.security.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The limits of normal of each site: kept by data managers, read by everybody who sees the site.
 * They are offered when a result is entered; what counts is what stands beside the result then.
 */
@Service
public class ReferenceRangeService {

    private final ReferenceRangeRepository ranges;
    private final CurrentAccount account;
    private final AuditTrail trail;
    private final Clock clock;

    ReferenceRangeService(
            ReferenceRangeRepository ranges,
            CurrentAccount account,
            AuditTrail trail,
            Clock clock) {
        this.ranges = ranges;
        this.account = account;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * All limits that were ever entered for a site.
     *
     * @throws RecordNotFoundException if the account does not see the site
     */
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.MONITOR,
        Roles.PRINCIPAL_INVESTIGATOR,
        Roles.DATA_MANAGER
    })
    @Transactional(readOnly = true)
    public SiteRanges ofSite(int siteId) {
        account.require().requireSees(siteId);
        return new SiteRanges(ranges.ofSite(siteId));
    }

    /**
     * Enters limits that hold from a day on. What was entered before stays.
     *
     * @throws RangeRefusedException if they cannot be right
     * @throws RecordNotFoundException if the account does not see the site
     */
    @RolesAllowed(Roles.DATA_MANAGER)
    @Transactional
    public void enter(int siteId, NewRange range) {
        var who = account.require();
        who.requireSees(siteId);
        range.requireSound();
        var before =
                ranges.ofSite(siteId).stream()
                        .filter(other -> other.limits().test() == range.test())
                        .filter(other -> other.limits().sex().equals(range.sex()))
                        .reduce((earlier, later) -> later);
        ranges.insert(siteId, List.of(range), Source.LABORATORY, who.accountId(), now());
        append(who, siteId, before.map(SiteRange::limits), range);
    }

    /**
     * Takes over what the study suggests for all tests of which the site has given nothing yet.
     *
     * @param from first sample day that it holds for
     * @return for how many tests and sexes
     * @throws RecordNotFoundException if the account does not see the site
     */
    @RolesAllowed(Roles.DATA_MANAGER)
    @Transactional
    public int takeSuggested(int siteId, LocalDate from) {
        var who = account.require();
        who.requireSees(siteId);
        var suggested = new SiteRanges(ranges.ofSite(siteId)).suggested(from);
        if (!suggested.isEmpty()) {
            ranges.insert(siteId, suggested, Source.SUGGESTED, who.accountId(), now());
            trail.append(
                    Actor.of(who),
                    suggested.stream()
                            .map(range -> event(siteId, Optional.empty(), range))
                            .toList());
        }
        return suggested.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void append(SignedIn who, int siteId, Optional<NewRange> before, NewRange after) {
        trail.append(Actor.of(who), List.of(event(siteId, before, after)));
    }

    private static AuditEvent event(int siteId, Optional<NewRange> before, NewRange after) {
        return AuditEvent.of(AuditKind.RANGE_ENTERED)
                .atSite(siteId)
                .changed(before.map(NewRange::inTrail).orElse(null), after.inTrail());
    }
}
