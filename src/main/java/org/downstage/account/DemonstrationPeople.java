package org.downstage.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.audit.Actor;
import org.downstage.base.DemonstrationAccounts;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.site.DemonstrationSites;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The invented people of the demonstration study, created at the first start. */
@Component
@Profile("demonstration")
@Order(DemonstrationPeople.ORDER)
public class DemonstrationPeople implements ApplicationRunner, DemonstrationAccounts {

    /** After the sites; what acts as these people takes a greater number. */
    public static final int ORDER = DemonstrationSites.ORDER + 100;

    private static final Actor SYSTEM = Actor.nobody("downstage");

    private final AccountRepository accounts;
    private final AccountActs acts;
    private final PasswordService passwords;

    DemonstrationPeople(AccountRepository accounts, AccountActs acts, PasswordService passwords) {
        this.accounts = accounts;
        this.acts = acts;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemonstrationPerson.EVERYBODY.stream()
                .filter(person -> accounts.find(person.username()).isEmpty())
                .forEach(this::create);
    }

    /** The investigator of a site, for acting as them. */
    public SignedIn investigatorOf(String siteCode) {
        return DemonstrationPerson.EVERYBODY.stream()
                .filter(person -> person.role() == Role.INVESTIGATOR)
                .filter(person -> person.siteCodes().contains(siteCode))
                .findFirst()
                .map(person -> person(person.username()))
                .orElseThrow(() -> new IllegalArgumentException("Nobody works at " + siteCode));
    }

    /**
     * One of these people, for acting as them.
     *
     * @param username such as {@code chen.yu}
     */
    public SignedIn person(String username) {
        return accounts.find(username)
                .map(account -> account.signedIn())
                .orElseThrow(() -> new IllegalArgumentException("Nobody called " + username));
    }

    @Override
    public List<DemonstrationAccounts.Account> list() {
        return DemonstrationPerson.OFFERED.stream().map(DemonstrationPerson::onSignInPage).toList();
    }

    private void create(DemonstrationPerson person) {
        var accountId =
                acts.create(
                        SYSTEM,
                        new NewAccount(
                                person.username(),
                                person.displayName(),
                                person.role(),
                                siteIds(person.siteCodes())));
        var link = acts.issueLink(SYSTEM, accountId);
        passwords.set(link.token(), DemonstrationPerson.PASSWORD);
    }

    private Set<Integer> siteIds(List<String> codes) {
        return accounts.siteCodes().entrySet().stream()
                .filter(site -> codes.contains(site.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
