package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.Notices;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.document.Copy;
import org.downstage.document.LinkResult;
import org.downstage.document.PageBox;
import org.downstage.document.Source;
import org.downstage.document.SourceLink;
import org.downstage.document.SourceLinkService;
import org.downstage.document.SourcePlace;
import org.downstage.document.SourceService;
import org.downstage.document.SourceState;
import org.downstage.document.SubjectSources;
import org.downstage.document.render.Area;
import org.downstage.document.ui.SourceViewerModel.DocumentModel;
import org.downstage.document.ui.SourceViewerModel.PlaceModel;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The source documents of a subject beside a form or a worklist: pages, zoom, turning, and the
 * places of linked items. A redacted copy comes first, an original only for who keeps it.
 *
 * <pre>{@code
 * var viewer = viewers.viewer();
 * viewer.showSubject("S1-02");
 * viewer.goTo(FormKey.of("RADIOTHERAPY"), ItemPath.of(DOSE_DELIVERED));
 * viewer.addSelectedListener(event -> focus(event.form(), event.path()));
 * }</pre>
 */
@Tag("ds-source-viewer")
@JsModule("./document/source-viewer.ts")
@StyleSheet("styles/document.css")
public final class SourceViewer extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SourceService sources;
    private final SourceLinkService service;
    private final CatalogueText texts;
    private @Nullable SubjectSources shown;
    private List<SourceLink> links = List.of();
    private @Nullable Asked asked;

    private record Asked(FormKey form, ItemPath path) {}

    /** The reader chose a linked place. */
    public static final class SelectedEvent extends ComponentEvent<SourceViewer> {

        private static final long serialVersionUID = 1;

        private final transient SourceLink link;

        SelectedEvent(SourceViewer viewer, SourceLink link) {
            super(viewer, true);
            this.link = link;
        }

        /** The form of the linked item. */
        public FormKey form() {
            return link.form();
        }

        /** The linked item. */
        public ItemPath path() {
            return link.path();
        }
    }

    /** The links of the subject changed. */
    public static final class LinkedEvent extends ComponentEvent<SourceViewer> {

        private static final long serialVersionUID = 1;

        LinkedEvent(SourceViewer viewer) {
            super(viewer, true);
        }
    }

    /** The reader wants the viewer closed. */
    public static final class ClosedEvent extends ComponentEvent<SourceViewer> {

        private static final long serialVersionUID = 1;

        ClosedEvent(SourceViewer viewer) {
            super(viewer, true);
        }
    }

    SourceViewer(SourceService sources, SourceLinkService service, CatalogueText texts) {
        this.sources = sources;
        this.service = service;
        this.texts = texts;
    }

    /** Whether there is a button to close it, and Esc does. */
    public void setClosable(boolean closable) {
        getElement().setProperty("closable", closable);
    }

    /** Whether the reader can draw its width at its left edge; it then stands in a row. */
    public void setResizable(boolean resizable) {
        getElement().setProperty("resizable", resizable);
    }

    /**
     * Shows the documents of a subject as they stand now; the place in them stays when it is the
     * same subject.
     *
     * @param subject the subject id
     */
    public void showSubject(String subject) {
        shown = sources.ofSubject(subject);
        links = service.ofSubject(subject);
        getElement().executeJs("this.show($0)", tree(model()));
    }

    private static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    private SubjectSources shown() {
        return Objects.requireNonNull(shown, "No subject is shown yet");
    }

    private SourceViewerModel model() {
        return new SourceViewerModel(
                shown().sources().stream()
                        .filter(source -> source.state() != SourceState.VOID)
                        .map(SourceViewer::document)
                        .toList(),
                links.stream().map(this::place).toList(),
                SourceWords.viewer());
    }

    private static DocumentModel document(Source source) {
        var copies =
                List.of(Copy.REDACTED, Copy.ORIGINAL).stream()
                        .filter(source.readable()::contains)
                        .map(copy -> copy.name().toLowerCase(Locale.ROOT))
                        .toList();
        return new DocumentModel(
                source.id(),
                SourceWords.label(source),
                source.pages(),
                copies,
                SourceWords.waiting(source));
    }

    private PlaceModel place(SourceLink link) {
        var box = link.place().box();
        return new PlaceModel(
                link.linkId(),
                link.place().source(),
                box.page(),
                box.area().x(),
                box.area().y(),
                box.area().width(),
                box.area().height(),
                SourceWords.item(texts, link.form().form(), link.path()));
    }

    /** The links of the subject shown. */
    public List<SourceLink> links() {
        return links;
    }

    /** The links of an item of the subject shown. */
    public List<SourceLink> links(FormKey form, ItemPath path) {
        return links.stream()
                .filter(link -> link.form().equals(form) && link.path().equals(path))
                .toList();
    }

    /** Whether the reader may link items to places here. */
    public boolean canLink() {
        return shown().links()
                && shown().sources().stream().anyMatch(source -> !source.readable().isEmpty());
    }

    /**
     * Goes to the newest place of an item and names it.
     *
     * @return whether the item has one
     */
    public boolean goTo(FormKey form, ItemPath path) {
        var found = links(form, path);
        found.stream().reduce((older, newer) -> newer).ifPresent(this::goTo);
        return !found.isEmpty();
    }

    /** Goes to the place of a link and names it. */
    public void goTo(SourceLink link) {
        goTo(link.place(), link.linkId());
    }

    /** Goes to a place. */
    public void goTo(SourcePlace place) {
        goTo(place, 0);
    }

    private void goTo(SourcePlace place, long link) {
        getElement()
                .executeJs(
                        "this.goTo({source: $0, page: $1, link: $2})",
                        place.source(),
                        place.page(),
                        link);
    }

    /** Turns so many pages on; back for a negative number. */
    public void turn(int pages) {
        getElement().executeJs("this.turn($0)", pages);
    }

    /** Asks the reader to draw the place of an item, and links it. */
    public void ask(FormKey form, ItemPath path) {
        asked = new Asked(form, path);
        getElement().executeJs("this.ask($0)", SourceWords.item(texts, form.form(), path));
    }

    /** Declares a link void, and shows the documents without it. */
    public void unlink(SourceLink link) {
        var subject = shown().subject().key();
        service.unlink(subject, link.linkId(), null);
        showSubject(subject);
        fireEvent(new LinkedEvent(this));
    }

    /** Is told when the reader chooses a linked place. */
    public Registration addSelectedListener(ComponentEventListener<SelectedEvent> listener) {
        return addListener(SelectedEvent.class, listener);
    }

    /** Is told when an item was linked or its link declared void. */
    public Registration addLinkedListener(ComponentEventListener<LinkedEvent> listener) {
        return addListener(LinkedEvent.class, listener);
    }

    /** Is told when the reader wants it closed. */
    public Registration addClosedListener(ComponentEventListener<ClosedEvent> listener) {
        return addListener(ClosedEvent.class, listener);
    }

    @ClientCallable
    void selected(long linkId) {
        links.stream()
                .filter(link -> link.linkId() == linkId)
                .findFirst()
                .ifPresent(link -> fireEvent(new SelectedEvent(this, link)));
    }

    @ClientCallable
    void placed(long source, int page, double x, double y, double width, double height) {
        var item = asked;
        asked = null;
        if (item == null) {
            return;
        }
        var subject = shown().subject().key();
        var place = new SourcePlace(source, new PageBox(page, new Area(x, y, width, height)));
        switch (service.link(subject, item.form(), item.path(), place)) {
            case LinkResult.FormNotSaved _ -> Notices.attention(text("document.link.notSaved"));
            case LinkResult.Linked _ -> {
                showSubject(subject);
                goTo(item.form(), item.path());
                fireEvent(new LinkedEvent(this));
            }
        }
    }

    @ClientCallable
    void refused() {
        asked = null;
    }

    @ClientCallable
    void closed() {
        fireEvent(new ClosedEvent(this));
    }
}
