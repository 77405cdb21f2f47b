package org.downstage.cohort.figure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.downstage.cohort.chart.ChartKind;
import org.downstage.cohort.chart.ChartPage.Shown;
import org.downstage.cohort.chart.ChartWords;
import org.downstage.cohort.chart.CodeLabels;
import org.downstage.cohort.chart.Twin;
import org.downstage.security.RecordNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * A chart's table in codes that no language changes, what these are called, and of each column of
 * numbers how many there are and their sum. The first column says which of two drawings a line
 * belongs to.
 */
final class ChartFigure {

    private static final Twin.Column DRAWING = Twin.Column.words("drawing");

    private ChartFigure() {}

    /**
     * The figure of a chart.
     *
     * @param reader the language of whoever takes it away
     * @throws RecordNotFoundException if the reader's role does not see it
     */
    static FigureData of(Shown shown, ChartKind kind, ChartWords chartWords, Locale reader) {
        var labels = new CodeLabels(reader);
        var words = chartWords.codes(kind, labels);
        var twins = new LinkedHashMap<String, Twin>();
        var details = new LinkedHashMap<String, Twin>();
        shown.drawings(words)
                .forEach((name, chart) -> {
                    twins.put(name, chart.twin(words));
                    chart.details(words).ifPresent(twin -> details.put(name, twin));
                });
        if (twins.isEmpty()) {
            throw RecordNotFoundException.create();
        }
        var data = Twin.ofGroups(DRAWING, twins);
        return new FigureData(
                text(data),
                portal(data),
                details.isEmpty() ? "" : text(Twin.ofGroups(DRAWING, details)),
                text(labels));
    }

    private static String text(CodeLabels labels) {
        var table = new FigureData.Table("code", "label", "translation");
        labels.labels().forEach((code, label) -> table.line(code, label.english(), label.reader()));
        return table.toString();
    }

    private static String text(Twin twin) {
        var table = new FigureData.Table(twin.columns().stream().map(Twin.Column::words).toArray());
        twin.rows().forEach(row -> table.line(row.cells().toArray()));
        return table.toString();
    }

    private static String portal(Twin twin) {
        var portal = new FigureData.Table("column", "known", "sum");
        for (var column = 0; column < twin.columns().size(); column++) {
            if (twin.columns().get(column).numeric()) {
                var place = column;
                var numbers =
                        twin.rows().stream()
                                .map(row -> number(row.cells().get(place)))
                                .flatMapToDouble(OptionalDouble::stream)
                                .toArray();
                portal.line(column + 1, numbers.length, Arrays.stream(numbers).sum());
            }
        }
        return portal.toString();
    }

    private static OptionalDouble number(@Nullable Object cell) {
        try {
            return OptionalDouble.of(Double.parseDouble(Objects.toString(cell, "")));
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }
}
