package org.downstage.query;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.downstage.base.csv.CsvTable;
import org.downstage.base.language.CatalogueText;
import org.jspecify.annotations.Nullable;

/** The list of queries as CSV: codes the same in every language, and words in the reader's. */
final class QueryCsv {

    private static final Object[] COLUMNS = {
        "QUERY",
        "SITEID",
        "SUBJID",
        "FORM",
        "OCCURRENCE",
        "ITEM",
        "ROW",
        "ITEM_TEXT",
        "SOURCE",
        "STATE",
        "OPENED_AT",
        "OPENED_BY",
        "CHANGED_AT",
        "DAYS_OPEN",
        "RULE",
        "RULE_TEXT",
        "QUESTION",
        "LAST_WORDS"
    };

    private final CatalogueText texts;
    private final Locale locale;
    private final Instant now;
    private final CsvTable table;

    QueryCsv(CatalogueText texts, Locale locale, Instant now, OutputStream to) throws IOException {
        this.texts = texts;
        this.locale = locale;
        this.now = now;
        this.table = new CsvTable(to);
        table.line(COLUMNS);
    }

    void write(QueryRow row) {
        var settled = row.state() == QueryState.CLOSED || row.state() == QueryState.CANCELLED;
        table.line(
                row.queryId(),
                row.siteCode(),
                row.subject(),
                row.form().form(),
                row.form().occurrence(),
                row.path().item(),
                row.path().row() == 0 ? null : row.path().row(),
                texts.item(row.form().form(), row.path().item(), locale),
                row.source(),
                row.state(),
                row.openedAt(),
                row.raisedBy(),
                row.changedAt(),
                QueryAge.days(row.openedAt(), settled ? row.changedAt() : now),
                row.check(),
                rule(row),
                row.asked(),
                row.words());
    }

    private @Nullable String rule(QueryRow row) {
        var check = row.check();
        var arguments = row.arguments();
        return check == null || arguments == null
                ? null
                : texts.sentence(check, FindingArguments.read(arguments), locale);
    }

    void finish() throws IOException {
        table.finish();
    }
}
