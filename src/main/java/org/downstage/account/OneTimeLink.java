package org.downstage.account;

import java.time.Instant;

/**
 * A link that lets its holder set an account's password, once. Its token exists only here and with
 * whom it is handed to: the database knows a hash of it.
 *
 * @param token 256 random bits, safe in an address
 * @param until when it ends
 */
public record OneTimeLink(String token, Instant until) {

    /** The path of the page that it opens, from the application's root. */
    public String path() {
        return "set-password/" + token;
    }

    /** Without the token: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "OneTimeLink[until=" + until + "]";
    }
}
