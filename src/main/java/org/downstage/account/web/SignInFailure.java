package org.downstage.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.downstage.account.SignInRefusedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says the same of every failure and states the wait. */
class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        var wait =
                failure instanceof SignInRefusedException refused
                        ? refused.waiting()
                        : Optional.<Duration>empty();
        var why = wait.map(time -> "throttled=" + wholeMinutes(time)).orElse("error");
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }

    private static long wholeMinutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }
}
