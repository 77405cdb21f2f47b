package org.downstage.account;

/** Why a session ended. */
public enum SessionEnd {
    /** Its owner signed out. */
    SIGNED_OUT("signed out"),
    /** Nobody did anything for too long. */
    TIMED_OUT("timed out"),
    /** An administrator ended it. */
    ENDED("ended by an administrator"),
    /** The account was disabled, or its role or sites changed. */
    ACCOUNT_CHANGED("account changed"),
    /** Its owner set a new password. */
    PASSWORD_SET("password set"),
    /** The portal was stopped. */
    SERVER_STOPPED("portal stopped");

    private final String words;

    SessionEnd(String words) {
        this.words = words;
    }

    /** As the trail says it. */
    public String words() {
        return words;
    }
}
