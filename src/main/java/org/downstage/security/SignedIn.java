package org.downstage.security;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is signed in, as of the sign-in: a change of role or sites ends the account's sessions.
 *
 * @param accountId key of the account
 * @param username unique name used to sign in
 * @param displayName name shown to others
 * @param role the one role
 * @param siteIds the assigned sites; without meaning for roles that see all or none
 */
public record SignedIn(
        long accountId, String username, String displayName, Role role, Set<Integer> siteIds)
        implements Serializable {

    public SignedIn {
        siteIds = Set.copyOf(siteIds);
    }

    /** Whether data of the site's subjects may be shown to this account. */
    public boolean sees(int siteId) {
        return switch (role.reach()) {
            case ALL_SITES -> true;
            case ASSIGNED_SITES -> siteIds.contains(siteId);
            case NO_CLINICAL_DATA -> false;
        };
    }

    /**
     * Lets through only for a site that this account sees.
     *
     * @throws RecordNotFoundException otherwise, as if there were no such record
     */
    public void requireSees(int siteId) {
        if (!sees(siteId)) {
            throw RecordNotFoundException.create();
        }
    }
}
