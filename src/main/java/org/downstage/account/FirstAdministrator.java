package org.downstage.account;

import java.util.Set;
import org.downstage.audit.Actor;
import org.downstage.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While a production portal has no active administrator, each start prints a new one-time link for
 * the account {@code administrator}. There is no default password; whoever reads the console may
 * become the administrator, as they could anyway.
 */
@Component
@Profile("!demonstration")
class FirstAdministrator {

    static final String USERNAME = "administrator";

    private static final Logger LOG = LoggerFactory.getLogger("Downstage");
    private static final Actor SYSTEM = Actor.nobody("downstage");

    private final AccountRepository accounts;
    private final AccountActs acts;

    FirstAdministrator(AccountRepository accounts, AccountActs acts) {
        this.accounts = accounts;
        this.acts = acts;
    }

    @EventListener
    void invite(ApplicationReadyEvent ready) {
        if (!accounts.anyAdministratorActive()) {
            var link = acts.issueLink(SYSTEM, accountId());
            LOG.info(
                    "There is no administrator yet. Until {} this address sets the password of"
                            + " the account \"{}\", once:\n  {}/{}",
                    link.until(),
                    USERNAME,
                    base(ready),
                    link.path());
        }
    }

    private long accountId() {
        var found = accounts.find(USERNAME);
        if (found.isEmpty()) {
            return acts.create(
                    SYSTEM,
                    new NewAccount(USERNAME, "Administrator", Role.ADMINISTRATOR, Set.of()));
        }
        if (found.get().state() == AccountState.DISABLED) {
            acts.enable(SYSTEM, found.get(), "no administrator is left");
        }
        return found.get().accountId();
    }

    private static String base(ApplicationReadyEvent ready) {
        var port =
                ready.getApplicationContext() instanceof WebServerApplicationContext web
                                && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 8080;
        return "http://localhost:" + port;
    }
}
