package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.matrix.FormStanding;
import org.downstage.matrix.MatrixRow;
import org.jspecify.annotations.Nullable;

/**
 * Subjects by forms. A cell is drawn by the browser from a handful of words, without a component;
 * arrows move from cell to cell, Enter or a click opens the form.
 */
class MatrixGrid extends Grid<MatrixRow> {

    private static final String CELL =
            """
            <span class="mx-cell" title="${item.words}">
            ${item.draft ? html`<span class="ds-glyph mx-draft" data-glyph="draft" data-tone="here"></span>` : ''}
            <span class="ds-glyph" data-glyph="${item.glyph}" data-tone="${item.tone}"></span>
            <span class="mx-counts" aria-hidden="true">
            ${item.open ? html`<b class="ds-query-badge">${item.open}</b>` : ''}
            ${item.missing ? html`<b class="ds-missing-count">${item.missing}</b>` : ''}
            </span>
            <span class="ds-visually-hidden">${item.words}</span>
            </span>\
            """;
    private static final String TWO_LINES =
            "<span class=\"mx-lines\"><span>${item.first}</span><span>${item.second}</span></span>";
    private static final String SUBJECT =
            "<span class=\"mx-subject\"><b>${item.key}</b> <span>${item.person}</span></span>";

    private static final String FOCUS_CELL =
            """
            let tries = 0;
            const focus = () => {
              const line = [...this.shadowRoot.querySelectorAll('tbody tr')]
                  .find(one => one.index === $0 && !one.hidden && !one.hasAttribute('loading'));
              const cell = line?.querySelectorAll('td, th')[$1];
              if (cell) {
                cell.focus();
              } else if (tries++ < 300) {
                requestAnimationFrame(focus);
              }
            };
            requestAnimationFrame(focus);
            """;

    private final MatrixWords words;
    private final Map<Grid.Column<MatrixRow>, String> forms = new HashMap<>();
    private final List<Consumer<Place>> focusListeners = new ArrayList<>();
    private final List<BiConsumer<MatrixRow, @Nullable String>> openListeners = new ArrayList<>();
    private @Nullable Place focus;

    /**
     * A cell in the body.
     *
     * @param row its subject
     * @param form OID of its form, null in the columns that speak about the whole subject
     */
    record Place(MatrixRow row, @Nullable String form) {}

    MatrixGrid(Catalogue catalogue, MatrixWords words) {
        this.words = words;
        addClassName("mx-grid");
        addThemeVariants(GridVariant.LUMO_NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(50);
        getElement().setAttribute("aria-label", text("matrix.title"));
        addSubjectColumns();
        addFormColumns(catalogue);
        addCellFocusListener(
                event -> focused(event.getItem(), event.getColumn(), event.isBodyCell()));
        addItemClickListener(click -> open(click.getItem(), formOf(click.getColumn())));
        getElement()
                .addEventListener("keydown", key -> openFocused())
                .setFilter("event.key === 'Enter'");
    }

    private void addSubjectColumns() {
        addColumn(
                        LitRenderer.<MatrixRow>of(SUBJECT)
                                .withProperty("key", MatrixRow::key)
                                .withProperty("person", row -> words.person(row.sketch())))
                .setKey("subject")
                .setHeader(text("matrix.subject"))
                .setFrozen(true)
                .setRowHeader(true)
                .setFlexGrow(0)
                .setWidth("96px");
        addColumn(
                        LitRenderer.<MatrixRow>of(TWO_LINES)
                                .withProperty("first", row -> words.stage(row.sketch()))
                                .withProperty("second", row -> words.radiotherapy(row.sketch())))
                .setKey("stage")
                .setHeader(text("matrix.stage"))
                .setFlexGrow(0)
                .setWidth("118px");
    }

    private void addFormColumns(Catalogue catalogue) {
        Map<String, List<Grid.Column<?>>> headings = new HashMap<>();
        FormColumns.of(catalogue)
                .forEach((heading, underIt) -> {
                    List<Grid.Column<?>> columns = new ArrayList<>();
                    underIt.forEach(form -> columns.add(formColumn(form)));
                    columns.getFirst().setPartNameGenerator(row -> "group-start");
                    headings.put(heading, columns);
                });
        headings.put("totals", addTotalColumns());
        HeaderRow over = prependHeaderRow();
        for (var column : List.of("subject", "stage")) {
            var unseen = new Span(text("matrix." + column));
            unseen.addClassName("ds-visually-hidden");
            over.getCell(getColumnByKey(column)).setComponent(unseen);
        }
        headings.forEach((heading, columns) -> {
            var cells = columns.stream().map(over::getCell).toArray(HeaderRow.HeaderCell[]::new);
            var joined = cells.length == 1 ? cells[0] : over.join(cells);
            joined.setText(text("matrix.group." + heading));
        });
    }

    private Grid.Column<MatrixRow> formColumn(CaseReportForm form) {
        var column =
                addColumn(cell(form.oid()))
                        .setKey(form.oid())
                        .setHeader(formHeader(form.oid()))
                        .setTextAlign(ColumnTextAlign.CENTER)
                        .setFlexGrow(1)
                        .setWidth("48px");
        forms.put(column, form.oid());
        return column;
    }

    /** A few letters under the heading; the full title as tooltip. */
    private Span formHeader(String form) {
        var header = new Span(text("matrix.form." + form));
        header.addClassName("mx-form");
        header.setTitle(words.form(form));
        return header;
    }

    private LitRenderer<MatrixRow> cell(String form) {
        return LitRenderer.<MatrixRow>of(CELL)
                .withProperty("words", row -> words.sentence(row.form(form)))
                .withProperty("glyph", row -> StandingMarks.of(row.form(form)).glyph().cssName())
                .withProperty("tone", row -> StandingMarks.of(row.form(form)).tone().cssName())
                .withProperty("open", row -> openBadge(row.form(form)))
                .withProperty("missing", row -> row.form(form).missing())
                .withProperty("draft", row -> row.form(form).draftAt() != null);
    }

    private static String openBadge(FormStanding cell) {
        return cell.openQueries() == 0 ? "" : text("mark.queries.short", cell.openQueries());
    }

    private List<Grid.Column<?>> addTotalColumns() {
        var queries = numberColumn("queries", MatrixRow::openQueries);
        queries.setPartNameGenerator(row -> "group-start");
        return List.of(queries, numberColumn("missing", MatrixRow::missing), changedColumn());
    }

    private Grid.Column<MatrixRow> changedColumn() {
        return addColumn(
                        LitRenderer.<MatrixRow>of("<span title=\"${item.at}\">${item.day}</span>")
                                .withProperty("at", row -> MatrixWords.exactly(row.changedAt()))
                                .withProperty("day", row -> words.moment(row.changedAt())))
                .setKey("changed")
                .setHeader(text("matrix.changed"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("62px");
    }

    private Grid.Column<MatrixRow> numberColumn(
            String key, SerializableFunction<MatrixRow, Integer> number) {
        return addColumn(row -> number.apply(row) == 0 ? "–" : number.apply(row).toString())
                .setKey(key)
                .setHeader(text("matrix." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("54px");
    }

    /** Told of each cell of the body that gets the focus. */
    void onFocus(Consumer<Place> listener) {
        focusListeners.add(listener);
    }

    /** Told of each form, or subject where the form is null, that shall be opened. */
    void onOpen(BiConsumer<MatrixRow, @Nullable String> listener) {
        openListeners.add(listener);
    }

    /**
     * Brings a cell into sight and gives it the focus, as soon as its row is there.
     *
     * @param row number of the row, from 0
     * @param form OID of the form, null for the subject; one that the study lacks counts as null
     */
    void focusCell(int row, @Nullable String form) {
        var column = form == null ? null : getColumnByKey(form);
        var number = Math.max(0, getColumns().indexOf(column));
        scrollToIndex(row);
        getElement().executeJs(FOCUS_CELL, row, number);
    }

    private void focused(
            Optional<MatrixRow> row, Optional<Column<MatrixRow>> column, boolean body) {
        if (!body || row.isEmpty()) {
            focus = null;
            return;
        }
        focus = new Place(row.get(), column.map(this::formOf).orElse(null));
        focusListeners.forEach(listener -> listener.accept(focus));
    }

    private @Nullable String formOf(Column<MatrixRow> column) {
        return forms.get(column);
    }

    private void openFocused() {
        if (focus != null) {
            open(focus.row(), focus.form());
        }
    }

    private void open(MatrixRow row, @Nullable String form) {
        openListeners.forEach(listener -> listener.accept(row, form));
    }
}
