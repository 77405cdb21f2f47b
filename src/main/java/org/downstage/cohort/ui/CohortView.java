package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.KeyList;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.cohort.CohortExportService;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortPage;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortService;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Feature;
import org.downstage.security.Roles;

/** The study's results on one page, over the subjects that the address asks for. */
@Route("cohort")
@Menu(title = "cohort.title", icon = "cohort", order = 20)
@StyleSheet("styles/cohort.css")
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
class CohortView extends Div implements HasBreadcrumb, BeforeEnterObserver {

    private final CohortService cohort;
    private final CohortExportService exports;
    private final Clock clock;
    private final Span subtitle = new Span();
    private final FilterBar filters;
    private final AsOfMenu asOf;
    private final CutLine cutLine;
    private final Div tables = new Div();
    private final EndpointCard endpoints;
    private final BaselineCard baseline;
    private final Notice notice;
    private final ZoneId zone = ReaderZone.current();
    private final Locale locale = reader();
    // An export reads it without the session's lock.
    private volatile CohortRequest request = CohortRequest.START;

    CohortView(CohortService cohort, CohortExportService exports, CohortWords words, Clock clock) {
        this.cohort = cohort;
        this.exports = exports;
        this.clock = clock;
        filters = new FilterBar(words, this::choose);
        endpoints = new EndpointCard(words, method -> go(request.with(method)));
        baseline = new BaselineCard(words, by -> go(request.by(by)));
        notice = new Notice(() -> choose(CohortFilter.NONE));
        asOf =
                new AsOfMenu(
                        text("cohort.asOf"),
                        text("cohort.asOf.now"),
                        zone,
                        cut -> go(request.asOf(cut)));
        cutLine =
                new CutLine(
                        cohort,
                        zone,
                        () -> show(cohort.read(request)),
                        () -> go(request.asOf(null)));
        filters.addComponentAtIndex(1, asOf);
        addClassNames("ds-page", "co-page");
        tables.addClassName("co-cards");
        tables.add(endpoints, baseline);
        add(head(), filters, cutLine, notice, tables, foot());
        getElement()
                .addEventListener("keydown", pressed -> removeLast())
                .setFilter("event.key === 'Escape' && !event.defaultPrevented");
    }

    private Div head() {
        subtitle.addClassName("ds-secondary");
        subtitle.getElement().setAttribute("aria-live", "polite");
        var export = new Anchor(this::export, "");
        export.add(Glyph.DOWNLOAD.decoration(), new Span(text("cohort.csv")));
        export.addClassName("ds-download");
        export.setTitle(text("cohort.csv.hint"));
        var head = new Div(new H1(text("cohort.title")), subtitle, export);
        head.addClassName("ds-page-head");
        return head;
    }

    private Div foot() {
        var hint = new Span(text("cohort.hint"));
        hint.addClassNames("ds-small", "ds-hint");
        var keys =
                new KeyList()
                        .with("Space", text("cohort.key.space"))
                        .with("Esc", text("cohort.key.escape"))
                        .onQuestionMarkIn(filters);
        var foot = new Div(hint, keys);
        foot.addClassName("ds-page-head");
        return foot;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        var parameters = new LinkedHashMap<String, String>();
        entered.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, values.getFirst()));
        request = CohortRequest.of(parameters);
        show(cohort.read(request));
    }

    private void show(CohortPage page) {
        var sites = page.offer(Feature.SITE).stream().filter(one -> one.subjects() > 0).count();
        subtitle.setText(text("cohort.subjects", page.selected(), page.visible(), sites));
        filters.show(request.filter(), page);
        asOf.show(request.asOf());
        cutLine.show(request.asOf(), page.cut());
        notice.show(page, cohort.smallestCell());
        tables.setVisible(page.tables().isPresent() && page.selected() > 0);
        page.tables()
                .ifPresent(results -> {
                    endpoints.show(results.endpoints(), page, zone);
                    baseline.show(results.baseline(), request.by());
                });
    }

    private void choose(CohortFilter filter) {
        go(request.with(filter));
    }

    /** What is chosen goes into the address, and comes back from it. */
    private static void go(CohortRequest chosen) {
        UI.getCurrentOrThrow()
                .navigate(CohortView.class, QueryParameters.simple(chosen.parameters()));
    }

    private void removeLast() {
        filters.conditions().reversed().stream()
                .findFirst()
                .ifPresent(condition -> choose(condition.without()));
    }

    /** Runs without the session's lock: the page stays usable meanwhile. */
    private void export(DownloadEvent download) throws IOException {
        var shown = request;
        download.setFileName("downstage-endpoints-" + LocalDate.now(clock.withZone(zone)) + ".csv");
        download.setContentType("text/csv; charset=UTF-8");
        exports.write(shown, locale, zone, download.getOutputStream());
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("cohort.title")));
    }
}
