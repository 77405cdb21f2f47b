package org.downstage.base.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a browser remembers of its reader's wishes, in a cookie that only the server reads: so the
 * first byte of a page already has the right language and theme.
 */
enum Preference {
    LANGUAGE("ds-language"),
    THEME("ds-theme");

    private static final int LIFETIME = (int) Duration.ofDays(400).toSeconds();

    private final String cookieName;

    Preference(String cookieName) {
        this.cookieName = cookieName;
    }

    Optional<String> read(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(cookieName))
                .map(Cookie::getValue)
                .findFirst();
    }

    void write(String value) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            response.addCookie(cookie(value));
        }
    }

    private Cookie cookie(String value) {
        Cookie cookie = new Cookie(cookieName, value);
        cookie.setPath("/");
        cookie.setMaxAge(LIFETIME);
        cookie.setHttpOnly(true);
        VaadinRequest request = VaadinRequest.getCurrent();
        cookie.setSecure(request != null && request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
