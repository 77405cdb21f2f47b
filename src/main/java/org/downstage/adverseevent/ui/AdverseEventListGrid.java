package org.downstage.adverseevent.ui;

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
import org.downstage.adverseevent.EventOrder;
import org.downstage.adverseevent.EventOrder.By;
import org.downstage.adverseevent.EventPages;
import org.downstage.adverseevent.EventRow;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.subject.CaseAddress;

/**
 * The listing as a table. A row is drawn by the browser from words; only the rows in sight are
 * read. The head sorts.
 */
class AdverseEventListGrid extends Grid<EventRow> {

    private static final int PAGE = 50;
    private static final FormKey FORM = FormKey.of(AdverseEventsForm.OID);

    private static final String LINK = "<a href=\"${item.address}\">${item.subject}</a>";
    private static final String GRADE =
            "<span class=\"ds-grade-mark\" data-grade=\"${item.grade}\" role=\"img\""
                    + " aria-label=\"${item.words}\" title=\"${item.words}\">${item.grade}</span>";
    private static final String LETTERS =
            "<span class=\"ds-letters\" title=\"${item.words}\"><span aria-hidden=\"true\">"
                    + "${item.letters}</span><span class=\"ds-visually-hidden\">${item.words}"
                    + "</span></span>";
    private static final String WORDS = "<span title=\"${item.words}\">${item.words}</span>";

    private final Map<By, Column<EventRow>> sortable = new EnumMap<>(By.class);
    private final Paragraph empty = new Paragraph();

    AdverseEventListGrid(AdverseEventListWords words, Consumer<EventOrder> sorted) {
        super(EventRow.class, false);
        addClassName("ds-toxicity-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(PAGE);
        getElement().setAttribute("aria-label", text("toxicity.title"));
        setEmptyStateComponent(empty);
        sortable.put(By.SUBJECT, subject());
        sortable.put(By.SITE, plain("site", "60px", EventRow::siteCode));
        sortable.put(By.TERM, growing("term", "200px", 3, row -> words.term(row.event())));
        sortable.put(By.SOC, words("soc", "128px", row -> words.soc(row.event().soc())));
        sortable.put(By.GRADE, grade());
        sortable.put(By.PHASE, plain("phase", "146px", row -> words.phase(row.event().phase())));
        sortable.put(By.START, plain("start", "96px", AdverseEventListGrid::start));
        plain("end", "92px", row -> words.end(row.event()));
        letters(words);
        plain("serious", "68px", row -> words.serious(row.event()));
        growing("actions", "120px", 2, row -> words.actions(row.event()));
        plain("outcome", "112px", row -> words.outcome(row.event()));
        sortable.forEach((by, column) -> column.setSortProperty(by.name()));
        addSortListener(sorting -> {
            if (sorting.isFromClient()) {
                sorted.accept(order(sorting.getSortOrder()));
            }
        });
    }

    private static String start(EventRow row) {
        var start = row.event().start();
        return start == null ? "" : start.toString();
    }

    private Column<EventRow> subject() {
        var column =
                addColumn(
                        LitRenderer.<EventRow>of(LINK)
                                .withProperty("subject", EventRow::subject)
                                .withProperty("address", AdverseEventListGrid::address));
        return headed(column, "subject", "84px").setFrozen(true).setRowHeader(true);
    }

    private static String address(EventRow row) {
        return CaseAddress.of(
                row.subject(), FORM, new ItemPath(AdverseEventsForm.TERM.oid(), row.event().row()));
    }

    private Column<EventRow> grade() {
        var column =
                addColumn(
                        LitRenderer.<EventRow>of(GRADE)
                                .withProperty("grade", row -> row.event().worstGrade())
                                .withProperty(
                                        "words",
                                        row -> text("toxicity.grade", row.event().worstGrade())));
        return headed(column, "grade", "72px");
    }

    private void letters(AdverseEventListWords words) {
        var column =
                addColumn(
                        LitRenderer.<EventRow>of(LETTERS)
                                .withProperty("letters", row -> words.letters(row.event()))
                                .withProperty("words", row -> words.attributions(row.event())));
        headed(column, "attribution", "72px");
    }

    private Column<EventRow> plain(
            String name, String width, ValueProvider<EventRow, String> value) {
        return headed(addColumn(value), name, width);
    }

    private Column<EventRow> words(
            String name, String width, ValueProvider<EventRow, String> value) {
        return headed(
                addColumn(LitRenderer.<EventRow>of(WORDS).withProperty("words", value)),
                name,
                width);
    }

    private Column<EventRow> growing(
            String name, String width, int share, ValueProvider<EventRow, String> value) {
        return words(name, width, value).setFlexGrow(share);
    }

    private static Column<EventRow> headed(Column<EventRow> column, String name, String width) {
        return column.setHeader(text("toxicity.column." + name))
                .setKey(name)
                .setWidth(width)
                .setFlexGrow(0)
                .setResizable(true);
    }

    private EventOrder order(List<GridSortOrder<EventRow>> sorting) {
        return sorting.stream()
                .findFirst()
                .map(chosen -> order(chosen.getSorted(), chosen.getDirection()))
                .orElse(EventOrder.STANDARD);
    }

    private EventOrder order(Column<EventRow> column, SortDirection direction) {
        return sortable.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .findFirst()
                .map(entry -> new EventOrder(entry.getKey(), direction == SortDirection.DESCENDING))
                .orElse(EventOrder.STANDARD);
    }

    /** Shows these events, which come in this order. */
    void show(EventPages pages, EventOrder order, boolean unfiltered) {
        empty.setText(text(unfiltered ? "toxicity.empty" : "toxicity.empty.filtered"));
        var direction = order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(List.of(new GridSortOrder<>(sortable.get(order.by()), direction)));
        setDataProvider(
                DataProvider.fromCallbacks(
                        wanted -> pages.page(wanted.getOffset(), wanted.getLimit()).stream(),
                        counted -> pages.count()));
    }
}
