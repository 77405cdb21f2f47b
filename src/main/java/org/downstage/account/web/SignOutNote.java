package org.downstage.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.downstage.account.LiveSession;
import org.downstage.account.SessionEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Notes that a session is about to end because its owner wants it to. */
class SignOutNote implements LogoutHandler {

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        var live = LiveSession.of(request.getSession(false));
        if (live != null) {
            live.endsBecause(SessionEnd.SIGNED_OUT);
        }
    }
}
