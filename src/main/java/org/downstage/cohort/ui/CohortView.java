package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.KeyList;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.cohort.Cases;
import org.downstage.cohort.CohortExportService;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortService;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.CutComparison;
import org.downstage.cohort.Feature;
import org.downstage.cohort.chart.ChartExportService;
import org.downstage.cohort.chart.ChartKind;
import org.downstage.cohort.chart.ChartPage;
import org.downstage.cohort.chart.ChartService;
import org.downstage.cohort.chart.ChartWords;
import org.downstage.cohort.figure.FigureBundleService;
import org.downstage.cohort.figure.FigureKind;
import org.downstage.security.Roles;

/** The study's results on one page, over the subjects that the address asks for. */
@Route("cohort")
@Menu(title = "cohort.title", icon = "cohort", order = 20)
@StyleSheet("styles/cohort.css")
@StyleSheet("styles/cohort-print.css")
@StyleSheet("styles/chart.css")
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
class CohortView extends Div implements HasBreadcrumb, BeforeEnterObserver, ChartElement.Reader {

    private final CohortService cohort;
    private final ChartService charts;
    private final CohortExportService exports;
    private final Clock clock;
    private final Span subtitle = new Span();
    private final FilterBar filters;
    private final AsOfMenu asOf;
    private final CutLine cutLine;
    private final UnorderedList subjects = new UnorderedList();
    private final Cards tables = new Cards();
    private final EndpointCard endpoints;
    private final Map<ChartKind, ChartCard> cards = new EnumMap<>(ChartKind.class);
    private final ComparisonCard comparison;
    private final AsOfMenu against;
    private final CutLine againstLine;
    private final PrintHead print;
    private final FigureBundleService bundles;
    private final BaselineCard baseline;
    private final Notice notice;
    private final ZoneId zone = ReaderZone.current();
    private final Locale locale = reader();
    // An export reads it without the session's lock.
    private volatile CohortRequest request = CohortRequest.START;

    CohortView(
            CohortService cohort,
            ChartService charts,
            CohortExportService exports,
            ChartExportService chartExports,
            FigureBundleService bundles,
            CohortWords words,
            ChartWords chartWords,
            Clock clock) {
        this.cohort = cohort;
        this.charts = charts;
        this.exports = exports;
        this.bundles = bundles;
        this.clock = clock;
        filters = new FilterBar(words, this::choose, conditions -> go(request.versus(conditions)));
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
                        "cohort.asOf.is",
                        zone,
                        () -> show(charts.read(request)),
                        () -> go(request.asOf(null)),
                        text("cohort.asOf.leave"));
        against =
                new AsOfMenu(
                        text("cohort.compare.with"),
                        text("cohort.compare.none"),
                        zone,
                        cut -> go(request.against(cut)));
        againstLine =
                new CutLine(
                        cohort,
                        "cohort.compare.is",
                        zone,
                        () -> show(charts.read(request)),
                        () -> go(request.against(null)),
                        text("cohort.compare.leave"));
        comparison = new ComparisonCard(words, zone);
        print = new PrintHead(words, zone);
        filters.addComponentAtIndex(1, asOf);
        filters.addComponentAtIndex(2, against);
        addClassNames("ds-page", "co-page");
        subjects.addClassName("co-subjects");
        tables.add(endpoints, comparison);
        for (var kind : ChartKind.values()) {
            var card = new ChartCard(kind, chartWords.of(kind, locale), chartExports, this);
            cards.put(kind, card);
            card.addToMenu(bundle(kind));
            tables.add(card);
        }
        tables.add(baseline);
        add(
                print,
                head(),
                filters,
                cutLine,
                againstLine,
                notice,
                subjects,
                tables.status(),
                tables,
                foot());
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
        var head = new Div(new H1(text("cohort.title")), subtitle, export, figures());
        head.addClassName("ds-page-head");
        return head;
    }

    /** The figures that stand on their own. */
    private ChartMenu figures() {
        var menu = new ChartMenu(text("figure.take"));
        menu.addClassName("co-download");
        for (var kind : FigureKind.values()) {
            var name = text("figure.kind." + kind);
            var bundle =
                    new Anchor(
                            download -> {
                                var shown = request;
                                download.setFileName("downstage-" + kind.id() + ".zip");
                                download.setContentType("application/zip");
                                bundles.write(
                                        kind, shown, locale, zone, download.getOutputStream());
                            },
                            name);
            bundle.setTitle(text("figure.take.hint", name));
            bundle.setRouterIgnore(true);
            menu.add(bundle);
        }
        return menu;
    }

    private Anchor bundle(ChartKind kind) {
        var bundle =
                new Anchor(
                        download -> {
                            var shown = request;
                            download.setFileName("downstage-" + kind.id() + ".zip");
                            download.setContentType("application/zip");
                            bundles.write(kind, shown, locale, zone, download.getOutputStream());
                        },
                        text("figure.take"));
        bundle.setRouterIgnore(true);
        return bundle;
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
        show(charts.read(request));
    }

    private void show(ChartPage read) {
        var page = read.cohort();
        var sites = page.offer(Feature.SITE).stream().filter(one -> one.subjects() > 0).count();
        var few = page.tables().isEmpty() && page.selected() > 0;
        subtitle.setText(
                few
                        ? text("cohort.subjects.few", cohort.smallestCell(), sites)
                        : text("cohort.subjects", page.selected(), page.visible(), sites));
        filters.show(request, page);
        asOf.show(request.asOf());
        cutLine.show(request.asOf(), page.cut());
        showSubjects(page.subjects());
        against.show(request.against());
        var other = cohort.compare(request);
        againstLine.show(
                other.isPresent() ? request.against() : null,
                other.map(CutComparison::state).orElse(page.cut()));
        comparison.setVisible(false);
        print.show(request, page, filters.conditions());
        notice.show(page, cohort.smallestCell());
        tables.setVisible(page.tables().isPresent() && page.selected() > 0);
        page.tables()
                .ifPresent(results -> {
                    endpoints.show(results.endpoints(), page, results.endpointSources(), zone);
                    other.ifPresent(one -> comparison.show(page, results.endpoints(), one));
                    baseline.show(results.baseline(), results.baselineSources(), request.by());
                    showCharts(read);
                });
    }

    /** From any mark to a case: what it stands for is filtered, and stands here. */
    private void showSubjects(List<String> few) {
        subjects.removeAll();
        subjects.setVisible(!few.isEmpty());
        if (!few.isEmpty()) {
            subjects.add(new ListItem(text("cohort.cases")));
        }
        few.forEach(one -> subjects.add(new ListItem(new Anchor("subjects/" + one, one))));
    }

    private void showCharts(ChartPage read) {
        var at = DataTime.text(read.cohort().at(), zone);
        var date = LocalDate.ofInstant(read.cohort().at(), zone).toString();
        cards.forEach((kind, card) -> {
            charts.sources(kind, read).ifPresent(card::restOn);
            card.show(read.chart(kind), request, at, date, cohort.smallestCell());
        });
    }

    @Override
    public void choose(CohortFilter mark, boolean adding) {
        choose(request.filter().clicked(mark, adding));
    }

    @Override
    public void ask(CohortRequest asked) {
        go(asked);
    }

    @Override
    public void open(String subject, String form) {
        UI.getCurrentOrThrow().navigate("subjects/" + subject + (form.isEmpty() ? "" : "/" + form));
    }

    @Override
    public Cases cases(CohortFilter mark, boolean ofRest) {
        return cohort.cases(request, mark, ofRest);
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
