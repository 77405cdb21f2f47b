package org.downstage.monitoring.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.monitoring.Change;
import org.downstage.query.QueryThread;
import org.downstage.sdv.Counts;

/**
 * The form that the monitor has in hand, as it was read last: what is verified is what it shows.
 *
 * @param form the form
 * @param queries the queries of its subject
 * @param changes the last changes of items whose verification fell away
 * @param subject how far the subject has come
 */
record Hand(
        FormInHand form, List<QueryThread> queries, Map<ItemPath, Change> changes, Counts subject) {

    /** The same with the form as it stands now. */
    Hand with(FormInHand now) {
        return new Hand(
                now, queries, changes, subject.moved(form.stand().counts(), now.stand().counts()));
    }

    /** The same with one more query. */
    Hand with(QueryThread query) {
        var more = new ArrayList<>(queries);
        more.add(query);
        return new Hand(form, more, changes, subject);
    }

    /** The same without a query. */
    Hand without(long queryId) {
        var rest = queries.stream().filter(query -> query.queryId() != queryId).toList();
        return new Hand(form, rest, changes, subject);
    }
}
