package org.downstage.audit;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of the whole study, newest first, as far as the account may read it: investigators and
 * monitors that of their sites, the principal investigator that of all subjects, the administrator
 * the portal's own, the data manager everything.
 */
@Service
@RolesAllowed({
    Roles.INVESTIGATOR,
    Roles.MONITOR,
    Roles.PRINCIPAL_INVESTIGATOR,
    Roles.DATA_MANAGER,
    Roles.ADMINISTRATOR
})
public class AuditListService {

    /** Counting goes no further, so that it costs the same in a trail of any length. */
    public static final int COUNTED = 10_000;

    private final AuditListRepository entries;
    private final CurrentAccount account;

    AuditListService(AuditListRepository entries, CurrentAccount account) {
        this.entries = entries;
        this.account = account;
    }

    /** A page of entries older than the position; from the newest for null. */
    @Transactional(readOnly = true)
    public AuditPage older(AuditFilter filter, @Nullable AuditPosition than) {
        return AuditPage.of(entries.older(visible(filter), than, AuditPage.SIZE + 1));
    }

    /**
     * The page just above the position. Where fewer entries are left than a page holds, it is the
     * newest page instead, so that a page is never short at its top.
     */
    @Transactional(readOnly = true)
    public AuditPage newer(AuditFilter filter, AuditPosition than) {
        var found = entries.newer(visible(filter), than, AuditPage.SIZE);
        return found.size() < AuditPage.SIZE
                ? older(filter, null)
                : new AuditPage(found, found.getLast().position());
    }

    /** How many entries there are: exactly up to {@link #COUNTED}, one more when there are more. */
    @Transactional(readOnly = true)
    public int count(AuditFilter filter) {
        return entries.count(visible(filter), COUNTED + 1);
    }

    /**
     * Lets through only for a subject whose history the account may read.
     *
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @Transactional(readOnly = true)
    public void requireSubject(String subject) {
        account.require()
                .requireSees(entries.siteOf(subject).orElseThrow(RecordNotFoundException::create));
    }

    /** Who works where the account reads, by name. */
    @Transactional(readOnly = true)
    public List<AuditPerson> people() {
        return entries.people(account.require());
    }

    /** The codes of the sites whose subjects the account sees. */
    @Transactional(readOnly = true)
    public List<String> sites() {
        return entries.sites(account.require());
    }

    private Condition visible(AuditFilter filter) {
        return AuditScope.of(account.require()).and(AuditListRepository.matching(filter));
    }
}
