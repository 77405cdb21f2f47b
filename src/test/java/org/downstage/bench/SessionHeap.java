package org.downstage.bench;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.grid.Grid;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.downstage.account.AccountPrincipal;
import org.downstage.security.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * What a session with one open page keeps in the heap: so many sessions are opened without a
 * browser, and the used heap after collecting garbage is compared with that before.
 */
final class SessionHeap implements AutoCloseable {

    private static final int WARM_UP = 5;
    private static final int SESSIONS = 40;
    private static final int ROWS_IN_SIGHT = 50;

    private final SecuredBrowserlessApplicationContext<Authentication> portal;
    private final Authentication account;
    private final List<BrowserlessUIContext> kept = new ArrayList<>();

    SessionHeap(ApplicationContext context, SignedIn who) {
        portal = SpringBrowserlessApplicationContext.createSecured(context, "org.downstage");
        var principal = new AccountPrincipal(who, 1);
        account =
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities());
    }

    /** Bytes a session with this page open, with what the test itself keeps for each. */
    long of(String path) {
        open(path, WARM_UP);
        var before = used();
        open(path, SESSIONS);
        return (used() - before) / SESSIONS;
    }

    private void open(String path, int times) {
        for (var number = 0; number < times; number++) {
            var window = portal.newUser(account).newWindow();
            window.getUI().navigate(path);
            answer(window);
            window.find(Grid.class).all().forEach(SessionHeap::showRows);
            answer(window);
            kept.add(window);
        }
    }

    /** What waits to be sent is sent, and then kept no longer. */
    private static void answer(BrowserlessUIContext window) {
        window.roundTrip();
        var page = window.getUI().getInternals();
        page.dumpPendingJavaScriptInvocations();
        page.getStateTree().collectChanges(change -> {});
    }

    /** A browser would ask for the rows in sight. */
    private static void showRows(Grid<?> grid) {
        grid.getDataCommunicator().setViewportRange(0, ROWS_IN_SIGHT);
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (var time = 0; time < 4; time++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        portal.close();
    }
}
