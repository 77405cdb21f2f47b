package org.downstage.review;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.downstage.base.csv.CsvTable;

/** A queue of the review as CSV, with the last disposition of each item. */
final class ReviewCsv {

    private static final String[] COLUMNS = {
        "at",
        "by",
        "site",
        "subject",
        "place",
        "matter",
        "reason",
        "disposition",
        "words",
        "reviewedAt",
        "reviewedBy"
    };

    private final ReviewWords words;
    private final Locale locale;
    private final DateTimeFormatter time;
    private final CsvTable table;

    ReviewCsv(ReviewWords words, Locale locale, ZoneId zone, OutputStream to) throws IOException {
        this.words = words;
        this.locale = locale;
        this.time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.table = new CsvTable(to);
        table.line(
                Arrays.stream(COLUMNS)
                        .map(column -> words.text("review.column." + column, locale))
                        .toArray());
    }

    void write(ReviewItem item) {
        var last = item.reviews().isEmpty() ? null : item.reviews().getLast();
        table.line(
                time.format(item.at()),
                item.by(),
                item.site(),
                item.subject(),
                words.place(item, locale),
                words.matter(item, locale),
                item.reason(),
                last == null
                        ? null
                        : words.text("review.disposition." + last.disposition(), locale),
                last == null ? null : last.words(),
                last == null ? null : time.format(last.at()),
                last == null ? null : last.by());
    }

    void finish() throws IOException {
        table.finish();
    }
}
