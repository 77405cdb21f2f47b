package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.Addresses;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.KeyList;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.WorkArea;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.matrix.MatrixCounts;
import org.downstage.matrix.MatrixExportService;
import org.downstage.matrix.MatrixFilter;
import org.downstage.matrix.MatrixRow;
import org.downstage.matrix.MatrixService;
import org.downstage.matrix.SiteProgress;
import org.downstage.matrix.SiteProgress.SiteName;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;
import org.downstage.security.Roles;
import org.downstage.subject.CaseAddress;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.downstage.worklist.WorklistService;
import org.downstage.worklist.ui.NextPanel;
import org.jspecify.annotations.Nullable;

/** The subjects with their forms: which subject and form needs the reader, without opening any. */
@Route("subjects")
@Menu(title = "matrix.title", icon = "subjects", order = 10)
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class SubjectMatrixView extends WorkArea implements HasBreadcrumb, BeforeEnterObserver {

    private final MatrixService matrix;
    private final MatrixExportService exports;
    private final Catalogue catalogue;
    private final Clock clock;
    private final List<SiteProgress> progress;
    private final List<SiteName> sites;
    private final MatrixWords words;
    private final MatrixGrid grid;
    private final ProgressStrip strip;
    private final FocusLine focusLine;
    private final MatrixTotals totalsRow;
    private final MatrixToolbar toolbar;
    private final Div empty = new Div();
    private final @Nullable EnrolPanel enrolPanel;
    private final MatrixHead head = new MatrixHead(this::export);
    private final KeyList keys = new KeyList();
    private final ZoneId zone = ReaderZone.current();
    private final Locale locale = reader();
    // An export reads it without the session's lock.
    private volatile MatrixState state = MatrixState.START;
    private MatrixCounts counts = MatrixCounts.NONE;

    SubjectMatrixView(
            MatrixService matrix,
            MatrixExportService exports,
            SubjectService subjects,
            Catalogue catalogue,
            CatalogueText catalogueText,
            WorklistService worklist,
            CurrentAccount account,
            Clock clock) {
        super(text("next.title"));
        this.matrix = matrix;
        this.exports = exports;
        this.catalogue = catalogue;
        this.clock = clock;
        progress = matrix.progress();
        sites = progress.stream().map(SiteProgress::site).toList();
        words = new MatrixWords(catalogueText, clock);
        grid = new MatrixGrid(catalogue, words);
        strip = new ProgressStrip(clock);
        focusLine = new FocusLine(words);
        totalsRow = new MatrixTotals(grid, catalogue);
        toolbar = new MatrixToolbar(state, sites, formOids(), words::form, this::choose);
        enrolPanel =
                account.require().role() == Role.INVESTIGATOR && !sites.isEmpty()
                        ? new EnrolPanel(subjects, sites, this::enrolled)
                        : null;
        addWork(page());
        var role = account.require().role();
        showInPanel(new NextPanel(worklist.next(), role, catalogueText, clock));
        wireGrid();
    }

    private Div page() {
        var page = new Div(head);
        page.addClassNames("ds-page", "mx-page");
        if (enrolPanel != null) {
            head.addAct(enrolButton("mx-enrol-button"));
            page.add(enrolPanel);
        }
        empty.addClassName("mx-empty");
        page.add(strip, toolbar, grid, empty, focusLine, new MatrixLegend(keys));
        return page;
    }

    private Button enrolButton(String className) {
        var button = new Button(text("matrix.enrol"), Glyph.ADD.decoration(), click -> openEnrol());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.getElement().appendChild(new Element("kbd").setText("E"));
        button.addClassName(className);
        return button;
    }

    private void wireGrid() {
        grid.setDataProvider(
                DataProvider.fromCallbacks(
                        wanted ->
                                matrix
                                        .page(
                                                state.filter(),
                                                state.order(),
                                                wanted.getOffset(),
                                                wanted.getLimit())
                                        .stream(),
                        counted -> counts.shown()));
        grid.onFocus(this::focused);
        grid.onOpen(this::open);
        onKey("/", toolbar::find);
        keys.with("↑ ↓ ← →", text("shell.keys.move"))
                .with("Home End PgUp PgDn", text("shell.keys.ends"))
                .with("Enter", text("matrix.key.enter"))
                .with("/", text("shell.keys.filter"))
                .onQuestionMarkIn(grid);
        if (enrolPanel != null) {
            onKey("e", this::openEnrol);
            keys.with("E", text("matrix.enrol"));
        }
    }

    /** Single letters act only while the grid has the focus. */
    private void onKey(String key, Runnable act) {
        grid.getElement()
                .addEventListener("keydown", pressed -> act.run())
                .setFilter("event.key === '" + key + "' && !event.ctrlKey && !event.metaKey")
                .preventDefault();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        state = MatrixState.of(entered.getLocation().getQueryParameters());
        refresh();
        CellAddress.of(entered.getLocation().getQueryParameters()).ifPresent(this::focusAgain);
    }

    /** Whoever comes back, or follows a link, finds the cell in focus that was. */
    private void focusAgain(CellAddress cell) {
        matrix.before(state.filter(), state.order(), cell.subject())
                .ifPresent(row -> grid.focusCell(row, cell.form()));
    }

    private void focused(MatrixGrid.Place place) {
        focusLine.show(place);
        var address = new CellAddress(place.row().key(), place.form()).in(state.address());
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("subjects", address));
    }

    /** Runs without the session's lock: the page stays usable meanwhile. */
    private void export(DownloadEvent download) throws IOException {
        var shown = state;
        download.setFileName("downstage-subjects-" + LocalDate.now(clock.withZone(zone)) + ".csv");
        download.setContentType("text/csv; charset=UTF-8");
        exports.write(shown.filter(), shown.order(), locale, zone, download.getOutputStream());
    }

    /** A choice goes into the address, and comes back from it. */
    private void choose(MatrixState chosen) {
        UI.getCurrentOrThrow().navigate(SubjectMatrixView.class, chosen.address());
    }

    private void refresh() {
        counts = matrix.counts(state.filter());
        var totals = Totals.of(progress, state.filter().siteId(), catalogue.forms().size());
        toolbar.show(state, sites);
        toolbar.show(counts);
        strip.show(totals);
        totalsRow.show(totals);
        head.show(counts, totals);
        grid.getStyle().set("--mx-rows", String.valueOf(Math.max(counts.shown(), 1)));
        grid.getDataProvider().refreshAll();
        showEmpty(totals.subjects() == 0);
    }

    private void showEmpty(boolean noSubjectYet) {
        empty.removeAll();
        empty.setVisible(counts.shown() == 0);
        grid.setVisible(counts.shown() > 0);
        focusLine.setVisible(counts.shown() > 0);
        if (counts.shown() > 0) {
            return;
        }
        empty.add(new Span(text(noSubjectYet ? "matrix.empty" : "matrix.empty.filtered")));
        if (!noSubjectYet) {
            empty.add(
                    new Button(
                            text("matrix.clear"),
                            click ->
                                    choose(
                                            state.with(
                                                    MatrixFilter.NONE.at(
                                                            state.filter().siteId())))));
        } else if (enrolPanel != null) {
            empty.add(enrolButton("mx-enrol-first"));
        }
    }

    private void open(MatrixRow row, @Nullable String form) {
        var target = form == null ? firstToDo(row) : form;
        var occurrence = row.form(target).occurrence();
        go(CaseAddress.of(row.key(), new FormKey(target, occurrence)));
    }

    /** The first form that is not complete, else the first. */
    private String firstToDo(MatrixRow row) {
        return formOids().stream()
                .filter(form -> !row.form(form).standing().isDone())
                .findFirst()
                .orElse(formOids().getFirst());
    }

    private void openEnrol() {
        if (enrolPanel == null) {
            return;
        }
        var chosen = state.filter().siteId();
        enrolPanel.open(
                sites.stream()
                        .filter(site -> chosen != null && site.siteId() == chosen)
                        .findFirst()
                        .orElse(sites.getFirst()));
    }

    private void enrolled(Subject subject) {
        go(CaseAddress.of(subject.key(), FormKey.of(formOids().getFirst())));
    }

    private static void go(String address) {
        Addresses.go(UI.getCurrentOrThrow(), address);
    }

    private List<String> formOids() {
        return catalogue.forms().stream().map(CaseReportForm::oid).toList();
    }

    @Override
    public List<Crumb> breadcrumb() {
        var here = Crumb.here(text("matrix.title"));
        if (sites.size() != 1) {
            return List.of(here);
        }
        var site = sites.getFirst();
        return List.of(
                Crumb.to("subjects", text("matrix.site", site.code(), site.city(reader()))), here);
    }
}
