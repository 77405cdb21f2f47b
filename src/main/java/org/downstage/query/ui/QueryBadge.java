package org.downstage.query.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.downstage.base.ui.RailBadge;
import org.downstage.query.QueryListService;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;

/** How many queries wait for the reader, beside their page in the rail. */
@SpringComponent
class QueryBadge implements RailBadge {

    private final QueryListService queries;
    private final CurrentAccount account;

    QueryBadge(QueryListService queries, CurrentAccount account) {
        this.queries = queries;
        this.account = account;
    }

    @Override
    public String page() {
        return "queries";
    }

    @Override
    public int count() {
        return account.get()
                .map(SignedIn::role)
                .filter(role -> role != Role.ADMINISTRATOR)
                .filter(role -> role != Role.PRINCIPAL_INVESTIGATOR)
                .map(role -> queries.waiting())
                .orElse(0);
    }

    @Override
    public String label(int count) {
        return text("query.badge", count);
    }
}
