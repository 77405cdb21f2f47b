package org.downstage.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.downstage.account.SignInRepository.Credentials;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.security.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sign-ins leave behind: counts and locks at the account, entries in the trail. */
@Component
class SignInRecord {

    private static final Duration OTHERS_IN_FLIGHT = Duration.ofMinutes(1);

    private final SignInRepository repository;
    private final AccountRepository accounts;
    private final AuditTrail trail;
    private final Clock clock;

    SignInRecord(
            SignInRepository repository,
            AccountRepository accounts,
            AuditTrail trail,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Counts the attempt before its password is looked at, so that many at once get no more than
     * the allowed number of guesses.
     *
     * @throws SignInRefusedException while the account is locked
     */
    @Transactional
    public Optional<Credentials> begin(String username) {
        var found = repository.lock(username);
        found.ifPresent(account -> {
            var now = clock.instant();
            var until = account.lockedUntil();
            if (until != null && until.isAfter(now)) {
                throw SignInRefusedException.throttled(Duration.between(now, until));
            }
            if (account.failures() >= SignInService.FAILURES) {
                throw SignInRefusedException.throttled(OTHERS_IN_FLIGHT);
            }
            repository.setFailures(account.accountId(), account.failures() + 1);
        });
        return found;
    }

    /** Notes the sign-in. */
    @Transactional
    public AccountPrincipal succeeded(long accountId) {
        var account = accounts.find(accountId).orElseThrow();
        repository.succeeded(accountId, now());
        trail.append(Actor.of(account.signedIn()), List.of(AuditEvent.of(AuditKind.SIGNED_IN)));
        return new AccountPrincipal(account.signedIn(), account.version());
    }

    /** Notes the failure, and locks the account if it was one too many. */
    @Transactional
    public void failed(Credentials attempt, boolean passwordRight) {
        var nobody = Actor.nobody(attempt.username());
        var why =
                passwordRight
                        ? "account " + attempt.state().name().toLowerCase(Locale.ROOT)
                        : "password";
        failed(attempt, nobody, why);
    }

    /** Notes that the password was right when it was asked for again. */
    @Transactional
    public void confirmed(long accountId) {
        repository.setFailures(accountId, 0);
    }

    /** Notes that it was wrong then, and locks the account if it was one too many. */
    @Transactional
    public void notConfirmed(Credentials attempt) {
        failed(attempt, Actor.nobody(attempt.username()), "password, asked for again");
    }

    private void failed(Credentials attempt, Actor nobody, String why) {
        trail.append(nobody, List.of(AuditEvent.of(AuditKind.SIGN_IN_FAILED).because(why)));
        repository
                .lock(attempt.username())
                .filter(account -> account.failures() >= SignInService.FAILURES)
                .ifPresent(account -> lock(account, nobody));
    }

    private void lock(Credentials account, Actor nobody) {
        var until = now().plus(SignInService.LOCK);
        repository.lockUntil(account.accountId(), now(), until);
        trail.append(
                nobody,
                List.of(
                        AuditEvent.of(AuditKind.ACCOUNT_LOCKED)
                                .aboutAccount(account.username())
                                .changed(null, until.truncatedTo(ChronoUnit.SECONDS).toString())
                                .because(SignInService.FAILURES + " failed sign-ins")));
    }

    /** Notes a failure with a name that no account has; an empty one for what is no name. */
    @Transactional
    public void failedAsNobody(String username) {
        trail.append(
                Actor.nobody(username.isEmpty() ? "?" : username),
                List.of(AuditEvent.of(AuditKind.SIGN_IN_FAILED).because("no such account")));
    }

    /** Notes that an address must wait. */
    @Transactional
    public void blockedAddress(String address) {
        trail.append(
                Actor.nobody("?"),
                List.of(
                        AuditEvent.of(AuditKind.SIGN_IN_FAILED)
                                .because("too many failures from " + address)));
    }

    /** The account's version now; 0 for no such account. */
    int version(long accountId) {
        return repository.version(accountId).orElse(0);
    }

    /** Notes a sign-out. */
    @Transactional
    public void signedOut(SignedIn account, String why) {
        trail.append(Actor.of(account), List.of(AuditEvent.of(AuditKind.SIGNED_OUT).because(why)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
