package org.downstage.base.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;

/** Light or dark; the browser's own wish unless the reader has chosen. */
enum ColorTheme {
    BROWSER,
    LIGHT,
    DARK;

    /** What this browser's reader chose. */
    static ColorTheme of(VaadinRequest request) {
        String wish = Preference.THEME.read(request).orElse("");
        return Arrays.stream(values())
                .filter(theme -> theme.attribute().equals(wish))
                .findFirst()
                .orElse(BROWSER);
    }

    /** The value of the page's {@code theme} attribute; empty follows the browser. */
    String attribute() {
        return this == BROWSER ? "" : name().toLowerCase(Locale.ROOT);
    }
}
