package org.downstage.account;

import java.util.Set;
import java.util.UUID;
import org.downstage.audit.Actor;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.springframework.boot.test.context.TestComponent;

/** Stores accounts that a test can sign in with. Import it into the test's context. */
@TestComponent
public class AccountFixture {

    /** The password of each of them. */
    public static final String PASSWORD = "a long and quiet afternoon";

    private static final Actor TEST = Actor.nobody("test");

    private final AccountActs acts;
    private final AccountRepository accounts;
    private final AccountService service;
    private final PasswordService passwords;

    AccountFixture(
            AccountActs acts,
            AccountRepository accounts,
            AccountService service,
            PasswordService passwords) {
        this.acts = acts;
        this.accounts = accounts;
        this.service = service;
        this.passwords = passwords;
    }

    /** A new account of the role at these sites, with the password. */
    public Account active(Role role, Integer... siteIds) {
        var name = "test." + UUID.randomUUID().toString().substring(0, 12);
        var account = new NewAccount(name, "Tester " + name, role, Set.of(siteIds));
        var accountId = acts.create(TEST, account);
        passwords.set(acts.issueLink(TEST, accountId).token(), PASSWORD);
        return accounts.find(accountId).orElseThrow();
    }

    /** Disables an account as this administrator, and says how many sessions ended. */
    public int disable(Account administrator, Account account) {
        return AsAccount.call(
                administrator.signedIn(), () -> service.disable(account, "left the study"));
    }
}
