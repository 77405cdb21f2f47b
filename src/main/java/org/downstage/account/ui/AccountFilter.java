package org.downstage.account.ui;

import java.time.Instant;
import java.util.Locale;
import org.downstage.account.Account;
import org.downstage.account.Standing;
import org.downstage.security.Role;
import org.downstage.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts the list shows.
 *
 * @param words part of the name or user name; empty for any
 * @param standing null for any
 * @param role null for any
 * @param site null for any
 */
record AccountFilter(
        String words, @Nullable Standing standing, @Nullable Role role, @Nullable Site site) {

    static final AccountFilter ANY = new AccountFilter("", null, null, null);

    AccountFilter withStanding(@Nullable Standing wanted) {
        return new AccountFilter(words, wanted, role, site);
    }

    boolean shows(Account account, Instant now) {
        var part = words.strip().toLowerCase(Locale.ROOT);
        return (account.username().contains(part)
                        || account.displayName().toLowerCase(Locale.ROOT).contains(part))
                && (standing == null || standing == shownAs(account.standing(now)))
                && (role == null || role == account.role())
                && (site == null || account.siteIds().contains(site.siteId()));
    }

    /** An ended link is an invitation too, for who counts. */
    static Standing shownAs(Standing standing) {
        return standing == Standing.LINK_ENDED ? Standing.INVITED : standing;
    }
}
