package org.downstage.query.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.query.FindingArguments;
import org.downstage.query.QueryAct;
import org.downstage.query.QueryResult;
import org.downstage.query.QueryThread;
import org.downstage.query.QueryWords;
import org.jspecify.annotations.Nullable;

/** A query with all that was said, and what the reader may do about it. */
public final class QueryBox extends Div {

    private final QueryDesk desk;
    private final String subject;
    private final QueryThread query;
    private final Runnable moved;
    private final @Nullable WordsBox box;

    /**
     * The query as it stands.
     *
     * @param subject the subject id
     * @param moved what to do once it stands elsewhere
     */
    public QueryBox(QueryDesk desk, String subject, QueryThread query, Runnable moved) {
        this.desk = desk;
        this.subject = subject;
        this.query = query;
        this.moved = moved;
        addClassName("ds-query");
        var heading = new H3(text("query.number", String.valueOf(query.queryId())));
        heading.add(badge());
        add(heading);
        var check = query.check();
        var arguments = query.arguments();
        if (check != null && arguments != null) {
            var values = FindingArguments.read(arguments);
            add(new Paragraph(desk.texts().sentence(check, values, reader())));
        }
        query.messages().forEach(message -> add(message(message)));
        box = box();
        if (box != null) {
            add(box);
        }
    }

    private Span badge() {
        var state = text("query.state." + query.state());
        return query.isUnsettled()
                ? Marks.badge(
                        Tone.ATTENTION, text("query.since", state, desk.days(query.openedAt())))
                : Marks.badge(Tone.PLAIN, state);
    }

    private Div message(QueryThread.Message message) {
        var at = new Span(desk.time(message.at()));
        at.addClassName("ds-hint");
        var head = new Div(new Span(message.by()), at);
        head.addClassName("ds-message-head");
        var said = message.words();
        var words = new Paragraph(said == null ? text("query.act." + message.act()) : said);
        words.addClassName("ds-message-words");
        var shown = new Div(head);
        shown.addClassName("ds-message");
        if (said != null && !message.act().equals("OPEN") && !message.act().equals("EXPLAIN")) {
            var act = new Span(text("query.act." + message.act()));
            act.addClassName("ds-message-act");
            shown.add(act);
        }
        shown.add(words);
        var place = message.sourcePlace();
        if (place != null) {
            var quoted = new Paragraph(Glyph.LINK.decoration(), new Span(place));
            quoted.addClassName("ds-message-source");
            shown.add(quoted);
        }
        return shown;
    }

    private @Nullable WordsBox box() {
        var acts = query.actsOf(desk.who());
        var key = "query " + query.queryId();
        if (acts.isEmpty() && desk.typed(key).isEmpty()) {
            return null;
        }
        var words =
                new WordsBox(
                        desk,
                        key,
                        label(),
                        () -> desk.places(subject, query.form(), query.path()),
                        moved);
        if (acts.isEmpty()) {
            words.close(text("query.unsent"));
        } else {
            acts.forEach(act -> offer(words, act));
        }
        return words;
    }

    private String label() {
        return text(
                query.actsOf(desk.who()).contains(QueryAct.ANSWER)
                        ? "query.answer.label"
                        : "query.words.label");
    }

    private void offer(WordsBox words, QueryAct act) {
        var caption = text("query.do." + act);
        switch (act) {
            case ANSWER, CLOSE -> words.offerFirst(caption, said -> perform(act, said));
            case REOPEN, CANCEL -> words.offer(caption, said -> perform(act, said));
        }
    }

    private QueryResult perform(QueryAct act, QueryWords said) {
        var service = desk.service();
        return switch (act) {
            case ANSWER -> service.answer(query.queryId(), query.version(), said);
            case CLOSE -> service.close(query.queryId(), query.version(), said);
            case REOPEN -> service.reopen(query.queryId(), query.version(), said);
            case CANCEL -> service.cancel(query.queryId(), query.version(), said);
        };
    }

    /** Puts the focus where the reader may say something; nowhere if nothing may be said. */
    public boolean write() {
        if (box == null || query.actsOf(desk.who()).isEmpty()) {
            return false;
        }
        box.write();
        return true;
    }

    /** Closes it without a word, if the reader may. */
    boolean settle() {
        if (!query.actsOf(desk.who()).contains(QueryAct.CLOSE)) {
            return false;
        }
        var _ = perform(QueryAct.CLOSE, QueryWords.NONE);
        moved.run();
        return true;
    }

    boolean isUnsettled() {
        return query.isUnsettled();
    }
}
