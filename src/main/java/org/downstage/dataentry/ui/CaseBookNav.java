package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.base.ui.mark.Tone;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.FormState;
import org.downstage.dataentry.OpenedForm;
import org.downstage.dataentry.VoidedForm;
import org.downstage.subject.CaseAddress;
import org.jspecify.annotations.Nullable;

/** The case book at the left: who the subject is, and every form with how it stands. */
final class CaseBookNav extends Nav {

    private final FormDesk desk;
    private final OpenedForm opened;
    private final UnorderedList forms = new UnorderedList();

    CaseBookNav(FormDesk desk, List<CaseBookLink> links, OpenedForm opened) {
        this.desk = desk;
        this.opened = opened;
        addClassName("ds-forms");
        getElement().setAttribute("aria-label", text("dataentry.book"));
        add(subject(), forms);
        desk.catalogue().forms().forEach(this::addForm);
        addFoot(links);
    }

    private void addFoot(List<CaseBookLink> links) {
        var foot = new UnorderedList();
        foot.addClassName("ds-forms-foot");
        links.stream()
                .flatMap(link -> link.target(opened).stream())
                .forEach(target -> {
                    var link = new Anchor(target.address(), "");
                    link.add(target.glyph().decoration(), new Span(target.words()));
                    foot.add(new ListItem(link));
                });
        if (foot.getChildren().findAny().isPresent()) {
            add(foot);
        }
    }

    private Div subject() {
        var key = new H2(opened.subject().key());
        var head = new Div(key);
        head.addClassName("ds-forms-subject");
        head.add(neighbour(opened.previous(), Glyph.CHEVRON_LEFT, text("dataentry.previous")));
        head.add(neighbour(opened.next(), Glyph.CHEVRON_RIGHT, text("dataentry.next")));
        var subject = new Div(head);
        subject.addClassName("ds-forms-head");
        SubjectSummary.lines(desk, opened).forEach(line -> subject.add(new Paragraph(line)));
        return subject;
    }

    private Component neighbour(@Nullable String key, Glyph glyph, String label) {
        if (key == null) {
            var end = new Span(glyph.decoration());
            end.addClassNames("ds-icon-button", "ds-end");
            end.getElement().setAttribute("aria-hidden", "true");
            return end;
        }
        var link = new Anchor(CaseAddress.of(key, FormKey.of(opened.key().form())), "");
        link.add(glyph.decoration());
        link.addClassName("ds-icon-button");
        link.getElement().setAttribute("aria-label", label + " " + key);
        link.setTitle(label + " " + key);
        return link;
    }

    private void addForm(CaseReportForm form) {
        if (!form.repeating()) {
            add(FormKey.of(form.oid()), rows(form));
            return;
        }
        var stored = opened.stored();
        for (var occurrence = 1; occurrence < stored.nextOccurrence(form.oid()); occurrence++) {
            var key = new FormKey(form.oid(), occurrence);
            stored.voided(key).ifPresentOrElse(this::addVoid, () -> add(key, ""));
        }
        var next = new FormKey(form.oid(), stored.nextOccurrence(form.oid()));
        if (opened.editable() || opened.key().equals(next)) {
            add(next, "");
        }
    }

    private String rows(CaseReportForm form) {
        var data = opened.stored().form(FormKey.of(form.oid())).data();
        var rows = form.repeatingGroups().stream().mapToInt(g -> data.rows(g).size()).sum();
        return rows == 0 ? "" : "×" + rows;
    }

    private void add(FormKey key, String rows) {
        var state = opened.stored().form(key).state();
        var title = title(key, state);
        var link = link(key, title);
        link.add(Marks.status(FormMarks.of(state)), new Span(title), counts(key, rows));
    }

    /** A void form stays in its place, struck through, with who, when and why. */
    private void addVoid(VoidedForm voided) {
        var key = voided.form().state().key();
        var title = desk.texts().form(key, desk.locale());
        var link = link(key, title + ": " + desk.models().voided(voided));
        link.add(Marks.status(StatusMark.VOID), new Span(title));
        link.addClassName("ds-void");
    }

    private Anchor link(FormKey key, String title) {
        var link = new Anchor(CaseAddress.of(opened.subject().key(), key), "");
        link.setTitle(title);
        if (key.equals(opened.key())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        forms.add(new ListItem(link));
        return link;
    }

    private String title(FormKey key, FormState state) {
        var title = desk.texts().form(key, desk.locale());
        return key.occurrence() > 1 && state.version() == 0 ? text("dataentry.add", title) : title;
    }

    private Span counts(FormKey key, String rows) {
        var counts = new Span();
        counts.addClassName("ds-forms-counts");
        var state = opened.stored().form(key).state();
        if (opened.drafted().contains(key)) {
            counts.add(Marks.glyph(Glyph.DRAFT, Tone.HERE, text(StatusMark.DRAFT.textKey())));
        }
        var queries = (int) openQueries(key);
        if (queries > 0) {
            counts.add(Marks.openQueries(queries));
        }
        if (state.unanswered() > 0) {
            counts.add(Marks.missing(state.unanswered()));
        }
        if (!rows.isEmpty()) {
            counts.add(new Span(rows));
        }
        return counts;
    }

    private long openQueries(FormKey key) {
        return opened.queries().stream()
                .filter(query -> query.form().equals(key) && query.isUnsettled())
                .count();
    }
}
