package org.downstage.demo;

import java.util.Objects;
import org.downstage.account.DemonstrationPeople;
import org.downstage.query.QueryResult;
import org.downstage.query.QueryResult.Done;
import org.downstage.query.QueryService;
import org.downstage.query.QueryThread;
import org.downstage.query.QueryThread.Source;
import org.downstage.query.QueryWords;
import org.downstage.security.ActingAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the demonstration study's monitor and data manager asked, what the sites answered, and what
 * still waits: raised and answered by those people, through the service that everybody uses. An
 * item that was ever asked about is not asked about again.
 */
@Component
@Profile("demonstration")
@Order(DemonstrationStudy.ORDER + 100)
public class DemonstrationQueries implements DemonstrationPart {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationQueries.class);

    private final QueryService queries;
    private final DemonstrationPeople people;

    DemonstrationQueries(QueryService queries, DemonstrationPeople people) {
        this.queries = queries;
        this.people = people;
    }

    /** Raises and answers what was not asked yet; the subjects are there. */
    @Override
    public void load() {
        ToldQuery.ALL.forEach(this::raise);
    }

    private void raise(ToldQuery told) {
        var asker = people.person(told.by());
        var asked =
                ActingAs.call(asker, () -> queries.ofSubject(told.query().subject())).stream()
                        .anyMatch(query -> isThere(query, told));
        if (asked) {
            return;
        }
        var raised = ActingAs.call(asker, () -> queries.raise(told.query()));
        if (!(raised instanceof Done(var number, var _))) {
            LOG.warn("{} is not asked about: {}", told.query(), raised);
            return;
        }
        if (!told.answer().isEmpty()) {
            answer(told, number);
        }
    }

    private static boolean isThere(QueryThread query, ToldQuery told) {
        return query.source() != Source.SYSTEM
                && query.form().equals(told.query().form())
                && query.path().equals(told.query().path());
    }

    private void answer(ToldQuery told, long number) {
        var words = QueryWords.of(told.answer()).quoting(told.place());
        var investigator = people.investigatorOf(told.siteCode());
        settled(ActingAs.call(investigator, () -> queries.answer(number, 1, words)));
        var asker = people.person(told.by());
        if (told.then().closed()) {
            settled(ActingAs.call(asker, () -> queries.close(number, 2, QueryWords.NONE)));
        } else if (!told.then().again().isEmpty()) {
            var again = QueryWords.of(told.then().again());
            settled(ActingAs.call(asker, () -> queries.reopen(number, 2, again)));
        }
    }

    private static void settled(QueryResult result) {
        if (!(Objects.requireNonNull(result) instanceof Done)) {
            LOG.warn("A query of the demonstration study stays where it is: {}", result);
        }
    }
}
