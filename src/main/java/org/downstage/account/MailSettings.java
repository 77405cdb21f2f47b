package org.downstage.account;

/**
 * Where mail for an account goes, and whether it wants any.
 *
 * @param address the address; empty for none
 * @param digest whether the daily digest is wanted
 */
public record MailSettings(String address, boolean digest) {

    /** No address; once there is one, the digest is wanted. */
    static final MailSettings NONE = new MailSettings("", true);
}
