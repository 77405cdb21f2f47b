package org.downstage.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.downstage.account.LiveSession;
import org.downstage.account.LiveSessions;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes what the owner of a session does, and refuses what still comes in the name of one that has
 * ended. What an open page asks for by itself (its heartbeat, the line for news) is no act.
 */
class LiveSessionFilter extends OncePerRequestFilter {

    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private final LiveSessions sessions;

    LiveSessionFilter(LiveSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var live = LiveSession.of(session);
        var kind = request.getParameter("v-r");
        var byItself = kind != null && BY_ITSELF.contains(kind);
        // A page that has not yet heard of the end must not get a session: its cookie would take
        // the place of the one that remembers where the reader wants to come back to.
        if ((session == null && byItself) || (live != null && live.ended())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (live != null && !byItself) {
            sessions.touch(live);
        }
        rest.doFilter(request, response);
    }
}
