package org.downstage.base.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * One account of the embedded database, valid from this machine only.
 *
 * @param name the account's name
 * @param password known to this process only, and new at every start
 */
public record DatabaseAccount(String name, String password) {

    /** The host part of every embedded account: the server listens on the loopback address only. */
    static final String HOST = "127.0.0.1";

    private static final int PASSWORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DatabaseAccount withRandomPassword(String name) {
        byte[] password = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(password);
        return new DatabaseAccount(name, HexFormat.of().formatHex(password));
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return name + "@" + HOST;
    }
}
