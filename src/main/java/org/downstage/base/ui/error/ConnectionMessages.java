package org.downstage.base.ui.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.downstage.base.language.TranslationProvider;
import org.springframework.stereotype.Component;

/** What the browser says by itself, in one line, while the server cannot be reached. */
@Component
class ConnectionMessages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** Keep trying for half a day: a clinic's network sleeps longer than a minute. */
    private static final int ATTEMPTS = 10_000;

    private static final int INTERVAL_MILLISECONDS = 4_000;

    private final transient TranslationProvider texts;

    ConnectionMessages(TranslationProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(page -> configure(page.getUI()));
        start.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    private void configure(UI ui) {
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(texts.getTranslation("error.reconnecting", ui.getLocale()));
        reconnect.setDialogTextGaveUp(texts.getTranslation("error.serverGone", ui.getLocale()));
        reconnect.setReconnectAttempts(ATTEMPTS);
        reconnect.setReconnectInterval(INTERVAL_MILLISECONDS);
    }

    private SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("error.internal.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("error.internal", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("error.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("error.cookies", locale));
        return messages;
    }
}
