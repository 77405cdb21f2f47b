package org.downstage.audit;

import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.noCondition;

import org.downstage.security.SignedIn;
import org.jooq.Condition;

/**
 * Which entries a role may read. An administrator reads the portal's own chain, which holds no
 * clinical data; the data manager reads that one too, so that somebody else can look at what
 * administrators do.
 */
final class AuditScope {

    private AuditScope() {}

    static Condition of(SignedIn who) {
        return switch (who.role()) {
            case ADMINISTRATOR -> AUDIT_ENTRY.CHAIN_ID.eq(AuditRepository.PORTAL_CHAIN);
            case DATA_MANAGER -> noCondition();
            case PRINCIPAL_INVESTIGATOR -> ofSubjects();
            case INVESTIGATOR, MONITOR -> ofSubjects().and(AUDIT_ENTRY.SITE_ID.in(who.siteIds()));
        };
    }

    private static Condition ofSubjects() {
        return AUDIT_ENTRY.CHAIN_ID.gt(AuditRepository.PORTAL_CHAIN);
    }
}
