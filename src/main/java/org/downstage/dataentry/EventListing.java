package org.downstage.dataentry;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.crf.CaseBook;
import org.downstage.endpoint.ListedEvent;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.subject.Subject;
import org.springframework.stereotype.Component;

/**
 * Keeps the study's listing of adverse events in step with a subject's case book; its caller holds
 * the transaction.
 */
@Component
class EventListing {

    private final EventListingRepository rows;
    private final ToxicityPlan plan;
    private final Dictionary dictionary;

    EventListing(EventListingRepository rows, ToxicityPlan plan, Dictionary dictionary) {
        this.rows = rows;
        this.plan = plan;
        this.dictionary = dictionary;
    }

    /**
     * Writes the events that differ from those before, in two statements at most and in none where
     * no event changed.
     *
     * @param formId the form of adverse events
     */
    void follow(Subject subject, long formId, CaseBook before, CaseBook after) {
        var known = events(before);
        var events = events(after);
        var numbers = events.stream().map(ListedEvent::row).collect(Collectors.toSet());
        var gone =
                known.stream()
                        .map(ListedEvent::row)
                        .filter(number -> !numbers.contains(number))
                        .map(Integer::shortValue)
                        .toList();
        var unchanged =
                known.stream().collect(Collectors.toMap(ListedEvent::row, Function.identity()));
        var changed =
                events.stream().filter(event -> !event.equals(unchanged.get(event.row()))).toList();
        if (!gone.isEmpty()) {
            rows.remove(subject.subjectId(), gone);
        }
        if (!changed.isEmpty()) {
            rows.write(subject, formId, changed);
        }
    }

    /** Writes all events of the subject afresh. */
    void rewrite(Subject subject, long formId, CaseBook book) {
        rows.clear(subject.subjectId());
        var events = events(book);
        if (!events.isEmpty()) {
            rows.write(subject, formId, events);
        }
    }

    /** What the listing holds of a case book. */
    List<ListedEvent> events(CaseBook book) {
        return ListedEvent.of(book, plan, dictionary);
    }
}
