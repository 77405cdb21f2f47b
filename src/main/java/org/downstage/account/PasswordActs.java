package org.downstage.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting a password, using up its link and the entry: in one transaction. */
@Component
class PasswordActs {

    private final AccountRepository accounts;
    private final SignInRepository signIns;
    private final OneTimeLinks links;
    private final PasswordHash hashes;
    private final AuditTrail trail;
    private final Clock clock;

    PasswordActs(
            AccountRepository accounts,
            SignInRepository signIns,
            OneTimeLinks links,
            PasswordHash hashes,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.links = links;
        this.hashes = hashes;
        this.trail = trail;
        this.clock = clock;
    }

    /** The account of a link that works. */
    @Transactional(readOnly = true)
    public Optional<Account> account(String token) {
        return links.account(token).flatMap(accounts::find);
    }

    /** False if the link no longer works, with nothing changed. */
    @Transactional
    public boolean set(String token, Account account, String password) {
        if (!links.use(token)) {
            return false;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        signIns.setPassword(account.accountId(), hashes.hash(password), now);
        trail.append(
                Actor.of(account.signedIn()),
                List.of(
                        AuditEvent.of(AuditKind.PASSWORD_SET)
                                .aboutAccount(account.username())
                                .because("one-time link")));
        return true;
    }
}
