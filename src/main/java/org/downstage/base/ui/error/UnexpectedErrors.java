package org.downstage.base.ui.error;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.stream.Stream;
import org.downstage.base.NotThere;
import org.downstage.base.ui.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The one handler of everything that nobody expected: the log gets it whole with a reference
 * number, the reader a neutral sentence with the same number. The page stays, and its fields keep
 * their text. What is not there or not allowed is told alike and is no error.
 */
@Component
class UnexpectedErrors implements ErrorHandler, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        if (isNotThere(thrown)) {
            LOG.info("Refused: {}", thrown.toString());
            Notices.attention(text("error.notThere"));
            return;
        }
        Notices.blocking(text("error.unexpected", record(thrown)));
    }

    /** Logs what was thrown and answers the number it is logged under. */
    static String record(Throwable thrown) {
        String reference = Reference.next();
        LOG.error("Unexpected error, reference {}", reference, thrown);
        return reference;
    }

    /** Whether it means "not there, or not for this person". */
    static boolean isNotThere(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof NotThere || cause instanceof AccessDeniedException);
    }
}
