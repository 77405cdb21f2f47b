package org.downstage.subject;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A subject id: the site's code, a hyphen and two to four digits (dossier F1). It must tell nothing
 * about the person.
 */
final class SubjectKey {

    private static final Pattern FORM = Pattern.compile("(S[1-9]\\d?)-(\\d{2,4})");

    private SubjectKey() {}

    /** Reads what was typed, full-width and lower-case letters included; empty if it is no id. */
    static Optional<String> parse(String typed) {
        var key =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(key).matches() ? Optional.of(key) : Optional.empty();
    }

    /** The site's code in front. */
    static String siteCode(String key) {
        return key.substring(0, key.indexOf('-'));
    }

    /** The id of this site that follows the number, at least two digits wide. */
    static String of(String siteCode, int number) {
        return "%s-%02d".formatted(siteCode, number);
    }

    /** The number behind the hyphen. */
    static int number(String key) {
        return Integer.parseInt(key.substring(key.indexOf('-') + 1));
    }
}
