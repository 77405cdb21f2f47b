package org.downstage.account;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.downstage.audit.Actor;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;

/**
 * What administrators do with accounts. Everything is in the trail. What takes a right away ends
 * the account's live sessions at once, after it was committed.
 */
@Service
public class AccountService {

    private final AccountRepository accounts;
    private final AccountHistoryRepository histories;
    private final AccountActs acts;
    private final LiveSessions sessions;
    private final CurrentAccount current;

    AccountService(
            AccountRepository accounts,
            AccountHistoryRepository histories,
            AccountActs acts,
            LiveSessions sessions,
            CurrentAccount current) {
        this.accounts = accounts;
        this.histories = histories;
        this.acts = acts;
        this.sessions = sessions;
        this.current = current;
    }

    /** All accounts, by the name shown to others. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<Account> list() {
        return accounts.all();
    }

    /**
     * The account.
     *
     * @throws RecordNotFoundException if there is none
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Account find(long accountId) {
        return accounts.find(accountId).orElseThrow(RecordNotFoundException::create);
    }

    /** The newest acts on the account and its sign-ins, newest first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<AccountAct> recentActs(long accountId, int atMost) {
        return histories.recent(find(accountId), atMost);
    }

    /** The live sessions of the account, oldest first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<LiveSession> liveSessions(long accountId) {
        return sessions.of(accountId);
    }

    /**
     * Creates an account, and returns its key. Nobody can sign in to it before a one-time link was
     * issued and used.
     *
     * @throws AccountRefusedException if the user name is taken or malformed, the name is missing,
     *     or the role needs sites
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public long create(NewAccount account) {
        return acts.create(actor(), account);
    }

    /**
     * Issues a one-time link to set a password with; those issued before end. The only time that
     * the link can be seen.
     *
     * @throws AccountRefusedException if the account is disabled
     * @throws RecordNotFoundException if there is no such account
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public OneTimeLink issueLink(long accountId) {
        return acts.issueLink(actor(), accountId);
    }

    /**
     * Gives the account a role and sites. If that changes anything, its live sessions end.
     *
     * @param seen the account as it was read
     * @param why for the trail; may be empty
     * @return how many sessions ended
     * @throws AccountRefusedException if it is the own account or the last administrator's, the
     *     role needs sites, or somebody changed the account meanwhile
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public int assign(Account seen, Role role, Set<Integer> siteIds, String why) {
        var changed = acts.assign(actor(), seen, role, siteIds, why);
        return changed ? sessions.end(seen.accountId(), SessionEnd.ACCOUNT_CHANGED) : 0;
    }

    /**
     * Disables the account: nobody can sign in to it, its links and its live sessions end.
     *
     * @param seen the account as it was read
     * @param why for the trail; may be empty
     * @return how many sessions ended
     * @throws AccountRefusedException if it is the own account or the last administrator's, or
     *     somebody changed it meanwhile
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public int disable(Account seen, String why) {
        acts.disable(actor(), seen, why);
        return sessions.end(seen.accountId(), SessionEnd.ACCOUNT_CHANGED);
    }

    /**
     * Enables a disabled account, with the password it had.
     *
     * @param seen the account as it was read
     * @param why for the trail; may be empty
     * @throws AccountRefusedException if somebody changed the account meanwhile
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void enable(Account seen, String why) {
        acts.enable(actor(), seen, why);
    }

    /** Ends the live sessions of the account, and says how many there were. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public int endSessions(long accountId) {
        return sessions.end(accountId, SessionEnd.ENDED);
    }

    private Actor actor() {
        return Actor.of(current.require());
    }
}
