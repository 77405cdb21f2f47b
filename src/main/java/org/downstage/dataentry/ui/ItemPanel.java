package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.downstage.base.ui.mark.Marks;
import org.downstage.base.ui.mark.StatusMark;
import org.downstage.base.ui.mark.Tone;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.OpenedForm.Mark;
import org.downstage.dataentry.ui.Consequences.Consequence;
import org.downstage.query.FindingArguments;
import org.downstage.query.QueryThread;
import org.jspecify.annotations.Nullable;

/** What there is to know about one item: how to answer it, and all that happened to it. */
final class ItemPanel extends Div {

    private final FormDesk desk;
    private final FormEditor editor;
    private final ItemPath path;
    private final Div follows = new Div();
    private final HistoryList history;

    ItemPanel(FormDesk desk, FormEditor editor, ItemPath path) {
        this.desk = desk;
        this.editor = editor;
        this.path = path;
        this.history = new HistoryList(desk, editor, path);
        addClassName("ds-item-panel");
        add(head());
        queries().forEach(this::add);
        add(history);
        verification().forEach(this::add);
        add(follows);
        typed();
    }

    /** What to do, while nothing has the focus. */
    static Component[] nothingInFocus() {
        return new Component[] {
            new H2(text("dataentry.panel")), new Paragraph(text("dataentry.panel.none"))
        };
    }

    ItemPath path() {
        return path;
    }

    /** Says again what depends on what is typed. */
    void typed() {
        history.typed();
        follows.removeAll();
        follows().forEach(follows::add);
    }

    private Div head() {
        var item = editor.sheet().item(path);
        var form = editor.sheet().form();
        var code = new Span(item.sdtm().isEmpty() ? item.oid() : item.sdtm());
        code.addClassNames("ds-code", "ds-hint");
        var question = FormReview.label(desk.texts(), form, path, desk.locale());
        var title = new Div(new H2(question), code);
        title.addClassName("ds-panel-title");
        var hint = desk.texts().hint(form, item.oid(), desk.locale());
        var head = new Div(title, new Paragraph(hint));
        head.addClassName("ds-panel-head");
        if (item.isCritical()) {
            head.add(new Paragraph(text("dataentry.panel.critical")));
        }
        return head;
    }

    private List<Component> queries() {
        var parts = new ArrayList<Component>();
        editor.opened().ownQueries().stream()
                .filter(query -> query.path().equals(path))
                .forEach(query -> parts.addAll(thread(query)));
        return parts;
    }

    private List<Component> thread(QueryThread query) {
        var heading = new H3(text("dataentry.query", String.valueOf(query.queryId())));
        heading.add(
                Marks.badge(
                        query.isUnsettled() ? Tone.ATTENTION : Tone.PLAIN,
                        text("dataentry.query." + query.state())));
        var parts = new ArrayList<Component>(List.of(heading));
        var check = query.check();
        var arguments = query.arguments();
        if (check != null && arguments != null) {
            var values = FindingArguments.read(arguments);
            parts.add(new Paragraph(desk.texts().sentence(check, values, desk.locale())));
        }
        query.messages().forEach(message -> parts.add(message(message)));
        return parts;
    }

    private Div message(QueryThread.Message message) {
        var at = new Span(desk.times().shortly(message.at()));
        at.addClassName("ds-hint");
        var head = new Div(new Span(message.by()), at);
        head.addClassName("ds-message-head");
        var words = message.words();
        var box =
                new Div(
                        head,
                        new Paragraph(
                                words == null ? text("dataentry.act." + message.act()) : words));
        box.addClassName("ds-message");
        return box;
    }

    private List<Component> verification() {
        var mark = editor.opened().marks().get(path);
        if (mark == null && !editor.sheet().item(path).isCritical()) {
            return List.of();
        }
        var words =
                mark == null
                        ? text("dataentry.verification.required")
                        : text(
                                "dataentry.verification." + mark.kind(),
                                mark.by(),
                                desk.times().full(mark.at()));
        var line = new Paragraph(Marks.status(status(mark)), new Span(words));
        line.addClassName("ds-panel-line");
        return List.of(new H3(text("dataentry.verification")), line);
    }

    private static StatusMark status(@Nullable Mark mark) {
        if (mark == null) {
            return StatusMark.VERIFICATION_REQUIRED;
        }
        return mark.kind() == Mark.Kind.VERIFIED
                ? StatusMark.VERIFIED
                : StatusMark.VERIFICATION_DROPPED;
    }

    private List<Component> follows() {
        var consequences = new Consequences(desk, editor.sheet()).of(path);
        if (consequences.isEmpty()) {
            return List.of();
        }
        var list = new DescriptionList();
        list.addClassName("ds-follows");
        consequences.forEach(one -> list.add(new DescriptionList.Term(one.label()), change(one)));
        return List.of(new H3(text("dataentry.follows")), list);
    }

    private static DescriptionList.Description change(Consequence one) {
        var words = new DescriptionList.Description();
        if (!one.before().equals(one.now())) {
            words.getElement().appendChild(new Element("s").setText(one.before()));
            words.add(new Span(" → "));
        }
        words.add(new Span(one.now()));
        return words;
    }
}
