package org.downstage.account;

import java.util.Locale;
import org.downstage.security.SignedIn;

/**
 * An account that mail may go to.
 *
 * @param who the account, with its role and sites as they are now
 * @param address where mail for it goes
 * @param language its reader's; English when not known
 */
public record MailRecipient(SignedIn who, String address, Locale language) {}
