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
import java.util.List;
import java.util.function.Consumer;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.dataentry.FormStatus;
import org.downstage.dataentry.VerificationService;
import org.downstage.dataentry.ui.Consequences.Consequence;
import org.downstage.query.ui.ItemQueries;
import org.downstage.query.ui.QueryDesk;
import org.jspecify.annotations.Nullable;

/** What there is to know about one item: how to answer it, and all that happened to it. */
final class ItemPanel extends Div {

    private final FormDesk desk;
    private final FormEditor editor;
    private final ItemPath path;
    private final Div follows = new Div();
    private HistoryList history;
    private final ItemQueries queries;
    private final @Nullable VerificationService verifier;
    private final Consumer<FormInHand> marked;
    private VerificationPart verification;

    ItemPanel(
            FormDesk desk,
            QueryDesk queryDesk,
            FormEditor editor,
            ItemPath path,
            Runnable queryMoved,
            @Nullable VerificationService verifier,
            Consumer<FormInHand> marked) {
        this.desk = desk;
        this.verifier = verifier;
        this.marked = marked;
        this.editor = editor;
        this.path = path;
        this.history = new HistoryList(desk, editor, path);
        addClassName("ds-item-panel");
        add(head());
        queries = queries(queryDesk, queryMoved);
        add(queries, history);
        verification = new VerificationPart(desk, editor, path, verifier, marked);
        add(verification, follows);
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

    private ItemQueries queries(QueryDesk queryDesk, Runnable moved) {
        var opened = editor.opened();
        var state = opened.form().state();
        var asked =
                state.version() > 0
                        && opened.voided().isEmpty()
                        && state.status() != FormStatus.LOCKED;
        var here =
                new ItemQueries(
                        queryDesk, opened.subject().key(), opened.key(), path, asked, moved);
        here.show(opened.queries());
        return here;
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

    /** Shows the queries as they stand by now, and what the history says of them. */
    void asked() {
        queries.show(editor.opened().queries());
        var before = history;
        history = new HistoryList(desk, editor, path);
        replace(before, history);
        history.typed();
    }

    /** Puts the focus where something can be said about the item. */
    void query() {
        queries.write();
    }

    /** Says how the verification stands by now. */
    void verified() {
        var before = verification;
        verification = new VerificationPart(desk, editor, path, verifier, marked);
        replace(before, verification);
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
