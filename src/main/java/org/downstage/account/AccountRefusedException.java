package org.downstage.account;

/** An act on an account that cannot be done; the reason's words stand in the bundles. */
public final class AccountRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; the words stand under {@code account.refused.REASON}. */
    public enum Reason {
        /** Another account has this user name. */
        USERNAME_TAKEN,
        /** Not a user name: see {@link NewAccount}. */
        USERNAME_MALFORMED,
        /** The name is empty or longer than 120 characters. */
        NAME_MISSING,
        /** The role works at assigned sites and none was given. */
        SITES_MISSING,
        /** Nobody disables or re-roles the own account. */
        OWN_ACCOUNT,
        /** Somebody must be left to manage accounts. */
        LAST_ADMINISTRATOR,
        /** Somebody else changed the account meanwhile. */
        CHANGED_MEANWHILE,
        /** A disabled account gets no link. */
        DISABLED,
        /** Not a mail address. */
        ADDRESS_MALFORMED
    }

    private final Reason reason;

    private AccountRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Refused for this reason. */
    public static AccountRefusedException because(Reason reason) {
        return new AccountRefusedException(reason);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
