package org.downstage.certified;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.downstage.audit.AuditEntry;
import org.downstage.audit.AuditWords;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.Catalogue;
import org.downstage.query.QueryThread;

/** Says a subject's record as a document in one language. */
final class RecordDocument {

    /** What documents are made with. */
    record Tools(
            Catalogue catalogue,
            CatalogueText study,
            AuditWords audit,
            TranslationProvider texts,
            CopyFont font) {}

    private final Tools tools;
    private final CaseRecord record;
    private final Locale locale;
    private final DateTimeFormatter times;
    private final Xhtml out;

    RecordDocument(Tools tools, CaseRecord record, Locale locale, ZoneId zone) {
        this.tools = tools;
        this.record = record;
        this.locale = locale;
        this.times = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", locale).withZone(zone);
        this.out = new Xhtml(tools.font());
    }

    /** The document, made by this person at this time. */
    String xhtml(String madeBy, Instant madeAt) {
        var title = text("certified.title", record.enrolment().subject());
        out.heading(1, title);
        about(madeBy, madeAt);
        new FormSections(tools, record, locale, this::time, out).write();
        queries();
        signatures();
        history();
        out.heading(2, text("certified.end"));
        out.paragraph(text("certified.end.note"));
        return out.document(locale.toLanguageTag(), title, CopyPdf.style(), title);
    }

    private void about(String madeBy, Instant madeAt) {
        var enrolment = record.enrolment();
        var hospital =
                locale.getLanguage().equals("zh") ? enrolment.hospitalZh() : enrolment.hospital();
        out.table("about", List.of(text("certified.fact"), text("certified.said")))
                .row(false, text("certified.subject"), enrolment.subject())
                .row(false, text("certified.site"), enrolment.site() + ", " + hospital)
                .row(
                        false,
                        text("certified.enrolled"),
                        text("certified.byAt", enrolment.by(), time(enrolment.at())))
                .row(false, text("certified.made"), text("certified.byAt", madeBy, time(madeAt)))
                .endTable()
                .paragraph(text("certified.about"));
    }

    private void queries() {
        out.heading(2, text("certified.queries"));
        if (record.queries().isEmpty()) {
            out.paragraph(text("certified.none"));
        }
        for (var query : record.queries()) {
            var form = tools.study().form(query.form(), locale);
            out.heading(3, text("certified.query", Long.toString(query.queryId()), form));
            out.paragraph(question(query));
            out.table("thread", columns("act", "by", "at", "words"));
            query.messages()
                    .forEach(message ->
                            out.row(
                                    false,
                                    text("certified.act." + message.act()),
                                    message.by(),
                                    time(message.at()),
                                    message.words() == null ? "" : message.words()));
            out.endTable();
        }
    }

    private String question(QueryThread query) {
        var item = tools.study().item(query.form().form(), query.path().item(), locale);
        var place =
                query.path().row() == 0
                        ? item
                        : text("certified.row", item, Integer.toString(query.path().row()));
        return text("certified.query.about", place, text("certified.query.state." + query.state()));
    }

    private void signatures() {
        out.heading(2, text("certified.signatures"));
        if (record.signatures().isEmpty()) {
            out.paragraph(text("certified.none"));
            return;
        }
        out.table("signatures", columns("form", "version", "by", "at", "meaning", "holds", "hash"));
        record.signatures()
                .forEach((signature, outcome) ->
                        out.row(
                                false,
                                tools.study().form(signature.form(), locale),
                                Integer.toString(signature.formVersion()),
                                signature.signedBy(),
                                time(signature.signedAt()),
                                text("audit.meaning." + signature.meaning()),
                                text("certified.signature." + outcome),
                                signature.seal().hash()));
        out.endTable();
    }

    private void history() {
        out.heading(2, text("certified.history"));
        out.table(
                "history",
                columns("number", "at", "by", "act", "where", "before", "after", "reason"));
        record.history().forEach(this::entry);
        out.endTable();
    }

    private void entry(AuditEntry entry) {
        var words = tools.audit();
        var form = words.form(entry, locale);
        var item = words.item(entry, locale);
        out.row(
                false,
                Integer.toString(entry.position().sequence()),
                time(entry.at()),
                entry.displayName(),
                words.kind(entry, locale),
                item.isEmpty() ? form : form + "\n" + item,
                words.before(entry, locale),
                words.after(entry, locale),
                entry.reason() == null ? "" : entry.reason());
    }

    private List<String> columns(String... names) {
        return List.of(names).stream().map(name -> text("certified.column." + name)).toList();
    }

    private String time(Instant at) {
        return times.format(at);
    }

    private String text(String key, Object... arguments) {
        return tools.texts().getTranslation(key, locale, arguments);
    }
}
