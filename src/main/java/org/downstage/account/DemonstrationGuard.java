package org.downstage.account;

import org.downstage.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Disables the people of the demonstration where a database that once was one now serves for real:
 * everybody knows their password.
 */
@Component
@Profile("!demonstration")
class DemonstrationGuard implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationGuard.class);

    private final AccountRepository accounts;
    private final SignInRepository signIns;
    private final AccountActs acts;
    private final PasswordHash passwords;

    DemonstrationGuard(
            AccountRepository accounts,
            SignInRepository signIns,
            AccountActs acts,
            PasswordHash passwords) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.acts = acts;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var person : DemonstrationPerson.EVERYBODY) {
            accounts.find(person.username())
                    .filter(account -> account.state() == AccountState.ACTIVE)
                    .filter(account -> hasPublishedPassword(account.accountId()))
                    .ifPresent(this::disable);
        }
    }

    private boolean hasPublishedPassword(long accountId) {
        var hash = signIns.passwordHash(accountId).orElse(null);
        return passwords.matches(DemonstrationPerson.PASSWORD, hash);
    }

    private void disable(Account account) {
        LOG.warn("Disabled {}: its password is the demonstration's", account.username());
        acts.disableOutright(Actor.nobody("downstage"), account, "its password is published");
    }
}
