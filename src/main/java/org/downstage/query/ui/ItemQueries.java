package org.downstage.query.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.query.NewQuery;
import org.downstage.query.QueryThread;
import org.jspecify.annotations.Nullable;

/** The queries at an item, with a place to raise another for those who may. */
public final class ItemQueries extends Div {

    private final QueryDesk desk;
    private final String subject;
    private final FormKey form;
    private final ItemPath path;
    private final boolean recorded;
    private final Runnable moved;
    private final List<QueryBox> boxes = new ArrayList<>();
    private @Nullable WordsBox raising;
    private @Nullable List<QueryThread> shown;
    private boolean acted;

    /**
     * The queries at this place.
     *
     * @param subject the subject id
     * @param recorded whether the form was saved and is not void, so that one can ask about it
     * @param moved what to do once any of them stands elsewhere
     */
    public ItemQueries(
            QueryDesk desk,
            String subject,
            FormKey form,
            ItemPath path,
            boolean recorded,
            Runnable moved) {
        this.desk = desk;
        this.subject = subject;
        this.form = form;
        this.path = path;
        this.recorded = recorded;
        this.moved = moved;
        addClassName("ds-queries");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("query.here"));
        getElement().setAttribute("tabindex", "-1");
    }

    /** Shows these, of which only those at this place count. */
    public void show(List<QueryThread> threads) {
        var here =
                threads.stream()
                        .filter(query -> query.form().equals(form) && query.path().equals(path))
                        .toList();
        if (here.equals(shown)) {
            return;
        }
        shown = here;
        draw(here);
        if (acted) {
            acted = false;
            getElement().executeJs("this.focus()");
        }
    }

    private void draw(List<QueryThread> here) {
        removeAll();
        boxes.clear();
        raising = null;
        here.forEach(query -> boxes.add(new QueryBox(desk, subject, query, this::acted)));
        boxes.forEach(this::add);
        if (recorded && desk.raises()) {
            if (desk.typed(key()).isEmpty()) {
                add(button());
            } else {
                raise();
            }
        }
    }

    /** The box that had the focus is gone in a moment; it stays among the queries. */
    private void acted() {
        acted = true;
        moved.run();
    }

    private String key() {
        return "raise " + subject + " " + form + " " + path;
    }

    private NativeButton button() {
        var button = new NativeButton();
        button.addClassName("ds-query-raise");
        button.add(Glyph.QUERIES.decoration(), new Span(text("query.raise")));
        button.getElement().appendChild(new Element("kbd").setText("Alt Q"));
        button.addClickListener(click -> {
            remove(button);
            raise().write();
        });
        return button;
    }

    private WordsBox raise() {
        var box =
                new WordsBox(
                        desk,
                        key(),
                        text("query.question.label"),
                        () -> desk.places(subject, form, path),
                        this::acted);
        box.offerFirst(
                text("query.raise"),
                words -> desk.service().raise(new NewQuery(subject, form, path, words)));
        raising = box;
        add(box);
        return box;
    }

    /**
     * Puts the focus where something can be said: at a query that waits for the reader, else where
     * a new one is raised.
     */
    public void write() {
        var waiting = boxes.reversed().stream().filter(QueryBox::isUnsettled);
        if (waiting.noneMatch(QueryBox::write) && recorded && desk.raises()) {
            getChildren().filter(NativeButton.class::isInstance).toList().forEach(this::remove);
            (raising == null ? raise() : raising).write();
        }
    }
}
