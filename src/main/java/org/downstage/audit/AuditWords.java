package org.downstage.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        var form = entry.form();
        var question = question(form == null ? "" : form.form(), path.item(), locale);
        return path.row() == 0
                ? question
                : text("audit.row", locale, question, Integer.toString(path.row()));
    }

    private String question(String form, String oid, Locale locale) {
        return isKnown(form, oid) ? study.item(form, oid, locale) : oid;
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

    /**
     * An act on a query keeps its rule as old and its number as new value; both are about an item.
     */
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
            case VALUE_CHANGED, VALUE_VERIFIED, VERIFICATION_WITHDRAWN ->
                    itemValue(entry, text, locale);
            case QUERY_OPENED,
                    QUERY_ANSWERED,
                    QUERY_CLOSED,
                    QUERY_REOPENED,
                    QUERY_CANCELLED,
                    FINDING_EXPLAINED ->
                    text(ofQuery, locale, text, item(entry, locale));
            case FORM_FROZEN -> word("audit.frozen.", text, locale);
            case STATUS_CHANGED -> word("audit.status.", text, locale);
            case FORM_SIGNED -> word("audit.meaning.", text, locale);
            case ACCOUNT_STATE_CHANGED -> word("audit.state.", text, locale);
            case ROLE_CHANGED -> word("role.", text, locale);
            case DOCUMENT_UPLOADED, DOCUMENT_REDACTED, DOCUMENT_VOIDED, DOCUMENT_VIEWED ->
                    document(text, locale);
            case SOURCE_LINKED, SOURCE_UNLINKED -> place(text, locale);
            case TRAIL_VERIFIED -> verified(text, locale);
            case AUDIT_REVIEWED -> reviewed(text, locale);
            case EXPORTED, CHECKLIST_ACKNOWLEDGED -> exported(Export.fromTrail(text), locale);
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

    /** The result, the number of entries and that of chains. */
    private String verified(String text, Locale locale) {
        var parts = List.of(text.split(" ", -1));
        return parts.size() == 3
                ? text("audit.verified." + parts.get(0), locale, parts.get(1), parts.get(2))
                : text;
    }

    /** A queue as the old value, a disposition as the new one. */
    private String reviewed(String text, Locale locale) {
        return texts.has("review.queue." + text)
                ? text("review.queue." + text, locale)
                : word("review.disposition.", text, locale);
    }

    /** Number, kind, copy and content hash; of the hash the first digits. */
    private String document(String text, Locale locale) {
        var parts = List.of(text.split(" ", -1));
        return parts.size() == 4
                ? text(
                        "audit.document." + parts.get(2),
                        locale,
                        parts.get(0),
                        word("document.kind.", parts.get(1), locale),
                        parts.get(3).substring(0, Math.min(12, parts.get(3).length())))
                : text;
    }

    /** Number of the document and of the page. */
    private String place(String text, Locale locale) {
        var parts = List.of(text.split(" ", -1));
        return parts.size() == 2 ? text("audit.place", locale, parts.get(0), parts.get(1)) : text;
    }

    private String exported(Export export, Locale locale) {
        var what = word("audit.exported.", export.what(), locale);
        var conditions = conditions(export.conditions(), locale);
        return text(
                conditions.isEmpty() ? "audit.exported" : "audit.exported.filtered",
                locale,
                what,
                conditions);
    }

    /** The conditions of a filter, e.g. "subject S1-02, form Radiotherapy"; empty for none. */
    public String filter(AuditFilter filter, Locale locale) {
        return conditions(filter.parameters(), locale);
    }

    private String conditions(Map<String, String> conditions, Locale locale) {
        return conditions.entrySet().stream()
                .filter(one -> texts.has("audit.condition." + one.getKey()))
                .map(one ->
                        text(
                                "audit.condition." + one.getKey(),
                                locale,
                                condition(conditions, one.getKey(), one.getValue(), locale)))
                .reduce((all, next) -> text("audit.condition.and", locale, all, next))
                .orElse("");
    }

    private String condition(
            Map<String, String> conditions, String name, String value, Locale locale) {
        return switch (name) {
            case "form" -> catalogue.form(value).isPresent() ? study.form(value, locale) : value;
            case "item" -> question(conditions.getOrDefault("form", ""), value, locale);
            case "kind" -> word("audit.kind.", value, locale);
            case "show" -> word("audit.condition.show.", value, locale);
            case "status" -> word("matrix.legend.", value, locale);
            case "sort" -> word("matrix.sort.", value, locale);
            case "soc" -> word("ctcae.soc.", value, locale);
            case "phase" -> word("code.AE_PHASE.", value, locale);
            case "related" -> word("toxicity.treatment.", value, locale);
            case "order" -> word("toxicity.order.", value, locale);
            case "queue" -> word("review.queue.", value, locale);
            case "reviewed" -> word("review.show.", value, locale);
            default -> value;
        };
    }

    /** The name of a column of the list and its export. */
    String column(String name, Locale locale) {
        return text("audit.column." + name, locale);
    }

    /** A fault of the chain in a sentence: whose chain, which entries, what does not match. */
    public String fault(ChainFault fault, ZoneId zone, Locale locale) {
        var at = fault.at();
        return text(
                "audit.fault." + fault.kind(),
                locale,
                fault.subject().isEmpty()
                        ? text("audit.chain.portal", locale)
                        : text("audit.chain.subject", locale, fault.subject()),
                Integer.toString(fault.first()),
                Integer.toString(fault.last()),
                at == null ? "" : AuditTime.text(at, zone));
    }

    /** The result of a verification in a sentence. */
    public String report(ChainReport report, ZoneId zone, Locale locale) {
        return text(
                report.isIntact() ? "audit.report.intact" : "audit.report.tampered",
                locale,
                report.entries(),
                report.chains(),
                report.faultCount(),
                AuditTime.text(report.at(), zone));
    }

    private String word(String prefix, String constant, Locale locale) {
        return texts.has(prefix + constant) ? text(prefix + constant, locale) : constant;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }
}
