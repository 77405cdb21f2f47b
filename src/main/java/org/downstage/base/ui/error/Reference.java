package org.downstage.base.ui.error;

import java.security.SecureRandom;

/** Makes the numbers by which a message on the screen is found in the log. */
final class Reference {

    /** Crockford's base 32: no I, L, O or U, so it survives a telephone call. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A new number of eight digits, unlikely to have been given before. */
    static String next() {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return reference.toString();
    }
}
