package org.downstage.query.ui;

import static org.downstage.base.language.Texts.reader;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.ReaderZone;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.query.QueryAge;
import org.downstage.query.QueryBroadcast;
import org.downstage.query.QueryService;
import org.downstage.query.QueryThread;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;

/**
 * What a page works with that shows queries, and what its reader typed there and did not send: it
 * stays while the focus wanders, and when somebody else moves the query on.
 */
public final class QueryDesk {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final QueryService service;
    private final QueryBroadcast broadcast;
    private final CatalogueText texts;
    private final SignedIn who;
    private final Clock clock;
    private final List<QuotablePlaces> quotable;
    private final Map<String, Typed> typed = new HashMap<>();

    /** Something typed and not sent. */
    record Typed(String words, String place) {

        static final Typed NOTHING = new Typed("", "");

        boolean isEmpty() {
            return words.isBlank() && place.isBlank();
        }
    }

    QueryDesk(
            QueryService service,
            QueryBroadcast broadcast,
            CatalogueText texts,
            SignedIn who,
            Clock clock,
            List<QuotablePlaces> quotable) {
        this.service = service;
        this.broadcast = broadcast;
        this.texts = texts;
        this.who = who;
        this.clock = clock;
        this.quotable = quotable;
    }

    QueryService service() {
        return service;
    }

    CatalogueText texts() {
        return texts;
    }

    SignedIn who() {
        return who;
    }

    /** Whether the reader may ask. */
    boolean raises() {
        return who.role() == Role.MONITOR || who.role() == Role.DATA_MANAGER;
    }

    Typed typed(String key) {
        return typed.getOrDefault(key, Typed.NOTHING);
    }

    void keep(String key, Typed words) {
        if (words.isEmpty()) {
            typed.remove(key);
        } else {
            typed.put(key, words);
        }
    }

    String time(Instant at) {
        return TIME.format(at.atZone(ReaderZone.current()));
    }

    int days(Instant since) {
        return QueryAge.days(since, clock.instant());
    }

    /** Places in the source that words about an item may quote. */
    List<String> places(String subject, FormKey form, ItemPath path) {
        return quotable.stream()
                .flatMap(places -> places.of(subject, form, path).stream())
                .toList();
    }

    /** The queries of a subject as they stand now. */
    public List<QueryThread> ofSubject(String subject) {
        return service.ofSubject(subject);
    }

    /**
     * Does this on the page whenever somebody did something to the subject's queries.
     *
     * @param subjectId key of the subject
     */
    public QueryBroadcast.Subscription listen(UI page, long subjectId, Runnable change) {
        var inPage = page.accessLater(change::run, () -> {});
        return broadcast.listen(subjectId, inPage);
    }

    /** The question of an item, with the number of its row. */
    String item(FormKey form, ItemPath path) {
        var question = texts.item(form.form(), path.item(), reader());
        return path.row() == 0 ? question : question + " #" + path.row();
    }
}
