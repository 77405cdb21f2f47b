package org.downstage.cohort;

import java.util.Locale;
import org.downstage.security.Role;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How many subjects a selection needs before a role sees figures of it, so that nobody is known by
 * them. Set by {@code downstage.cohort.smallest-cell.ROLE}, e.g. {@code
 * downstage.cohort.smallest-cell.monitor=5}; without it a role sees every selection.
 */
@Component
class SmallestCell {

    private static final String SETTING = "downstage.cohort.smallest-cell.";

    private final Environment settings;

    SmallestCell(Environment settings) {
        this.settings = settings;
    }

    /** The fewest subjects; 0 for no limit. */
    int of(Role role) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return settings.getProperty(SETTING + name, Integer.class, 0);
    }
}
