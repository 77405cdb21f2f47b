package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import org.downstage.base.language.Texts;
import org.downstage.base.ui.Addresses;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.RailBadges;
import org.downstage.base.ui.WorkArea;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.FormInHand;
import org.downstage.query.QueryBroadcast;
import org.downstage.query.ui.QueryDesk;
import org.downstage.security.RecordNotFoundException;
import org.downstage.subject.CaseAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A subject's case book with one form open: the forms at the left, the form in the middle, and at
 * the right what there is to know about the item in focus. How the form is drawn is the page's.
 *
 * <p>The bars below a form come from features that this page does not know; what they are made of
 * is named here, so that the page's bundle has it.
 */
@Uses(Checkbox.class)
@Uses(PasswordField.class)
@Uses(Select.class)
@Uses(TextField.class)
public abstract class CaseBookView extends WorkArea
        implements BeforeEnterObserver, HasBreadcrumb, FormEditor.Surroundings {

    /** The parameter that names the item to focus, as {@link CaseAddress} writes it. */
    private static final String ITEM = "item";

    /** Whether the source is to be shown where the item in focus stands. */
    private static final String GO = "event.detail.go";

    private final FormDesks desks;
    private final FormDesk desk;
    private final QueryDesk queries;
    private final Div work = new Div();
    private final Div middle = new Div();
    private final List<FormBar> bars;
    private final SourceSide source;
    private @Nullable FormEditor editor;
    private @Nullable ItemPanel panel;
    private QueryBroadcast.Subscription listening = () -> {};

    protected CaseBookView(FormDesks desks) {
        super(text("dataentry.panel"));
        this.desks = desks;
        this.desk = desks.desk();
        this.queries = desks.queries();
        this.bars = desks.bars();
        work.addClassName("ds-case-book");
        middle.addClassName("ds-case-middle");
        work.add(middle);
        addWork(work);
        source = new SourceSide(work, desks::sourceViewer, this::goTo, this::linked);
        work.getElement()
                .addEventListener("ds-source", event -> source(event.getEventData()))
                .addEventData(GO);
    }

    private void source(JsonNode asked) {
        if (asked.get(GO).asBoolean()) {
            source.goTo(panel == null ? null : panel.path());
        } else {
            source.toggle();
        }
    }

    /** To the item of a place that the reader chose in the source. */
    private void goTo(FormKey form, ItemPath path) {
        if (editor != null && editor.opened().key().equals(form)) {
            editor.show("item:" + path);
        } else if (editor != null) {
            var address = CaseAddress.of(editor.opened().subject().key(), form, path);
            getUI().ifPresent(ui -> Addresses.go(ui, address));
        }
    }

    private void linked() {
        if (editor != null && panel != null) {
            focused(editor, panel.path());
        }
    }

    /** What the page works with. */
    protected final FormDesk desk() {
        return desk;
    }

    /** Which form the address names. */
    protected abstract FormKey form(BeforeEnterEvent event);

    /** A page to draw the form on. */
    protected abstract FormPage newPage();

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var subject =
                event.getRouteParameters()
                        .get("subject")
                        .orElseThrow(RecordNotFoundException::create);
        var opened = desks.open(subject, form(event));
        var drawn = newPage();
        var opening = new FormEditor(desk, opened, drawn, this);
        drawn.edits(opening);
        editor = opening;
        middle.removeAll();
        middle.add(drawn.component());
        bars.forEach(bar -> middle.add(bar.component()));
        source.opened(opening);
        around(opening);
        listening.end();
        listening = queries.listen(event.getUI(), opened.subject().subjectId(), this::queriesMoved);
        opening.show(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(ITEM)
                        .map(item -> "item:" + item.replace('.', '#'))
                        .orElse("first"));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.end();
    }

    /** Somebody did something to the subject's queries: marks and panel follow, nothing else. */
    private void queriesMoved() {
        if (editor != null) {
            editor.asked(queries.ofSubject(editor.opened().subject().key()));
            book(editor);
            if (panel != null) {
                panel.asked();
            }
            RailBadges.refresh();
        }
    }

    /** A value was verified, or somebody else has: marks and panel follow, nothing else. */
    private void verified(FormInHand form) {
        if (editor != null && panel != null) {
            editor.verified(form);
            panel.verified();
        }
    }

    @Override
    public void query(FormEditor open, ItemPath path) {
        if (panel == null || !panel.path().equals(path)) {
            focused(open, path);
        }
        if (panel != null) {
            openPanel();
            panel.query();
        }
    }

    @Override
    public void reopened(FormEditor open) {
        var about = panel;
        around(open);
        if (about != null) {
            focused(open, about.path());
        }
    }

    /** Draws what stands around the form: the case book at the left, the panel at the right. */
    private void around(FormEditor open) {
        book(open);
        bars.forEach(bar -> bar.show(open));
        panel = null;
        showNothing();
    }

    private void book(FormEditor open) {
        work.getChildren().filter(CaseBookNav.class::isInstance).toList().forEach(work::remove);
        work.addComponentAsFirst(new CaseBookNav(desk, desks.links(), open.opened()));
    }

    /** Draws the panel while no item has the focus. */
    protected void showNothing() {
        showInPanel(ItemPanel.nothingInFocus());
    }

    /** Draws the panel with what there is to know about the item in focus. */
    protected void showItem(Component about) {
        showInPanel(about);
    }

    @Override
    public void focused(FormEditor open, ItemPath path) {
        if (open.sheet().has(path)) {
            var about =
                    new ItemPanel(
                            desk,
                            queries,
                            open,
                            path,
                            this::queriesMoved,
                            desks.verifier(),
                            this::verified);
            panel = about;
            about.add(source.about(open, path));
            showItem(about);
        }
    }

    @Override
    public void typed(ItemPath path) {
        if (panel != null && panel.path().equals(path)) {
            panel.typed();
        }
    }

    @Override
    public List<Crumb> breadcrumb() {
        if (editor == null) {
            return List.of(Crumb.here(text("dataentry.subjects")));
        }
        var opened = editor.opened();
        return List.of(
                Crumb.to("subjects", text("dataentry.subjects")),
                Crumb.to("subjects/" + opened.subject().key(), opened.subject().key()),
                Crumb.here(desk.texts().form(opened.key(), Texts.reader())));
    }
}
