package org.downstage.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.downstage.account.AccountPrincipal;
import org.downstage.account.LiveSessions;
import org.downstage.account.SignInService;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Enters the session of who has just signed in among the live ones. */
@Component
class SessionStart implements SessionAuthenticationStrategy {

    private final LiveSessions sessions;
    private final SignInService signIn;

    SessionStart(LiveSessions sessions, SignInService signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @Override
    public void onAuthentication(
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof AccountPrincipal who) {
            sessions.begin(who, request.getSession());
            // An administrator who disabled the account in this very moment found no session yet.
            if (!signIn.isCurrent(who)) {
                request.getSession().invalidate();
                throw new SessionAuthenticationException("The account changed during sign-in");
            }
        }
    }
}
