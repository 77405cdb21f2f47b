package org.downstage.review;

import java.util.Locale;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.Catalogue;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemText.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says items of the review in the reader's language. */
@Component
public class ReviewWords {

    private final Catalogue catalogue;
    private final CatalogueText study;
    private final TranslationProvider texts;

    ReviewWords(Catalogue catalogue, CatalogueText study, TranslationProvider texts) {
        this.catalogue = catalogue;
        this.study = study;
        this.texts = texts;
    }

    /** "Radiotherapy · End date"; of many entries the form of the first. */
    public String place(ReviewItem item, Locale locale) {
        var form = study.form(item.form(), locale);
        var path = item.path();
        if (path == null) {
            return form;
        }
        var question = study.item(item.form().form(), path.item(), locale);
        return path.row() == 0
                ? form + " · " + question
                : text("review.row", locale, form, question, Integer.toString(path.row()));
    }

    /** What happened, e.g. "2024-04-24 → 2024-04-26" or "312 values in one minute". */
    public String matter(ReviewItem item, Locale locale) {
        return switch (item.queue()) {
            case MANY_ENTRIES -> text("review.many", locale, item.count());
            case LATE_ENTRY ->
                    text("review.late", locale, value(item, item.after(), locale), item.count());
            case AFTER_VERIFICATION, AFTER_OUTCOME ->
                    text(
                            "review.change",
                            locale,
                            value(item, item.before(), locale),
                            value(item, item.after(), locale));
        };
    }

    private String value(ReviewItem item, @Nullable AuditValue value, Locale locale) {
        var path = item.path();
        if (value == null || path == null) {
            return text("review.nothing", locale);
        }
        var missing = value.missing();
        if (missing != null) {
            return study.missing(missing, locale);
        }
        var text = value.text() == null ? "" : value.text();
        return catalogue
                .form(item.form().form())
                .flatMap(form -> form.item(path.item()))
                .map(one ->
                        ItemText.read(one, text) instanceof Reading.Read(var read)
                                ? study.value(one, read, locale)
                                : text)
                .orElse(text);
    }

    /** A text of the review. */
    public String text(String key, Locale locale, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }
}
