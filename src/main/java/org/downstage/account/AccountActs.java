package org.downstage.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.account.AccountRefusedException.Reason;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done to an account: each act and its entries in one transaction. Who may do it is
 * {@link AccountService}'s to say; the first administrator and the demonstration come here
 * directly.
 */
@Component
class AccountActs {

    private final AccountRepository accounts;
    private final OneTimeLinks links;
    private final AuditTrail trail;
    private final Clock clock;

    AccountActs(AccountRepository accounts, OneTimeLinks links, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /** Creates an account that nobody can sign in to yet, and returns its key. */
    @Transactional
    public long create(Actor by, NewAccount account) {
        requireSound(account);
        if (accounts.find(account.username()).isPresent()) {
            throw AccountRefusedException.because(Reason.USERNAME_TAKEN);
        }
        var sites = requireSites(account.role(), account.siteIds());
        var accountId = accounts.insert(account, clock.instant().truncatedTo(ChronoUnit.MICROS));
        accounts.setSites(accountId, sites);
        var events = new ArrayList<AuditEvent>();
        events.add(event(AuditKind.ACCOUNT_CREATED, null, account.displayName()));
        events.add(event(AuditKind.ROLE_CHANGED, null, account.role().name()));
        if (!sites.isEmpty()) {
            events.add(event(AuditKind.SITES_CHANGED, null, codes(sites)));
        }
        append(by, account.username(), events);
        return accountId;
    }

    /** Issues a one-time link; those issued before end. */
    @Transactional
    public OneTimeLink issueLink(Actor by, long accountId) {
        var account = require(accountId);
        if (account.state() == AccountState.DISABLED) {
            throw AccountRefusedException.because(Reason.DISABLED);
        }
        var link = links.issue(accountId);
        var end = link.until().truncatedTo(ChronoUnit.SECONDS).toString();
        append(by, account.username(), List.of(event(AuditKind.LINK_ISSUED, null, end)));
        return link;
    }

    /** Gives the account a role and sites; false if it has them already. */
    @Transactional
    public boolean assign(Actor by, Account seen, Role role, Set<Integer> siteIds, String why) {
        var account = requireUnchanged(by, seen);
        var sites = requireSites(role, siteIds);
        var events = new ArrayList<AuditEvent>();
        if (account.role() != role) {
            requireAnotherAdministrator(account);
            events.add(
                    event(AuditKind.ROLE_CHANGED, account.role().name(), role.name())
                            .because(orNull(why)));
        }
        if (!account.siteIds().equals(sites)) {
            events.add(
                    event(AuditKind.SITES_CHANGED, codes(account.siteIds()), codes(sites))
                            .because(orNull(why)));
            accounts.setSites(account.accountId(), sites);
        }
        if (!events.isEmpty()) {
            requireDone(accounts.setRole(account.accountId(), account.version(), role));
            append(by, account.username(), events);
        }
        return !events.isEmpty();
    }

    /** Disables the account: it can no longer sign in, and its links end. */
    @Transactional
    public void disable(Actor by, Account seen, String why) {
        var account = requireUnchanged(by, seen);
        requireAnotherAdministrator(account);
        links.endAll(account.accountId());
        changeState(by, account, AccountState.DISABLED, why);
    }

    /** Disables the account even if nobody else is left to administer: its password is known. */
    @Transactional
    public void disableOutright(Actor by, Account account, String why) {
        links.endAll(account.accountId());
        changeState(by, account, AccountState.DISABLED, why);
    }

    /** Enables the account: with the password it had, or else as one that was just created. */
    @Transactional
    public void enable(Actor by, Account seen, String why) {
        var account = requireUnchanged(by, seen);
        var state = account.passwordAt() == null ? AccountState.INVITED : AccountState.ACTIVE;
        changeState(by, account, state, why);
    }

    private void changeState(Actor by, Account account, AccountState state, String why) {
        if (account.state() == state) {
            return;
        }
        requireDone(accounts.setState(account.accountId(), account.version(), state));
        append(
                by,
                account.username(),
                List.of(
                        event(AuditKind.ACCOUNT_STATE_CHANGED, account.state().name(), state.name())
                                .because(orNull(why))));
    }

    private static void requireSound(NewAccount account) {
        if (!SignInService.normalised(account.username())
                .filter(account.username()::equals)
                .isPresent()) {
            throw AccountRefusedException.because(Reason.USERNAME_MALFORMED);
        }
        if (account.displayName().isEmpty() || account.displayName().length() > 120) {
            throw AccountRefusedException.because(Reason.NAME_MISSING);
        }
    }

    /** The sites that an account of the role keeps: none where they have no meaning. */
    private static Set<Integer> requireSites(Role role, Set<Integer> siteIds) {
        if (role.reach() != Role.Reach.ASSIGNED_SITES) {
            return Set.of();
        }
        if (siteIds.isEmpty()) {
            throw AccountRefusedException.because(Reason.SITES_MISSING);
        }
        return siteIds;
    }

    private Account require(long accountId) {
        return accounts.find(accountId).orElseThrow(RecordNotFoundException::create);
    }

    private Account requireUnchanged(Actor by, Account seen) {
        var account = require(seen.accountId());
        if (by.accountId() != null && by.accountId() == account.accountId()) {
            throw AccountRefusedException.because(Reason.OWN_ACCOUNT);
        }
        requireDone(account.version() == seen.version());
        return account;
    }

    private static void requireDone(boolean done) {
        if (!done) {
            throw AccountRefusedException.because(Reason.CHANGED_MEANWHILE);
        }
    }

    private void requireAnotherAdministrator(Account account) {
        var administrators = accounts.lockActiveAdministrators();
        if (administrators.equals(Set.of(account.accountId()))) {
            throw AccountRefusedException.because(Reason.LAST_ADMINISTRATOR);
        }
    }

    private String codes(Set<Integer> siteIds) {
        Map<Integer, String> codes = accounts.siteCodes();
        return siteIds.stream()
                .map(siteId -> codes.getOrDefault(siteId, "?"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static AuditEvent event(AuditKind kind, @Nullable String from, @Nullable String to) {
        return AuditEvent.of(kind).changed(from, to);
    }

    private static @Nullable String orNull(String why) {
        return why.isBlank() ? null : why.strip();
    }

    private void append(Actor by, String username, List<AuditEvent> events) {
        trail.append(by, events.stream().map(e -> e.aboutAccount(username)).toList());
    }
}
