package org.downstage.account;

import java.util.Optional;
import java.util.stream.Collectors;
import org.downstage.base.CurrentPerson;
import org.downstage.base.Person;
import org.downstage.base.language.Texts;
import org.downstage.security.CurrentAccount;
import org.downstage.security.SignedIn;
import org.springframework.stereotype.Component;

/** Tells the frame of the pages who is signed in. */
@Component
class CurrentPersonOfAccount implements CurrentPerson {

    private final CurrentAccount account;
    private final AccountRepository accounts;

    CurrentPersonOfAccount(CurrentAccount account, AccountRepository accounts) {
        this.account = account;
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> find() {
        return account.get()
                .map(who -> new Person(who.displayName(), who.role().name(), scope(who)));
    }

    private String scope(SignedIn who) {
        return switch (who.role().reach()) {
            case ALL_SITES -> Texts.text("account.scope.all");
            case NO_CLINICAL_DATA -> "";
            case ASSIGNED_SITES -> codes(who);
        };
    }

    private String codes(SignedIn who) {
        var codes = accounts.siteCodes();
        return who.siteIds().stream()
                .map(siteId -> codes.getOrDefault(siteId, "?"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
