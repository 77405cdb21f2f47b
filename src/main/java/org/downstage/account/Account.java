package org.downstage.account;

import java.time.Instant;
import java.util.Set;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it: everything but the password.
 *
 * @param accountId its key
 * @param version counts changes; the optimistic lock
 * @param username unique name used to sign in
 * @param displayName name shown to others
 * @param role its one role
 * @param siteIds the sites it is assigned to; without meaning for roles that see all or none
 * @param state what it may do
 * @param createdAt when it was created
 * @param passwordAt when its password was set, null without one
 * @param lockedAt when it was last locked after failed sign-ins, null for never
 * @param lockedUntil end of that lock, null for none
 * @param lastSignInAt null for never
 * @param linkUntil end of its newest unused one-time link, null for none
 */
public record Account(
        long accountId,
        int version,
        String username,
        String displayName,
        Role role,
        Set<Integer> siteIds,
        AccountState state,
        Instant createdAt,
        @Nullable Instant passwordAt,
        @Nullable Instant lockedAt,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignInAt,
        @Nullable Instant linkUntil) {

    public Account {
        siteIds = Set.copyOf(siteIds);
    }

    /** How the account stands at this moment. */
    public Standing standing(Instant now) {
        return switch (state) {
            case DISABLED -> Standing.DISABLED;
            case INVITED -> isAfter(linkUntil, now) ? Standing.INVITED : Standing.LINK_ENDED;
            case ACTIVE -> isAfter(lockedUntil, now) ? Standing.LOCKED : Standing.ACTIVE;
        };
    }

    /** Whether a one-time link of the account still works at this moment. */
    public boolean hasLiveLink(Instant now) {
        return state != AccountState.DISABLED && isAfter(linkUntil, now);
    }

    /** Who this is once signed in. */
    public SignedIn signedIn() {
        return new SignedIn(accountId, username, displayName, role, siteIds);
    }

    private static boolean isAfter(@Nullable Instant end, Instant now) {
        return end != null && end.isAfter(now);
    }
}
