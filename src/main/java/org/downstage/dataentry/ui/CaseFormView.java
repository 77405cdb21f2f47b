package org.downstage.dataentry.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.downstage.audit.AuditWords;
import org.downstage.audit.ItemHistoryService;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.Texts;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.WorkArea;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.CaseBookService;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.DraftService;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.subject.CaseAddress;
import org.jspecify.annotations.Nullable;

/** A subject's case book with one form open. */
@Route("subjects/:subject/:form?/:occurrence?")
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
class CaseFormView extends WorkArea
        implements BeforeEnterObserver, HasBreadcrumb, FormEditor.Surroundings {

    /** The parameter that names the item to focus, as {@link CaseAddress} writes it. */
    private static final String ITEM = "item";

    private final Catalogue catalogue;
    private final CatalogueText texts;
    private final CaseBookService books;
    private final FormDesk desk;
    private final Div page = new Div();
    private CaseForm form = new CaseForm();
    private @Nullable FormEditor editor;
    private @Nullable ItemPanel panel;

    CaseFormView(
            Catalogue catalogue,
            CatalogueText texts,
            CaseBookService books,
            DataEntryService entry,
            DraftService drafts,
            ItemHistoryService histories,
            AuditWords auditWords) {
        super(text("dataentry.panel"));
        this.catalogue = catalogue;
        this.texts = texts;
        this.books = books;
        this.desk =
                new FormDesk(
                        catalogue,
                        books,
                        entry,
                        drafts,
                        histories,
                        texts,
                        auditWords,
                        Times.ofReader());
        page.addClassName("ds-case-book");
        addWork(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var subject = parameters.get("subject").orElseThrow(RecordNotFoundException::create);
        var formOid =
                parameters
                        .get("form")
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .orElseGet(() -> catalogue.forms().getFirst().oid());
        var occurrence = parameters.get("occurrence").map(CaseFormView::number).orElse(1);
        var opened = books.open(subject, new FormKey(formOid, occurrence));
        form = new CaseForm();
        var opening = new FormEditor(desk, opened, form, this);
        form.edits(opening);
        editor = opening;
        page.removeAll();
        page.add(form);
        around(opening);
        opening.show(
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(ITEM)
                        .map(item -> "item:" + item.replace('.', '#'))
                        .orElse("first"));
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw RecordNotFoundException.create();
        }
        return Integer.parseInt(text);
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
        page.getChildren().filter(CaseBookNav.class::isInstance).toList().forEach(page::remove);
        page.addComponentAsFirst(new CaseBookNav(desk, open.opened()));
        panel = null;
        showInPanel(ItemPanel.nothingInFocus());
    }

    @Override
    public void focused(FormEditor open, ItemPath path) {
        if (open.sheet().has(path)) {
            var about = new ItemPanel(desk, open, path);
            panel = about;
            showInPanel(about);
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
                Crumb.here(texts.form(opened.key(), Texts.reader())));
    }
}
