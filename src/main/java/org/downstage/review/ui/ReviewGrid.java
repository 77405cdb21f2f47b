package org.downstage.review.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.downstage.dataentry.ui.Times;
import org.downstage.review.ReviewItem;
import org.downstage.review.ReviewWords;
import org.jspecify.annotations.Nullable;

/** A page of a queue, one item a row; the row with the focus is what the keys act on. */
class ReviewGrid extends Grid<ReviewItem> {

    private @Nullable ReviewItem focused;

    ReviewGrid(
            ReviewWords words,
            Times times,
            Consumer<ReviewItem> open,
            Consumer<ReviewItem> dispose) {
        super(ReviewItem.class, false);
        addClassName("ds-audit-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.SINGLE);
        setSizeFull();
        getElement().setAttribute("aria-label", text("review.title"));
        setEmptyStateComponent(new Paragraph(text("review.none")));
        column("at", "176px", item -> times.full(item.at())).setFlexGrow(0);
        column("by", "96px", ReviewItem::by).setFlexGrow(0);
        column("subject", "76px", ReviewItem::subject).setFlexGrow(0);
        column("place", "150px", item -> words.place(item, reader()));
        column("matter", "170px", item -> words.matter(item, reader()));
        column("disposition", "120px", ReviewGrid::disposition).setFlexGrow(0);
        addCellFocusListener(cell -> focused = cell.getItem().orElse(null));
        on("Enter", open);
        on("d", dispose);
    }

    private static String disposition(ReviewItem item) {
        return item.reviews().isEmpty()
                ? ""
                : text("review.disposition." + item.reviews().getLast().disposition());
    }

    private Column<ReviewItem> column(
            String name, String width, ValueProvider<ReviewItem, String> value) {
        return addColumn(value)
                .setHeader(text("review.column." + name))
                .setKey(name)
                .setWidth(width)
                .setResizable(true);
    }

    private void on(String key, Consumer<ReviewItem> act) {
        getElement()
                .addEventListener(
                        "keydown",
                        pressed ->
                                Optional.ofNullable(focused)
                                        .or(() -> getSelectedItems().stream().findFirst())
                                        .ifPresent(act))
                .setFilter(
                        "event.key.toLowerCase() === '%s' && !event.ctrlKey && !event.altKey"
                                .formatted(key.toLowerCase(Locale.ROOT)));
    }
}
