package org.downstage.worklist.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.Tone;
import org.downstage.query.FindingArguments;
import org.downstage.query.QueryAge;
import org.downstage.security.Role;
import org.downstage.subject.CaseAddress;
import org.downstage.worklist.NextForYou;
import org.downstage.worklist.NextForYou.Draft;
import org.downstage.worklist.NextForYou.Overdue;
import org.downstage.worklist.NextForYou.Query;
import org.downstage.worklist.NextForYou.ToSign;

/** What waits for the reader, oldest first; each entry opens the exact place. */
public class NextPanel extends Div {

    private static final int SHOWN = 5;

    private final CatalogueText catalogue;
    private final Clock clock;

    /**
     * A panel.
     *
     * @param role the reader's, which decides what the queries wait for
     */
    public NextPanel(NextForYou next, Role role, CatalogueText catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
        addClassName("next");
        add(new H2(text("next.title")));
        var hint = new Paragraph(text(next.isEmpty() ? "next.nothing" : "next.order"));
        hint.addClassNames("ds-small", "ds-secondary");
        add(hint);
        section("next.drafts", "", next.drafts(), Draft::all, this::draft);
        section(queries(role), "queries?waits=me", next.queries(), Query::all, this::query);
        section("next.toSign", "subjects?show=to_sign", next.toSign(), ToSign::all, this::toSign);
        section("next.overdue", "", next.overdue(), Overdue::all, this::overdue);
    }

    private static String queries(Role role) {
        return switch (role) {
            case INVESTIGATOR -> "next.queries";
            case DATA_MANAGER -> "next.late";
            default -> "next.answered";
        };
    }

    private <T> void section(
            String title,
            String more,
            List<T> entries,
            Function<T, Integer> all,
            Function<T, Component> entry) {
        if (entries.isEmpty()) {
            return;
        }
        int count = all.apply(entries.getFirst());
        var heading = new H3(new Span(text(title)), new Span(text(title + ".count", count)));
        var list = new UnorderedList();
        entries.stream().limit(SHOWN).forEach(one -> list.add(new ListItem(entry.apply(one))));
        if (entries.size() > SHOWN && !more.isEmpty()) {
            var link = new Anchor(more, text("next.more"));
            link.addClassName("next-entry");
            list.add(new ListItem(link));
        }
        add(heading, list);
    }

    private Component draft(Draft draft) {
        return entry(
                CaseAddress.of(draft.subject(), draft.form()),
                text("next.place", draft.subject(), catalogue.form(draft.form(), reader())),
                age(draft.keptAt()),
                text("next.draft", draft.entries()));
    }

    private Component query(Query query) {
        var item = catalogue.item(query.form().form(), query.item().item(), reader());
        return entry(
                CaseAddress.of(query.subject(), query.form(), query.item()),
                text("next.place", query.subject(), item),
                age(query.since()),
                words(query));
    }

    private String words(Query query) {
        var check = query.check();
        var arguments = query.arguments();
        if (check != null && arguments != null) {
            return catalogue.sentence(check, FindingArguments.read(arguments), reader());
        }
        var said = query.words();
        return said == null ? text("next.unsaid") : text("next.said", said);
    }

    private Component toSign(ToSign ready) {
        return entry(
                CaseAddress.of(ready.subject(), ready.form()),
                ready.subject(),
                new Span(text("next.toSign.count", ready.forms())),
                text("next.ready", days(ready.changedAt())));
    }

    private Component overdue(Overdue late) {
        var due = late.due().atStartOfDay(ReaderZone.current()).toInstant();
        return entry(
                CaseAddress.of(late.subject(), late.visit()),
                text("next.place", late.subject(), catalogue.form(late.visit(), reader())),
                age(due),
                text("next.due", late.due().toString()));
    }

    private static Anchor entry(String address, String title, Component side, String words) {
        var name = new Span(title);
        name.addClassName("next-name");
        var line = new Div(name, side);
        line.addClassName("next-line");
        var said = new Paragraph(words);
        var link = new Anchor(address, line, said);
        link.addClassName("next-entry");
        return link;
    }

    /** How long it waits; drawn as a warning where an answer is late. */
    private Component age(Instant since) {
        var words = text("next.age", days(since));
        return days(since) >= QueryAge.LATE_DAYS
                ? Marks.badge(Tone.ATTENTION, words)
                : new Span(words);
    }

    private long days(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toDays());
    }
}
