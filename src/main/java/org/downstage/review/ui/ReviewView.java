package org.downstage.review.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.downstage.base.ui.Addresses;
import org.downstage.base.ui.Crumb;
import org.downstage.base.ui.HasBreadcrumb;
import org.downstage.base.ui.KeyList;
import org.downstage.base.ui.ReaderZone;
import org.downstage.base.ui.WorkArea;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.dataentry.ui.Times;
import org.downstage.review.AuditReviewService;
import org.downstage.review.ReviewFilter;
import org.downstage.review.ReviewFilter.Show;
import org.downstage.review.ReviewItem;
import org.downstage.review.ReviewPage.Cursor;
import org.downstage.review.ReviewQueue;
import org.downstage.review.ReviewWords;
import org.downstage.security.Roles;
import org.downstage.subject.CaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * The queues of the audit review, worked through by keyboard: arrows, Enter to look, D to settle.
 */
@Route("audit-review")
@Menu(title = "review.menu", icon = "check", order = 58)
@RolesAllowed({Roles.MONITOR, Roles.DATA_MANAGER})
@StyleSheet("styles/signature.css")
class ReviewView extends WorkArea implements HasBreadcrumb {

    private static final int YEARS = 1;

    private final AuditReviewService reviews;
    private final ZoneId zone = ReaderZone.current();
    private final Locale locale = reader();
    private final Select<ReviewQueue> queue = new Select<>();
    private final Select<Show> show = new Select<>();
    private final TextField since = new TextField(text("review.since"));
    private final Button older = new Button(text("review.older"));
    private final Button newest = new Button(text("review.newest"));
    private final ReviewGrid grid;
    private final ItemBox box;
    private volatile ReviewFilter shown;
    private @Nullable Cursor next;

    ReviewView(AuditReviewService reviews, ReviewWords words, Clock clock) {
        super(text("review.panel"));
        this.reviews = reviews;
        var times = new Times(zone);
        grid = new ReviewGrid(words, times, this::open, this::dispose);
        box = new ItemBox(reviews, words, times, this::open, this::settled);
        queue.setLabel(text("review.queue"));
        queue.setItems(ReviewQueue.values());
        queue.setItemLabelGenerator(one -> text("review.queue." + one));
        queue.setValue(ReviewQueue.AFTER_VERIFICATION);
        queue.addClassName("ds-wide");
        show.setLabel(text("review.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(one -> text("review.show." + one));
        show.setValue(Show.OPEN);
        since.setPlaceholder("2026-01-31");
        since.setErrorMessage(text("review.since.malformed"));
        since.setValue(LocalDate.now(clock.withZone(zone)).minusYears(YEARS).toString());
        shown = filter();
        queue.addValueChangeListener(change -> page(null));
        show.addValueChangeListener(change -> page(null));
        since.addValueChangeListener(change -> page(null));
        newest.addClickListener(click -> page(null));
        older.addClickListener(click -> page(next));
        grid.addSelectionListener(chosen -> box.show(chosen.getFirstSelectedItem().orElse(null)));
        var page = new Div(head(), new Paragraph(text("review.intro")), filters(), grid, foot());
        page.addClassNames("ds-page", "ds-review");
        addWork(page);
        showInPanel(box);
        page(null);
    }

    private Div head() {
        var export = new Anchor(this::export, "");
        export.add(Glyph.DOWNLOAD.decoration(), new Span(text("review.csv")));
        export.addClassName("ds-download");
        var head = new Div(new H1(text("review.title")), export);
        head.addClassName("ds-page-head");
        return head;
    }

    private Div filters() {
        var filters = new Div(queue, show, since);
        filters.addClassName("ds-bar-fields");
        return filters;
    }

    private Div foot() {
        var keys =
                new KeyList()
                        .with("↑ ↓", text("shell.keys.rows"))
                        .with("Enter", text("review.keys.open"))
                        .with("D", text("review.keys.dispose"))
                        .onQuestionMarkIn(grid);
        var foot = new Div(newest, older, keys);
        foot.addClassName("ds-page-head");
        return foot;
    }

    private ReviewFilter filter() {
        var day = day();
        since.setInvalid(day.isEmpty());
        return new ReviewFilter(
                queue.getValue(),
                show.getValue(),
                day.orElse(LocalDate.EPOCH).atStartOfDay(zone).toInstant());
    }

    /** The first day as typed; empty for what is none. */
    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(since.getValue().strip()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private void page(@Nullable Cursor behind) {
        shown = filter();
        var page = reviews.page(shown, behind);
        grid.setItems(new ArrayList<>(page.items()));
        box.show(null);
        newest.setEnabled(behind != null);
        older.setEnabled(page.next() != null);
        next = page.next();
    }

    private void open(ReviewItem item) {
        var path = item.path();
        Addresses.go(
                UI.getCurrentOrThrow(),
                path == null
                        ? CaseAddress.of(item.subject(), item.form())
                        : CaseAddress.of(item.subject(), item.form(), path));
    }

    private void dispose(ReviewItem item) {
        grid.select(item);
        openPanel();
        box.begin();
    }

    private void settled() {
        page(null);
        grid.focus();
    }

    private void export(DownloadEvent download) throws IOException {
        download.setFileName("downstage-review-" + LocalDate.now(zone) + ".csv");
        download.setContentType("text/csv; charset=UTF-8");
        reviews.write(shown, locale, zone, download.getOutputStream());
    }

    @Override
    public List<Crumb> breadcrumb() {
        return List.of(Crumb.here(text("review.title")));
    }
}
