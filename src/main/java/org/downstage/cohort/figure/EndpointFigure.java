package org.downstage.cohort.figure;

import java.util.Locale;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.EndpointTable;
import org.downstage.statistics.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

/** The endpoint table as counts, and the shares and intervals that the portal makes of them. */
final class EndpointFigure {

    private EndpointFigure() {}

    static FigureData of(EndpointTable table, CohortWords words) {
        var data = new FigureData.Table("endpoint", "label", "n", "N", "missing", "method");
        var portal = new FigureData.Table("endpoint", "share", "lower", "upper");
        for (var line : table.rates()) {
            var name = line.endpoint().name();
            data.line(
                    name,
                    // Fonts of R's devices have Latin letters everywhere.
                    words.endpoint(line.endpoint(), Locale.ENGLISH),
                    line.rate().count(),
                    line.rate().total(),
                    line.missing(),
                    table.method().name());
            var share = line.rate().share();
            portal.line(
                    name,
                    share.isEmpty() ? null : share.getAsDouble(),
                    end(line, true),
                    end(line, false));
        }
        return new FigureData(data.toString(), portal.toString());
    }

    private static @Nullable Double end(EndpointTable.Line line, boolean lower) {
        return line.interval()
                .map(lower ? ConfidenceInterval::lower : ConfidenceInterval::upper)
                .orElse(null);
    }
}
