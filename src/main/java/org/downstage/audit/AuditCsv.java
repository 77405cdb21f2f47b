package org.downstage.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the trail as CSV: RFC 4180, UTF-8 with a byte order mark so that Excel reads Chinese,
 * every cell in quotes and made safe by {@link CsvCell}.
 */
final class AuditCsv {

    /** An entry's place in its chain last: it is what the verification names. */
    private static final String[] COLUMNS = {
        "time", "name", "user", "kind", "site", "subject", "form", "item", "before", "after",
        "reason", "version", "account", "number"
    };

    private final AuditWords words;
    private final Locale locale;
    private final DateTimeFormatter time;
    private final OutputStreamWriter out;
    private final CsvWriter csv;

    AuditCsv(AuditWords words, Locale locale, ZoneId zone, OutputStream to) throws IOException {
        this.words = words;
        this.locale = locale;
        this.time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out);
        row(Arrays.stream(COLUMNS).map(column -> words.column(column, locale)).toArray());
    }

    void write(AuditEntry entry) {
        row(
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

    private void row(@Nullable Object... cells) {
        csv.writeRecord(
                Arrays.stream(cells)
                        .map(cell -> CsvCell.of(Objects.toString(cell, "")))
                        .toArray(String[]::new));
    }

    void finish() throws IOException {
        csv.flush();
        out.flush();
    }
}
