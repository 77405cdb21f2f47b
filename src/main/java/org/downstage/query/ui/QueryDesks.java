package org.downstage.query.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.downstage.base.language.CatalogueText;
import org.downstage.query.QueryBroadcast;
import org.downstage.query.QueryService;
import org.downstage.security.CurrentAccount;

/** Gives each page a desk of its own for its reader. */
@SpringComponent
public class QueryDesks {

    private final QueryService service;
    private final QueryBroadcast broadcast;
    private final CatalogueText texts;
    private final CurrentAccount account;
    private final Clock clock;

    QueryDesks(
            QueryService service,
            QueryBroadcast broadcast,
            CatalogueText texts,
            CurrentAccount account,
            Clock clock) {
        this.service = service;
        this.broadcast = broadcast;
        this.texts = texts;
        this.account = account;
        this.clock = clock;
    }

    /** A desk for the reader of the page that is being made. */
    public QueryDesk desk() {
        return new QueryDesk(service, broadcast, texts, account.require(), clock);
    }
}
