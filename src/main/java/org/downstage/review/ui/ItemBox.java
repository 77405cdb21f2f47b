package org.downstage.review.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.downstage.base.ui.Notices;
import org.downstage.dataentry.ui.Times;
import org.downstage.review.AuditReviewService;
import org.downstage.review.Disposition;
import org.downstage.review.ReviewItem;
import org.downstage.review.ReviewWords;
import org.jspecify.annotations.Nullable;

/** The chosen item in full, what was decided about it so far, and the next disposition. */
class ItemBox extends Div {

    private final AuditReviewService reviews;
    private final ReviewWords words;
    private final Times times;
    private final Consumer<ReviewItem> open;
    private final Runnable settled;
    private final Select<Disposition> disposition = new Select<>();
    private final TextField said = new TextField(text("review.words"));
    private final Paragraph answer = new Paragraph();
    private @Nullable ReviewItem item;

    ItemBox(
            AuditReviewService reviews,
            ReviewWords words,
            Times times,
            Consumer<ReviewItem> open,
            Runnable settled) {
        this.reviews = reviews;
        this.words = words;
        this.times = times;
        this.open = open;
        this.settled = settled;
        addClassName("ds-review-item");
        disposition.setLabel(text("review.dispose"));
        disposition.setItems(Disposition.values());
        disposition.setItemLabelGenerator(one -> text("review.disposition." + one));
        disposition.setValue(Disposition.JUSTIFIED);
        said.setMaxLength(AuditReviewService.LONGEST_WORDS);
        said.addKeyDownListener(Key.ENTER, key -> dispose());
        answer.getElement().setAttribute("role", "alert");
        answer.addClassName("ds-bar-answer");
        show(null);
    }

    /** Shows an item; null for none. */
    void show(@Nullable ReviewItem chosen) {
        item = chosen;
        removeAll();
        answer.setText("");
        said.clear();
        if (chosen == null) {
            add(new Paragraph(text("review.panel.none")));
            return;
        }
        var locale = reader();
        add(
                new H2(chosen.subject()),
                new Paragraph(words.place(chosen, locale)),
                new Paragraph(words.matter(chosen, locale)),
                new Paragraph(chosen.by() + ", " + times.full(chosen.at())));
        if (chosen.reason() != null) {
            add(new Paragraph(chosen.reason()));
        }
        chosen.reviews()
                .forEach(one ->
                        add(
                                new Paragraph(
                                        text(
                                                "review.reviewed",
                                                text("review.disposition." + one.disposition()),
                                                one.by(),
                                                times.shortly(one.at()),
                                                one.words()))));
        var record = new Button(text("review.dispose.do"), click -> dispose());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Button(text("review.panel.open"), click -> open.accept(chosen)),
                disposition,
                said,
                record,
                answer);
    }

    /** Puts the focus where the disposition is chosen. */
    void begin() {
        disposition.focus();
    }

    private void dispose() {
        if (item == null) {
            return;
        }
        var outcome =
                reviews.dispose(
                        item.queue(), item.matter(), disposition.getValue(), said.getValue());
        switch (outcome) {
            case DONE -> {
                Notices.done(text("review.done"));
                settled.run();
            }
            case WORDS_NEEDED -> {
                answer.setText(text("review.wordsNeeded", AuditReviewService.LONGEST_WORDS));
                said.focus();
            }
        }
    }
}
