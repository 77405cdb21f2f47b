package org.downstage.worklist;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what waits for an account at the sites that it sees. */
@Service
public class WorklistService {

    /** Most entries of each kind. */
    public static final int LONGEST = 20;

    private final WorklistRepository worklist;
    private final CurrentAccount account;
    private final Clock clock;

    WorklistService(WorklistRepository worklist, CurrentAccount account, Clock clock) {
        this.worklist = worklist;
        this.account = account;
        this.clock = clock;
    }

    /**
     * What waits: an investigator's drafts, open queries, forms to sign and late visits; a
     * monitor's queries to close and late visits; a data manager's late queries, and answers to
     * their own; nothing for those who only read. One statement.
     */
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.MONITOR,
        Roles.PRINCIPAL_INVESTIGATOR,
        Roles.DATA_MANAGER
    })
    @Transactional(readOnly = true)
    public NextForYou next() {
        return worklist.next(account.require(), LocalDate.now(clock), clock.instant());
    }
}
