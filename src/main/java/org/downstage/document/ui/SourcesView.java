package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.downstage.base.ui.Addresses;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.Notices;
import org.downstage.base.ui.ReaderZone;
import org.downstage.document.PageBox;
import org.downstage.document.RedactionRefusedException;
import org.downstage.document.RedactionService;
import org.downstage.document.Source;
import org.downstage.document.SourceFilingService;
import org.downstage.document.SourcePlace;
import org.downstage.document.SourceService;
import org.downstage.document.SubjectSources;
import org.downstage.document.render.Area;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.subject.CaseAddress;
import org.jspecify.annotations.Nullable;

/** The source documents of a subject: the list at the left, one of them at the right. */
@Route("subjects/:subject/sources")
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
@StyleSheet("styles/document.css")
class SourcesView extends Div implements BeforeEnterObserver, HasBreadcrumb, SourceCard.Acts {

    private static final Area WHOLE = new Area(0, 0, 1, 1);

    private final SourceService service;
    private final SourceFilingService filing;
    private final RedactionService redactions;
    private final SourceViewers viewers;
    private final OrderedList list = new OrderedList();
    private final Div side = new Div();
    private final Div stage = new Div();
    private @Nullable SubjectSources shown;

    SourcesView(
            SourceService service,
            SourceFilingService filing,
            RedactionService redactions,
            SourceViewers viewers) {
        this.service = service;
        this.filing = filing;
        this.redactions = redactions;
        this.viewers = viewers;
        addClassName("ds-sources");
        side.addClassName("ds-sources-side");
        stage.addClassName("ds-sources-stage");
        list.addClassName("ds-source-list");
        add(side, stage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var subject =
                event.getRouteParameters()
                        .get("subject")
                        .orElseThrow(RecordNotFoundException::create);
        shown = service.ofSubject(subject);
        side.removeAll();
        side.add(new H1(text("document.sources.of", subject)));
        if (shown().keeps()) {
            side.add(new UploadBox(filing, subject, this::came));
        }
        side.add(new Section(list));
        drawList();
        showFirst();
    }

    private SubjectSources shown() {
        return Objects.requireNonNull(shown, "No subject is shown yet");
    }

    private String subject() {
        return shown().subject().key();
    }

    private void drawList() {
        list.removeAll();
        var zone = ReaderZone.current();
        shown().sources()
                .forEach(source -> list.add(new SourceCard(source, shown().keeps(), zone, this)));
        list.setVisible(!shown().sources().isEmpty());
    }

    private void reload() {
        shown = service.ofSubject(subject());
        drawList();
    }

    private void showFirst() {
        shown().sources().stream()
                .filter(source -> !source.readable().isEmpty())
                .findFirst()
                .ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        var viewer = viewers.viewer();
        stage.removeAll();
        stage.add(viewer);
        viewer.showSubject(subject());
    }

    private void mark(long id) {
        list.getChildren()
                .filter(SourceCard.class::isInstance)
                .map(SourceCard.class::cast)
                .forEach(card -> card.setShown(card.source().id() == id));
    }

    private void came(long id) {
        reload();
        Notices.done(text("document.upload.done"));
        shown().find(id).ifPresent(this::redact);
    }

    @Override
    public void show(Source source) {
        var viewer = viewers.viewer();
        stage.removeAll();
        stage.add(viewer);
        viewer.showSubject(subject());
        viewer.goTo(new SourcePlace(source.id(), new PageBox(1, WHOLE)));
        viewer.addSelectedListener(chosen ->
                getUI().ifPresent(ui ->
                        Addresses.go(ui, CaseAddress.of(subject(), chosen.form(), chosen.path()))));
        mark(source.id());
    }

    @Override
    public void redact(Source source) {
        try {
            var editor = new RedactionEditor(redactions, source, new Editing(source.id()));
            stage.removeAll();
            stage.add(editor);
            mark(source.id());
        } catch (RedactionRefusedException finishedMeanwhile) {
            reload();
            Notices.attention(text("document.refused." + finishedMeanwhile.reason()));
        }
    }

    /** What follows the drawing of a redaction. */
    private final class Editing implements RedactionEditor.Surroundings {

        private final long id;

        Editing(long id) {
            this.id = id;
        }

        @Override
        public void finished() {
            reload();
            Notices.done(text("document.redacted.done"));
            shown().find(id).ifPresent(SourcesView.this::show);
        }

        @Override
        public void left() {
            reload();
            shown().find(id).ifPresent(SourcesView.this::show);
        }
    }

    @Override
    public void revise(Source source, String reason) {
        redactions.revise(source.id(), reason);
        reload();
        Notices.attention(text("document.revise.done"));
        shown().find(source.id()).ifPresent(this::redact);
    }

    @Override
    public void declareVoid(Source source, String reason) {
        filing.declareVoid(source.id(), reason);
        reload();
        showFirst();
        Notices.done(text("document.void.done"));
    }

    @Override
    public List<Crumb> breadcrumb() {
        if (shown == null) {
            return List.of(Crumb.here(text("document.sources")));
        }
        return List.of(
                Crumb.to("subjects", text("document.subjects")),
                Crumb.to("subjects/" + subject(), subject()),
                Crumb.here(text("document.sources")));
    }
}
