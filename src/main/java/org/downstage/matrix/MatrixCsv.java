package org.downstage.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downstage.base.csv.CsvTable;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the matrix as CSV: who and how it went, then for each form where it stands, its open
 * queries and its missing values. A form that nobody touched has no numbers.
 */
final class MatrixCsv {

    /** The columns before the forms; their words are at {@code matrix.csv.…}. */
    private static final List<String> COLUMNS =
            List.of(
                    "subject",
                    "sex",
                    "age",
                    "t",
                    "n",
                    "stage",
                    "response",
                    "technique",
                    "dose",
                    "queries",
                    "missing",
                    "changed");

    private final List<String> forms;
    private final TranslationProvider texts;
    private final Locale locale;
    private final DateTimeFormatter time;
    private final CsvTable table;

    MatrixCsv(
            Catalogue catalogue,
            CatalogueText study,
            TranslationProvider texts,
            Locale locale,
            ZoneId zone,
            OutputStream to)
            throws IOException {
        this.forms = catalogue.forms().stream().map(CaseReportForm::oid).toList();
        this.texts = texts;
        this.locale = locale;
        this.time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.table = new CsvTable(to);
        var head = new ArrayList<Object>();
        COLUMNS.forEach(column -> head.add(text("matrix.csv." + column)));
        for (var form : forms) {
            var title = study.form(form, locale);
            head.add(title);
            head.add(text("matrix.csv.form.queries", title));
            head.add(text("matrix.csv.form.missing", title));
        }
        table.line(head.toArray());
    }

    void write(MatrixRow row) {
        var sketch = row.sketch();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.key());
        cells.add(word("matrix.sex.", sketch.sex()));
        cells.add(sketch.age());
        cells.add(sketch.t());
        cells.add(sketch.n());
        cells.add(sketch.stage());
        cells.add(word("matrix.response.", sketch.response()));
        cells.add(sketch.technique());
        cells.add(sketch.doseGy());
        cells.add(row.openQueries());
        cells.add(row.missing());
        cells.add(time.format(row.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        for (var form : forms) {
            var cell = row.form(form);
            var touched = cell.standing() != Standing.NOT_STARTED;
            cells.add(text("matrix.legend." + cell.standing()));
            cells.add(touched ? cell.openQueries() : null);
            cells.add(touched ? cell.missing() : null);
        }
        table.line(cells.toArray());
    }

    void finish() throws IOException {
        table.finish();
    }

    private @Nullable String word(String prefix, @Nullable String code) {
        return code == null ? null : text(prefix + code);
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, locale, arguments);
    }
}
