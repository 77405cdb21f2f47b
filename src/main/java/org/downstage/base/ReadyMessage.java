package org.downstage.base;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where the portal is, once it answers, and who may sign in to look around. */
@Component
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger("Downstage");

    private final ObjectProvider<DemonstrationAccounts> demonstration;

    ReadyMessage(ObjectProvider<DemonstrationAccounts> demonstration) {
        this.demonstration = demonstration;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ApplicationContext context = event.getApplicationContext();
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Downstage is ready at http://localhost:{}", web.getWebServer().getPort());
            demonstration.ifAvailable(accounts -> LOG.info(inWords(accounts.list())));
        }
    }

    private static String inWords(List<DemonstrationAccounts.Account> accounts) {
        return accounts.stream()
                .map(account ->
                        "  %s, %s: password \"%s\""
                                .formatted(
                                        account.username(),
                                        account.role().toLowerCase(Locale.ROOT).replace('_', ' '),
                                        account.password()))
                .collect(Collectors.joining("\n", "Demonstration accounts\n", ""));
    }
}
