package org.downstage.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: 12 to 200 characters, not the user name and not one that everybody tries
 * first. No rule about kinds of characters (NIST SP 800-63B, 5.1.1.2). The same characters typed on
 * another keyboard are the same password: it is normalised (NFKC) before anything else.
 */
public final class Passwords {

    /** Fewest characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final Set<String> COMMON = common();

    /** Why a password is not taken; the words stand under {@code password.refused.WEAKNESS}. */
    public enum Weakness {
        /** Fewer than {@link #SHORTEST} characters. */
        TOO_SHORT,
        /** So long that hashing it would be a burden. */
        TOO_LONG,
        /** It contains the user name. */
        HAS_USERNAME,
        /** It is on the list of common passwords, or one character over and over. */
        COMMON
    }

    private Passwords() {}

    /** What is wrong with a password for this user name; empty if nothing is. */
    public static Optional<Weakness> weakness(String password, String username) {
        var text = normalised(password);
        var letters = text.toLowerCase(Locale.ROOT);
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (letters.contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of(Weakness.HAS_USERNAME);
        }
        if (COMMON.contains(letters) || text.codePoints().distinct().count() < 4) {
            return Optional.of(Weakness.COMMON);
        }
        return Optional.empty();
    }

    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Set<String> common() {
        var list =
                Objects.requireNonNull(
                        Passwords.class.getResourceAsStream("common-passwords.txt"),
                        "The list of common passwords is missing");
        try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
