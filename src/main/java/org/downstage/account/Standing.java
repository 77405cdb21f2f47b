package org.downstage.account;

/** How an account stands at a moment: its state, its lock and its one-time link taken together. */
public enum Standing {
    /** May sign in. */
    ACTIVE,
    /** Has a one-time link that still works, and no password yet. */
    INVITED,
    /** Has no password, and its one-time link has ended: somebody must issue another. */
    LINK_ENDED,
    /** May not sign in for some minutes, after failed sign-ins. */
    LOCKED,
    /** May not sign in. */
    DISABLED
}
