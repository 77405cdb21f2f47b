package org.downstage.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sends. The tokens against forged requests cover what is signed
 * in; this also covers the sign-in itself, and needs no token that could have ended with a session.
 */
class OwnOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOwn(request)) {
            rest.doFilter(request, response);
        } else {
            // Not sendError: the error page would ask a stranger to sign in.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || isHost(origin, request.getHeader("Host"), request);
    }

    private static boolean isHost(
            String origin, @Nullable String host, HttpServletRequest request) {
        if (!origin.matches("https?://[A-Za-z0-9.:\\[\\]-]+")) {
            return false;
        }
        var authority = URI.create(origin).getRawAuthority();
        var own = request.getServerName() + ":" + request.getServerPort();
        var usual = authority.contains(":") ? authority : authority + usualPort(origin);
        return authority.equalsIgnoreCase(host) || usual.equalsIgnoreCase(own);
    }

    private static String usualPort(String origin) {
        return origin.startsWith("https:") ? ":443" : ":80";
    }
}
