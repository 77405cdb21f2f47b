package org.downstage.certified;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.downstage.audit.AuditEntry;
import org.downstage.audit.AuditKind;
import org.downstage.certified.CaseRecord.Place;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormElement;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.dataentry.StoredForm;
import org.downstage.dataentry.VoidedForm;

/** Every form of the record: each value in words and as its code, derived ones, void rows. */
final class FormSections {

    private final RecordDocument.Tools tools;
    private final CaseRecord record;
    private final Locale locale;
    private final Function<Instant, String> time;
    private final Xhtml out;

    FormSections(
            RecordDocument.Tools tools,
            CaseRecord record,
            Locale locale,
            Function<Instant, String> time,
            Xhtml out) {
        this.tools = tools;
        this.record = record;
        this.locale = locale;
        this.time = time;
        this.out = out;
    }

    void write() {
        out.heading(2, text("certified.forms"));
        for (var form : tools.catalogue().forms()) {
            var saved =
                    Stream.concat(
                                    record.stored().forms().stream(),
                                    record.stored().voided().stream().map(VoidedForm::form))
                            .filter(one -> one.state().key().form().equals(form.oid()))
                            .sorted((a, b) -> Integer.compare(occurrence(a), occurrence(b)))
                            .toList();
            if (saved.isEmpty()) {
                out.heading(3, tools.study().form(form.oid(), locale));
                out.paragraph(text("audit.status.NOT_STARTED"));
            }
            saved.forEach(one -> form(form, one));
        }
    }

    private static int occurrence(StoredForm form) {
        return form.state().key().occurrence();
    }

    private void form(CaseReportForm form, StoredForm stored) {
        var state = stored.state();
        out.heading(3, tools.study().form(state.key(), locale));
        var status = text("audit.status." + state.status());
        var at = state.savedAt();
        out.paragraph(
                text(
                        state.frozen() ? "certified.state.frozen" : "certified.state",
                        status,
                        Integer.toString(state.version()),
                        state.savedBy() == null ? "" : state.savedBy(),
                        at == null ? "" : time.apply(at)));
        record.stored()
                .voided(state.key())
                .ifPresent(one -> out.paragraph(text("certified.voided", one.reason())));
        out.table(
                "values",
                Stream.of("question", "rowNumber", "value", "code", "verification")
                        .map(name -> text("certified.column." + name))
                        .toList());
        form.groups().forEach(group -> group(form, stored, group));
        out.endTable();
    }

    private void group(CaseReportForm form, StoredForm stored, ItemGroup group) {
        if (group.repeating()) {
            stored.data().allRows(group).forEach(row -> row(form, stored, group, row));
            return;
        }
        for (FormElement element : group.elements()) {
            switch (element) {
                case DerivedItem derived -> derived(form, stored, derived);
                case Item<?> item -> value(form, stored, item, 0, false, stored.data().value(item));
            }
        }
    }

    private void row(CaseReportForm form, StoredForm stored, ItemGroup group, Row row) {
        if (row.voided()) {
            out.row(
                    false,
                    tools.study().group(form, group.oid(), locale),
                    Integer.toString(row.number()),
                    text("certified.row.void", why(stored.state().key(), group, row.number())),
                    "",
                    "");
        }
        for (var item : group.items()) {
            value(form, stored, item, row.number(), row.voided(), row.value(item));
        }
    }

    /** Who declared a row void, when and why, as the trail has it. */
    private String why(FormKey form, ItemGroup group, int row) {
        Optional<AuditEntry> noted =
                record.history().stream()
                        .filter(entry -> entry.kind() == AuditKind.ROW_VOIDED)
                        .filter(entry -> form.equals(entry.form()))
                        .filter(entry -> new ItemPath(group.oid(), row).equals(entry.path()))
                        .findFirst();
        return noted.map(entry ->
                        text("certified.byAt", entry.displayName(), time.apply(entry.at()))
                                + (entry.reason() == null ? "" : ": " + entry.reason()))
                .orElse("");
    }

    private void value(
            CaseReportForm form,
            StoredForm stored,
            Item<?> item,
            int row,
            boolean voided,
            ItemValue value) {
        out.row(
                voided,
                tools.study().item(form.oid(), item.oid(), locale),
                row == 0 ? "" : Integer.toString(row),
                words(item, value),
                code(value),
                verification(stored, ItemPath.of(item, row)));
    }

    private String words(Item<?> item, ItemValue value) {
        return switch (value) {
            case ItemValue.Empty _ -> text("certified.empty");
            case ItemValue.Absent(var reason) -> tools.study().missing(reason, locale);
            case ItemValue.Known known -> tools.study().value(item, known, locale);
        };
    }

    private static String code(ItemValue value) {
        return value instanceof ItemValue.Absent(var reason)
                ? reason.name()
                : ItemText.write(value);
    }

    private void derived(CaseReportForm form, StoredForm stored, DerivedItem item) {
        var book = record.stored().book(record.today());
        var value = item.derive(stored.data(), book);
        out.row(
                false,
                tools.study().item(form.oid(), item.oid(), locale),
                "",
                value.map(known -> tools.study().derived(item, known, locale)).orElse(""),
                value.map(Object::toString).orElse(""),
                text("certified.derived"));
    }

    private String verification(StoredForm stored, ItemPath path) {
        var found = record.verifications().get(new Place(stored.state().formId(), path));
        if (found == null) {
            return "";
        }
        return text(
                found.holds() ? "certified.verified" : "certified.dropped",
                found.by(),
                time.apply(found.at()));
    }

    private String text(String key, Object... arguments) {
        return tools.texts().getTranslation(key, locale, arguments);
    }
}
