package org.downstage.account;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whom mail goes to; for work that nobody's request started. */
@Component
public class MailRecipients {

    private final AccountRepository accounts;
    private final MailSettingsRepository settings;

    MailRecipients(AccountRepository accounts, MailSettingsRepository settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** The active accounts that have an address and want the daily digest. */
    public List<MailRecipient> ofDigest() {
        var wanted = settings.wantingDigest();
        return accounts.all().stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .filter(account -> wanted.containsKey(account.accountId()))
                .map(account -> wanted.get(account.accountId()).recipient(account.signedIn()))
                .toList();
    }
}
