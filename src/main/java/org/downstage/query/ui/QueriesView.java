package org.downstage.query.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
import org.downstage.account.MailService;
import org.downstage.base.ui.Addresses;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.KeyList;
import org.downstage.base.ui.ListAddress;
import org.downstage.base.ui.ListHead;
import org.downstage.base.ui.Notices;
import org.downstage.base.ui.RailBadges;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.WorkArea;
import org.downstage.crf.Catalogue;
import org.downstage.query.QueryExportService;
import org.downstage.query.QueryFilter;
import org.downstage.query.QueryListService;
import org.downstage.query.QueryOrder;
import org.downstage.query.QueryRow;
import org.downstage.security.Role;
import org.downstage.security.Roles;
import org.downstage.site.Site;
import org.downstage.site.SiteService;
import org.jspecify.annotations.Nullable;

/**
 * The queries of the study, as far as the reader sees them: what waits and how long, worked through
 * by keyboard. The panel shows the one in focus, with all that was said and what can be done.
 */
@Route("queries")
@Menu(title = "query.menu", icon = "queries", order = 15)
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
class QueriesView extends WorkArea implements BeforeEnterObserver, HasBreadcrumb {

    private static final String LETTERS =
            "['a','c','r','/','Enter'].includes(event.key) && !event.ctrlKey && !event.altKey"
                    + " && !event.metaKey && !event.composedPath()[0].closest('a')";

    private final QueryListService list;
    private final QueryExportService export;
    private final MailService mail;
    private final QueryDesk desk;
    private final List<Site> sites;
    private final QueryListFilters filters;
    private final QueryListGrid grid;
    private final ListHead head =
            new ListHead(text("query.title"), text("query.export"), this::download);
    private final Locale locale = reader();
    private final LocalDate today = LocalDate.now(ReaderZone.current());
    private volatile QueryFilter filter = QueryFilter.NONE;
    private volatile QueryOrder order = QueryOrder.STANDARD;
    private @Nullable QueryRow focused;
    private @Nullable QueryBox box;

    QueriesView(
            QueryListService list,
            QueryExportService export,
            QueryDesks desks,
            Catalogue catalogue,
            SiteService siteService,
            MailService mail) {
        super(text("query.panel"));
        this.list = list;
        this.export = export;
        this.mail = mail;
        desk = desks.desk();
        sites = siteService.mine();
        filters =
                new QueryListFilters(
                        catalogue,
                        desk.texts(),
                        sites,
                        desk.who().role() == Role.PRINCIPAL_INVESTIGATOR,
                        chosen -> go(chosen, order));
        grid = new QueryListGrid(desk, chosen -> go(filter, chosen));
        grid.addCellFocusListener(at -> at.getItem().ifPresent(this::focus));
        grid.addItemClickListener(at -> {
            focus(at.getItem());
            openPanel();
        });
        grid.getElement()
                .addEventListener(
                        "keydown", key -> act(key.getEventData().get("event.key").asString()))
                .setFilter(LETTERS)
                .addEventData("event.key")
                .preventDefault();
        addWork(page());
    }

    private Div page() {
        var keys =
                new KeyList()
                        .with("↑ ↓", text("query.keys.move"))
                        .with("Enter", text("query.keys.open"))
                        .with("A", text("query.keys.answer"))
                        .with("C", text("query.keys.close"))
                        .with("R", text("query.keys.reopen"))
                        .with("/", text("query.keys.find"))
                        .onQuestionMarkIn(grid);
        var page = new Div(head, filters, grid, keys);
        page.addClassNames("ds-page", "ds-query-list");
        return page;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var address = ListAddress.of(entering);
        filter = QueryFilter.of(address.filter());
        order = QueryOrder.of(address.order());
        filters.show(filter);
        focused = null;
        box = null;
        list();
        showInPanel(new SiteList(list.sites(), sites), new DigestSwitch(mail));
    }

    private void list() {
        var all = list.count(filter);
        head.count(text("query.count", all));
        grid.show(list, filter, order, all);
    }

    private void focus(QueryRow row) {
        if (!row.equals(focused)) {
            focused = row;
            showQuery(row);
        }
    }

    private void showQuery(QueryRow row) {
        var shown =
                new QueryBox(desk, row.subject(), desk.service().find(row.queryId()), this::moved);
        box = shown;
        var place = new Anchor(QueryListGrid.address(row), desk.item(row.form(), row.path()));
        var title = new H2(new Span(row.subject() + " · "), place);
        var form = new Paragraph(desk.texts().form(row.form(), reader()));
        form.addClassNames("ds-small", "ds-secondary");
        showInPanel(title, form, shown);
    }

    /** The query in focus stands elsewhere now: it is shown as it stands, in list and panel. */
    private void moved() {
        list();
        RailBadges.refresh();
        if (focused != null) {
            showQuery(focused);
        }
        grid.getElement().executeJs("this.focus()");
    }

    private void act(String key) {
        if (key.equals("/")) {
            filters.find();
        } else if (focused != null && box != null) {
            act(key, focused, box);
        }
    }

    private void act(String key, QueryRow row, QueryBox shown) {
        switch (key) {
            case "Enter" -> Addresses.go(UI.getCurrentOrThrow(), QueryListGrid.address(row));
            case "c" -> {
                if (!shown.settle()) {
                    Notices.attention(text("query.notNow"));
                }
            }
            default -> {
                openPanel();
                if (!shown.write()) {
                    Notices.attention(text("query.notNow"));
                }
            }
        }
    }

    /** A choice goes into the address, and comes back from it. */
    private static void go(QueryFilter filter, QueryOrder order) {
        var sorted = order.equals(QueryOrder.STANDARD) ? "" : order.word();
        new ListAddress(filter.parameters(), sorted).open(QueriesView.class);
    }

    /** Runs without the session's lock: the page stays usable during a long export. */
    private void download(DownloadEvent download) throws IOException {
        download.setFileName("downstage-queries-" + today + ".csv");
        download.setContentType("text/csv; charset=UTF-8");
        export.write(filter, order, locale, download.getOutputStream());
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("query.title")));
    }
}
