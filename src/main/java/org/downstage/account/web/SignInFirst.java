package org.downstage.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads who is not signed in to the sign-in page; Spring remembers where they wanted to go. Who
 * comes with the cookie of a session that has ended is told so.
 */
class SignInFirst extends LoginUrlAuthenticationEntryPoint {

    SignInFirst(String page) {
        super(page);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException reason) {
        var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return getLoginFormUrl() + (ended ? "?expired" : "");
    }
}
