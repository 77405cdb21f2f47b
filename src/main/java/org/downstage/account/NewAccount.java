package org.downstage.account;

import java.util.Set;
import org.downstage.security.Role;

/**
 * What an administrator says of an account to be created.
 *
 * @param username unique; a lower-case letter, then letters, digits, dot, hyphen or underscore
 * @param displayName name shown to others
 * @param role its one role
 * @param siteIds its sites; at least one for a role that works at assigned sites
 */
public record NewAccount(String username, String displayName, Role role, Set<Integer> siteIds) {

    public NewAccount {
        username = username.strip();
        displayName = displayName.strip();
        siteIds = Set.copyOf(siteIds);
    }
}
