package org.downstage.query.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.downstage.base.language.CatalogueText;
import org.downstage.query.QueryBroadcast;
import org.downstage.query.QueryService;
import org.downstage.security.CurrentAccount;
import org.springframework.beans.factory.ObjectProvider;

/** Gives each page a desk of its own for its reader. */
@SpringComponent
public class QueryDesks {

    private final QueryService service;
    private final QueryBroadcast broadcast;
    private final CatalogueText texts;
    private final CurrentAccount account;
    private final Clock clock;
    private final ObjectProvider<QuotablePlaces> quotable;

    QueryDesks(
            QueryService service,
            QueryBroadcast broadcast,
            CatalogueText texts,
            CurrentAccount account,
            Clock clock,
            ObjectProvider<QuotablePlaces> quotable) {
        this.service = service;
        this.broadcast = broadcast;
        this.texts = texts;
        this.account = account;
        this.clock = clock;
        this.quotable = quotable;
    }

    /** A desk for the reader of the page that is being made. */
    public QueryDesk desk() {
        var places = quotable.orderedStream().toList();
        return new QueryDesk(service, broadcast, texts, account.require(), clock, places);
    }
}
