package org.downstage.query.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.downstage.query.FindingArguments;
import org.downstage.query.QueryAge;
import org.downstage.query.QueryFilter;
import org.downstage.query.QueryListService;
import org.downstage.query.QueryOrder;
import org.downstage.query.QueryOrder.By;
import org.downstage.query.QueryRow;
import org.downstage.query.QueryState;
import org.downstage.query.QueryThread.Source;
import org.downstage.subject.CaseAddress;

/** The list as a table. Only the rows in sight are read; the head sorts. */
class QueryListGrid extends Grid<QueryRow> {

    private static final int PAGE = 50;
    private static final String LINK = "<a href=\"${item.address}\">${item.subject}</a>";
    private static final String TWO_LINES =
            "<div class=\"ds-query-cell\"><span>${item.first}</span>"
                    + "<span class=\"ds-secondary\">${item.second}</span></div>";
    private static final String WORDS =
            "<span class=\"ds-query-said\" title=\"${item.words}\">${item.words}</span>";
    private static final String AGE =
            "<span class=\"ds-badge\" data-tone=\"${item.tone}\">${item.words}</span>";

    private final QueryDesk desk;
    private final Map<By, Column<QueryRow>> sortable = new EnumMap<>(By.class);
    private final Paragraph empty = new Paragraph();

    QueryListGrid(QueryDesk desk, Consumer<QueryOrder> sorted) {
        super(QueryRow.class, false);
        this.desk = desk;
        addClassName("ds-query-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        getElement().setAttribute("aria-label", text("query.title"));
        setEmptyStateComponent(empty);
        sortable.put(By.NUMBER, headed(addColumn(QueryRow::queryId), "number", "76px"));
        sortable.put(By.SUBJECT, subject());
        two("item", "190px", this::item, this::form).setFlexGrow(1);
        said();
        two("state", "150px", this::state, this::waitsFor);
        sortable.put(By.OPENED, headed(addColumn(this::age), "age", "88px"));
        sortable.put(By.WAITING, waiting());
        headed(addColumn(row -> text("query.source." + row.source())), "source", "104px");
        sortable.forEach((by, column) -> column.setSortProperty(by.name()));
        addSortListener(sorting -> {
            if (sorting.isFromClient()) {
                sorted.accept(order(sorting.getSortOrder()));
            }
        });
    }

    private Column<QueryRow> subject() {
        var column =
                addColumn(
                        LitRenderer.<QueryRow>of(LINK)
                                .withProperty("subject", QueryRow::subject)
                                .withProperty("address", QueryListGrid::address));
        return headed(column, "subject", "84px").setRowHeader(true);
    }

    static String address(QueryRow row) {
        return CaseAddress.of(row.subject(), row.form(), row.path());
    }

    private Column<QueryRow> two(
            String name,
            String width,
            ValueProvider<QueryRow, String> first,
            ValueProvider<QueryRow, String> second) {
        var column =
                addColumn(
                        LitRenderer.<QueryRow>of(TWO_LINES)
                                .withProperty("first", first)
                                .withProperty("second", second));
        return headed(column, name, width);
    }

    private void said() {
        var column = addColumn(LitRenderer.<QueryRow>of(WORDS).withProperty("words", this::words));
        headed(column, "words", "240px").setFlexGrow(3);
    }

    private String age(QueryRow row) {
        return ended(row)
                ? desk.time(row.openedAt())
                : text("query.days", desk.days(row.openedAt()));
    }

    private Column<QueryRow> waiting() {
        var column =
                addColumn(
                        LitRenderer.<QueryRow>of(AGE)
                                .withProperty("tone", row -> late(row) ? "attention" : "plain")
                                .withProperty("words", this::waits));
        return headed(column, "waiting", "104px");
    }

    private boolean late(QueryRow row) {
        return !ended(row) && desk.days(row.changedAt()) >= QueryAge.LATE_DAYS;
    }

    private String waits(QueryRow row) {
        return ended(row) ? "–" : text("query.days", desk.days(row.changedAt()));
    }

    /** The question, then what was last said about it. */
    private String words(QueryRow row) {
        var asked = asked(row);
        var said = row.words();
        return said == null || said.equals(asked) ? asked : text("query.said", asked, said);
    }

    private String asked(QueryRow row) {
        var check = row.check();
        var arguments = row.arguments();
        if (check != null && arguments != null) {
            return desk.texts().sentence(check, FindingArguments.read(arguments), reader());
        }
        return row.asked() == null ? "" : row.asked();
    }

    private String item(QueryRow row) {
        return desk.item(row.form(), row.path());
    }

    private String form(QueryRow row) {
        return desk.texts().form(row.form(), reader());
    }

    private String state(QueryRow row) {
        return text("query.state." + row.state());
    }

    private String waitsFor(QueryRow row) {
        return switch (row.state()) {
            case OPEN -> text("query.waits.site", row.siteCode());
            case ANSWERED ->
                    row.source() == Source.SYSTEM
                            ? text("query.waits.monitor")
                            : text("query.waits.person", row.raisedBy());
            case CLOSED, CANCELLED -> desk.time(row.changedAt());
        };
    }

    private static boolean ended(QueryRow row) {
        return row.state() == QueryState.CLOSED || row.state() == QueryState.CANCELLED;
    }

    private static Column<QueryRow> headed(Column<QueryRow> column, String name, String width) {
        return column.setHeader(text("query.column." + name))
                .setKey(name)
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private QueryOrder order(List<GridSortOrder<QueryRow>> sorting) {
        return sorting.stream()
                .findFirst()
                .map(chosen -> order(chosen.getSorted(), chosen.getDirection()))
                .orElse(QueryOrder.STANDARD);
    }

    private QueryOrder order(Column<QueryRow> column, SortDirection direction) {
        return sortable.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .findFirst()
                .map(entry -> new QueryOrder(entry.getKey(), direction == SortDirection.DESCENDING))
                .orElse(QueryOrder.STANDARD);
    }

    /** Shows the queries that the filter lets through, in this order. */
    void show(QueryListService list, QueryFilter filter, QueryOrder order, int count) {
        empty.setText(text(filter.equals(QueryFilter.NONE) ? "query.none" : "query.none.filtered"));
        var direction = order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(List.of(new GridSortOrder<>(sortable.get(order.by()), direction)));
        setDataProvider(
                DataProvider.fromCallbacks(
                        wanted ->
                                list
                                        .page(filter, order, wanted.getOffset(), wanted.getLimit())
                                        .stream(),
                        counted -> count));
    }
}
