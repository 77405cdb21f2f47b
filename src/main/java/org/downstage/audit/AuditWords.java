package org.downstage.audit;

import java.util.Locale;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.Catalogue;
import org.downstage.crf.Item;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemText.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says entries of the trail in the reader's language; what does not apply is empty text. */
@Component
public class AuditWords {

    private final Catalogue catalogue;
    private final CatalogueText study;
    private final TranslationProvider texts;

    AuditWords(Catalogue catalogue, CatalogueText study, TranslationProvider texts) {
        this.catalogue = catalogue;
        this.study = study;
        this.texts = texts;
    }

    /** What was done, e.g. "Value changed"; a value that was none before is "entered". */
    public String kind(AuditEntry entry, Locale locale) {
        return entry.kind() == AuditKind.VALUE_CHANGED && entry.before() == null
                ? text("audit.kind.VALUE_ENTERED", locale)
                : kind(entry.kind(), locale);
    }

    /** A kind of act, e.g. "Value changed". */
    public String kind(AuditKind kind, Locale locale) {
        return text("audit.kind." + kind, locale);
    }

    /** The form's title, with its number where the form repeats. */
    public String form(AuditEntry entry, Locale locale) {
        var form = entry.form();
        if (form == null) {
            return "";
        }
        return catalogue.form(form.form()).isPresent() ? study.form(form, locale) : form.form();
    }

    /** The item's question, or the repeating group's title; with the row, e.g. "Dose, row 3". */
    public String item(AuditEntry entry, Locale locale) {
        var path = entry.path();
        if (path == null) {
            return "";
        }
        var question = question(entry, path.item(), locale);
        return path.row() == 0
                ? question
                : text("audit.row", locale, question, Integer.toString(path.row()));
    }

    private String question(AuditEntry entry, String oid, Locale locale) {
        var form = entry.form();
        return form != null && isKnown(form.form(), oid)
                ? study.item(form.form(), oid, locale)
                : oid;
    }

    private boolean isKnown(String form, String oid) {
        return catalogue
                .form(form)
                .filter(f -> f.item(oid).isPresent() || f.repeatingGroup(oid).isPresent())
                .isPresent();
    }

    /** The old value. */
    public String before(AuditEntry entry, Locale locale) {
        return value(entry, entry.before(), "audit.rule", locale);
    }

    /** The new value. */
    public String after(AuditEntry entry, Locale locale) {
        return value(entry, entry.after(), "audit.query", locale);
    }

    /** An act on a query keeps its rule as old and its number as new value. */
    private String value(
            AuditEntry entry, @Nullable AuditValue value, String ofQuery, Locale locale) {
        if (value == null) {
            return "";
        }
        var missing = value.missing();
        if (missing != null) {
            return study.missing(missing, locale);
        }
        var text = value.text() == null ? "" : value.text();
        return switch (entry.kind()) {
            case VALUE_CHANGED -> itemValue(entry, text, locale);
            case QUERY_OPENED,
                    QUERY_ANSWERED,
                    QUERY_CLOSED,
                    QUERY_REOPENED,
                    QUERY_CANCELLED,
                    FINDING_EXPLAINED ->
                    text(ofQuery, locale, text);
            case FORM_FROZEN -> word("audit.frozen.", text, locale);
            case STATUS_CHANGED -> word("audit.status.", text, locale);
            case FORM_SIGNED -> word("audit.meaning.", text, locale);
            case ACCOUNT_STATE_CHANGED -> word("audit.state.", text, locale);
            case ROLE_CHANGED -> word("role.", text, locale);
            case TRAIL_VERIFIED -> word("audit.verified.", text, locale);
            default -> text;
        };
    }

    /** The value of an item as the form shows it; as it was written where the item is no more. */
    private String itemValue(AuditEntry entry, String text, Locale locale) {
        var form = entry.form();
        var path = entry.path();
        if (form == null || path == null) {
            return text;
        }
        return catalogue
                .form(form.form())
                .flatMap(definition -> definition.item(path.item()))
                .map(item -> itemValue(item, text, locale))
                .orElse(text);
    }

    private String itemValue(Item<?> item, String text, Locale locale) {
        return switch (ItemText.read(item, text)) {
            case Reading.Read(var value) -> study.value(item, value, locale);
            case Reading.Unreadable unreadable -> text;
        };
    }

    private String word(String prefix, String constant, Locale locale) {
        return texts.has(prefix + constant) ? text(prefix + constant, locale) : constant;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }
}
