package org.downstage.security;

/** What an account is for. Each account has exactly one role. */
public enum Role {
    /** Enters, corrects, grades and signs at the assigned sites. */
    INVESTIGATOR(Reach.ASSIGNED_SITES),
    /** Verifies against source documents and queries at the assigned sites; never edits data. */
    MONITOR(Reach.ASSIGNED_SITES),
    /** Reads all sites. */
    PRINCIPAL_INVESTIGATOR(Reach.ALL_SITES),
    /** Imports, exports, queries, freezes and locks at all sites; never edits data silently. */
    DATA_MANAGER(Reach.ALL_SITES),
    /** Manages accounts and sites; sees no clinical data. */
    ADMINISTRATOR(Reach.NO_CLINICAL_DATA);

    /** Which subjects a role may see. */
    public enum Reach {
        /** Those of the sites that the account is assigned to. */
        ASSIGNED_SITES,
        /** All. */
        ALL_SITES,
        /** None. */
        NO_CLINICAL_DATA
    }

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    /** Which subjects the role may see. */
    public Reach reach() {
        return reach;
    }
}
