package org.downstage.base;

import java.util.List;

/**
 * The accounts that the sign-in page offers. Such a bean exists in the demonstration profile only:
 * with none the page offers nothing, and the shell does not call the data demonstration data.
 */
@FunctionalInterface
public interface DemonstrationAccounts {

    /** The accounts in the order of the page. */
    List<Account> list();

    /**
     * One account that anybody may enter with.
     *
     * @param username the sign-in name
     * @param password its published password
     * @param displayName the invented person's name
     * @param role the role's constant, such as {@code MONITOR}
     * @param scopeKey the key of the text that names the person's sites
     */
    record Account(
            String username, String password, String displayName, String role, String scopeKey) {}
}
