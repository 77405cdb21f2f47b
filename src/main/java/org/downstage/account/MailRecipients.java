package org.downstage.account;

import java.util.List;
import java.util.Optional;
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
                .flatMap(account ->
                        Optional.ofNullable(wanted.get(account.accountId()))
                                .map(mail -> mail.recipient(account.signedIn()))
                                .stream())
                .toList();
    }
}
