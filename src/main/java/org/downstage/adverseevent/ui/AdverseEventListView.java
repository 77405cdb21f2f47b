package org.downstage.adverseevent.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.downstage.adverseevent.AdverseEventExportService;
import org.downstage.adverseevent.AdverseEventListService;
import org.downstage.adverseevent.EventFilter;
import org.downstage.adverseevent.EventOrder;
import org.downstage.adverseevent.EventPages;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.ListAddress;
import org.downstage.base.ui.ListHead;
import org.downstage.base.ui.ReaderZone;
import org.downstage.escc.ToxicityPlan;
import org.downstage.security.Roles;
import org.downstage.site.SiteService;

/** The adverse events of the whole study, as far as the reader may see it, to read and to take. */
@Route("adverse-events")
@Menu(title = "toxicity.menu", icon = "toxicity", order = 30)
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
class AdverseEventListView extends Composite<Div> implements BeforeEnterObserver, HasBreadcrumb {

    private final AdverseEventListService list;
    private final AdverseEventExportService export;
    private final ToxicityPlan plan;
    private final AdverseEventListFilters filters;
    private final AdverseEventListGrid grid;
    private final ListHead head =
            new ListHead(text("toxicity.title"), text("toxicity.export"), this::download);
    private final Locale locale = reader();
    private final LocalDate today = LocalDate.now(ReaderZone.current());
    private volatile EventFilter filter = EventFilter.NONE;
    private volatile EventOrder order = EventOrder.STANDARD;

    AdverseEventListView(
            AdverseEventListService list,
            AdverseEventExportService export,
            ToxicityPlan plan,
            AdverseEventListWords words,
            SiteService sites) {
        this.list = list;
        this.export = export;
        this.plan = plan;
        filters = new AdverseEventListFilters(words, sites.mine(), chosen -> go(chosen, order));
        grid = new AdverseEventListGrid(words, chosen -> go(filter, chosen));
    }

    @Override
    protected Div initContent() {
        var note =
                new Paragraph(
                        text(
                                "toxicity.note",
                                plan.version().code(),
                                text("code.AE_ATTRIBUTION." + plan.relatedFrom())));
        note.addClassNames("ds-small", "ds-hint");
        var page = new Div(head, filters, grid, note);
        page.addClassNames("ds-page", "ds-toxicity-list");
        return page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = ListAddress.of(entering);
        filter = EventFilter.of(address.filter());
        order = EventOrder.of(address.order());
        show(filter, order);
    }

    private void show(EventFilter shown, EventOrder sorted) {
        filters.show(shown);
        var pages =
                new EventPages(
                        list.count(shown, locale),
                        slice -> list.page(shown, sorted, slice, locale));
        head.count(text("toxicity.count", pages.count()));
        grid.show(pages, sorted, shown.equals(EventFilter.NONE));
    }

    /** A choice goes into the address, and comes back from it. */
    private static void go(EventFilter filter, EventOrder order) {
        var sorted = order.equals(EventOrder.STANDARD) ? "" : order.word();
        new ListAddress(filter.parameters(), sorted).open(AdverseEventListView.class);
    }

    /** Runs without the session's lock: the page stays usable during a long export. */
    private void download(DownloadEvent download) throws IOException {
        download.setFileName("downstage-adverse-events-" + today + ".csv");
        download.setContentType("text/csv; charset=UTF-8");
        export.write(filter, order, locale, download.getOutputStream());
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("toxicity.title")));
    }
}
