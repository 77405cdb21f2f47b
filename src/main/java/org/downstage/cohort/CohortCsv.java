package org.downstage.cohort;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalDouble;
import org.downstage.base.csv.CsvTable;
import org.downstage.base.language.TranslationProvider;
import org.downstage.statistics.Sample;
import org.jspecify.annotations.Nullable;

/** The endpoint table as CSV: shares in per cent with all their digits, spans of time below. */
final class CohortCsv {

    private final CohortWords words;
    private final TranslationProvider texts;
    private final Locale locale;
    private final CsvTable table;

    CohortCsv(CohortWords words, TranslationProvider texts, Locale locale, OutputStream to)
            throws IOException {
        this.words = words;
        this.texts = texts;
        this.locale = locale;
        this.table = new CsvTable(to);
    }

    void write(EndpointTable endpoints, Instant at, ZoneId zone) throws IOException {
        table.line(
                text("cohort.column.endpoint"),
                text("cohort.csv.definition"),
                "n",
                "N",
                text("cohort.csv.base"),
                text("cohort.csv.missing"),
                text("cohort.csv.percent"),
                text("cohort.csv.lower"),
                text("cohort.csv.upper"),
                text("cohort.csv.method"),
                text("cohort.csv.median"),
                text("cohort.csv.q1"),
                text("cohort.csv.q3"),
                text("cohort.csv.minimum"),
                text("cohort.csv.maximum"),
                text("cohort.csv.at"));
        var time =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME
                        .withZone(zone)
                        .format(at.truncatedTo(ChronoUnit.SECONDS));
        endpoints.rates().forEach(line -> rate(line, endpoints.method(), time));
        endpoints.daysToSurgery().ifPresent(span -> interval(span, time));
        endpoints.followUp().ifPresent(span -> followUp(span, time));
        table.finish();
    }

    private void rate(EndpointTable.Line line, IntervalMethod method, String time) {
        var share = line.rate().share();
        table.line(
                words.endpoint(line.endpoint(), locale),
                words.definition(line.endpoint(), locale),
                line.rate().count(),
                line.rate().total(),
                words.base(line.base(), locale),
                line.missing(),
                share.isEmpty() ? null : share.getAsDouble() * 100,
                line.interval().map(interval -> interval.lower() * 100).orElse(null),
                line.interval().map(interval -> interval.upper() * 100).orElse(null),
                words.method(method, locale),
                null,
                null,
                null,
                null,
                null,
                time);
    }

    private void interval(EndpointTable.Interval interval, String time) {
        var summary = interval.summary();
        var n = summary.map(Sample.Summary::n).orElse(0);
        table.line(
                text("cohort.endpoint.interval"),
                text("cohort.definition.interval"),
                n,
                n + interval.missing(),
                null,
                interval.missing(),
                null,
                null,
                null,
                null,
                summary.map(Sample.Summary::median).orElse(null),
                summary.map(Sample.Summary::lowerQuartile).orElse(null),
                summary.map(Sample.Summary::upperQuartile).orElse(null),
                summary.map(Sample.Summary::minimum).orElse(null),
                summary.map(Sample.Summary::maximum).orElse(null),
                time);
    }

    private void followUp(EndpointTable.FollowUp followUp, String time) {
        table.line(
                text("cohort.endpoint.followUp"),
                words.followUp(locale),
                followUp.n(),
                followUp.n() + followUp.missing(),
                null,
                followUp.missing(),
                null,
                null,
                null,
                null,
                number(followUp.median()),
                null,
                null,
                number(followUp.shortest()),
                number(followUp.longest()),
                time);
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isEmpty() ? null : number.getAsDouble();
    }

    private String text(String key) {
        return texts.getTranslation(key, locale);
    }
}
