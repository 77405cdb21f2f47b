package org.downstage.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console where the portal is, once it answers. */
@Component
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger("Downstage");

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ApplicationContext context = event.getApplicationContext();
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Downstage is ready at http://localhost:{}", web.getWebServer().getPort());
        }
    }
}
