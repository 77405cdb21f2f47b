package org.downstage.cohort.figure;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.downstage.cohort.chart.Twin;
import org.jspecify.annotations.Nullable;

/** A chart's table, and of each of its columns of numbers how many there are and their sum. */
final class ChartFigure {

    private ChartFigure() {}

    static FigureData of(Twin twin) {
        var data = new FigureData.Table(twin.columns().stream().map(Twin.Column::words).toArray());
        twin.rows().forEach(row -> data.line(row.cells().toArray()));
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
        return new FigureData(data.toString(), portal.toString());
    }

    private static OptionalDouble number(@Nullable Object cell) {
        try {
            return OptionalDouble.of(Double.parseDouble(Objects.toString(cell, "")));
        } catch (NumberFormatException words) {
            return OptionalDouble.empty();
        }
    }
}
