package org.downstage.account;

/** What an account may do as stored; what a reader is told follows as its {@link Standing}. */
public enum AccountState {
    /** Created, without a password yet. */
    INVITED,
    /** Has a password and may sign in. */
    ACTIVE,
    /** May not sign in until an administrator enables it. */
    DISABLED
}
