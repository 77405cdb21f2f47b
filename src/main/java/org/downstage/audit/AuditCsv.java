package org.downstage.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.downstage.base.csv.CsvTable;

/** Entries of the trail as CSV. */
final class AuditCsv {

    /** An entry's place in its chain last: it is what the verification names. */
    private static final String[] COLUMNS = {
        "time", "name", "user", "kind", "site", "subject", "form", "item", "before", "after",
        "reason", "version", "account", "number"
    };

    private final AuditWords words;
    private final Locale locale;
    private final DateTimeFormatter time;
    private final CsvTable table;

    AuditCsv(AuditWords words, Locale locale, ZoneId zone, OutputStream to) throws IOException {
        this.words = words;
        this.locale = locale;
        this.time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.table = new CsvTable(to);
        table.line(Arrays.stream(COLUMNS).map(column -> words.column(column, locale)).toArray());
    }

    void write(AuditEntry entry) {
        table.line(
                time.format(entry.at()),
                entry.displayName(),
                entry.username(),
                words.kind(entry, locale),
                entry.site(),
                entry.subject(),
                words.form(entry, locale),
                words.item(entry, locale),
                words.before(entry, locale),
                words.after(entry, locale),
                entry.reason(),
                entry.formVersion(),
                entry.account(),
                entry.position().sequence());
    }

    void finish() throws IOException {
        table.finish();
    }
}
