package org.downstage.audit;

import org.downstage.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param accountId key of the account, null when nobody was signed in
 * @param username the account's name, or the one that was tried
 */
public record Actor(@Nullable Long accountId, String username) {

    /** The signed-in account. */
    public static Actor of(SignedIn account) {
        return new Actor(account.accountId(), account.username());
    }

    /** Somebody not signed in who used this name. */
    public static Actor nobody(String username) {
        return new Actor(null, username);
    }
}
