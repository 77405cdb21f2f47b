package org.downstage.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import org.downstage.account.LiveSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every page of a signed-in session what becomes of the session. */
@Component
class SessionPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(opened -> attach(opened.getUI()));
    }

    private static void attach(UI ui) {
        var live = live(ui.getSession());
        if (live != null) {
            var page = new SessionPage(ui);
            live.open(page);
            ui.addDetachListener(closed -> live.close(page));
        }
    }

    private static @Nullable LiveSession live(VaadinSession session) {
        var request = VaadinServletRequest.getCurrent();
        if (request != null) {
            return LiveSession.of(request.getSession(false));
        }
        return session.getSession() instanceof WrappedHttpSession wrapped
                ? LiveSession.of(wrapped.getHttpSession())
                : null;
    }
}
