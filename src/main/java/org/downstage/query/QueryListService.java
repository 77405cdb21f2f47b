package org.downstage.query;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queries of the whole study, as far as an account sees them. Each method is one statement. */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@Transactional(readOnly = true)
public class QueryListService {

    /** Most queries of one page. */
    public static final int LARGEST = 1_000;

    private final QueryListRepository queries;
    private final CurrentAccount account;
    private final Clock clock;

    QueryListService(QueryListRepository queries, CurrentAccount account, Clock clock) {
        this.queries = queries;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Some queries next to each other in the list.
     *
     * @param skip how many stand before them
     * @param limit at most so many, {@link #LARGEST} whatever is asked for
     */
    public List<QueryRow> page(QueryFilter filter, QueryOrder order, int skip, int limit) {
        return queries.page(
                account.require(),
                filter,
                order,
                Math.max(0, skip),
                Math.clamp(limit, 0, LARGEST),
                clock.instant());
    }

    /** How many queries the filter lets through. */
    public int count(QueryFilter filter) {
        return queries.count(account.require(), filter, clock.instant());
    }

    /**
     * How many wait for the account: open ones for investigators; answered ones of the system or of
     * their own for monitors; for data managers whatever is late, and answers to their own.
     */
    public int waiting() {
        return queries.waitingFor(account.require(), clock.instant());
    }

    /** The subjects whose queries wait for the account, in the order of their ids. */
    public List<WaitingSubject> waitingSubjects() {
        return queries.waitingSubjects(account.require(), clock.instant());
    }

    /** How each site stands that the account sees, and who sees to its queries. */
    public List<SiteQueries> sites() {
        return queries.sites(account.require(), clock.instant());
    }
}
