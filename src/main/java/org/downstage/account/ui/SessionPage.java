package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.downstage.account.LiveSession;
import org.downstage.account.SessionEnd;
import org.downstage.base.ui.ReaderZone;
import org.jspecify.annotations.Nullable;

/**
 * One open page. Two minutes before the end it says so in a line over the page, which takes nothing
 * away from what is being typed; at the end it leaves. Reached from other threads, by push.
 */
class SessionPage implements LiveSession.Page {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final UI ui;
    private @Nullable Div warning;

    SessionPage(UI ui) {
        this.ui = ui;
    }

    @Override
    public void warn(Instant end) {
        later(() -> show(end));
    }

    @Override
    public void relax() {
        later(this::hide);
    }

    @Override
    public void leave(SessionEnd why) {
        later(() -> {
            // The same place again: without a session it asks to sign in, and comes back.
            if (why == SessionEnd.TIMED_OUT) {
                ui.getPage().reload();
            } else if (why != SessionEnd.SIGNED_OUT) {
                ui.getPage().setLocation("login?ended");
            }
        });
    }

    private void later(Runnable act) {
        try {
            var _ = ui.access(act::run);
        } catch (UIDetachedException gone) {
            hide();
        }
    }

    private void show(Instant end) {
        hide();
        var clock = CLOCK.format(end.atZone(ReaderZone.current()));
        var stay = new Button(text("session.stay"), click -> hide());
        var line = new Div(new Span(text("session.warning", clock)), stay);
        line.addClassName("ds-session-warning");
        line.getElement().setAttribute("role", "alert");
        warning = line;
        ui.add(line);
    }

    private void hide() {
        var line = warning;
        warning = null;
        if (line != null) {
            line.removeFromParent();
        }
    }
}
