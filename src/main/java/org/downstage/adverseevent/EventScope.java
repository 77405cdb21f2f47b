package org.downstage.adverseevent;

import java.util.Set;
import org.downstage.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Whose events an account sees.
 *
 * @param siteIds the sites; null for all
 */
record EventScope(@Nullable Set<Integer> siteIds) {

    static EventScope of(SignedIn who) {
        return switch (who.role().reach()) {
            case ALL_SITES -> new EventScope(null);
            case ASSIGNED_SITES -> new EventScope(who.siteIds());
            case NO_CLINICAL_DATA -> new EventScope(Set.of());
        };
    }
}
