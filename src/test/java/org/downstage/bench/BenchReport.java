package org.downstage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table that {@code ./run bench} prints. */
final class BenchReport {

    private static final String COLUMNS = "%-38s %10s %9s %8s %8s %9s %7s   %s";
    private static final String HEAD =
            COLUMNS.formatted(
                    "",
                    "statements",
                    "rows read",
                    "p50 ms",
                    "p95 ms",
                    "bare SQL",
                    "ratio",
                    "peer's statements");

    private final List<String> head = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> foot = new ArrayList<>();

    /** An act beside its like in bare SQL. */
    static final class Row {

        private final String act;
        private final int statements;
        private final long rowsRead;
        private final Samples ours;
        private final Samples bare;
        private String peer = "";

        private Row(String act, int statements, long rowsRead, Samples ours, Samples bare) {
            this.act = act;
            this.statements = statements;
            this.rowsRead = rowsRead;
            this.ours = ours;
            this.bare = bare;
        }

        /** What is known of the best peer. */
        void peer(String statements) {
            peer = statements;
        }

        @Override
        public String toString() {
            return COLUMNS.formatted(
                    act,
                    statements,
                    rowsRead,
                    decimal(ours.quantile(0.5)),
                    decimal(ours.quantile(0.95)),
                    decimal(bare.quantile(0.5)),
                    decimal(ours.quantile(0.5) / bare.quantile(0.5)),
                    peer);
        }
    }

    void title(String title) {
        head.add(title);
        head.add("");
    }

    Row row(String act, int statements, long rowsRead, Samples ours, Samples bare) {
        var row = new Row(act, statements, rowsRead, ours, bare);
        rows.add(row);
        return row;
    }

    /** A figure of another kind. */
    void line(String label, String text) {
        foot.add("%-38s %s".formatted(label, text));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Adds the table to the file. */
    void write(Path file) throws IOException {
        var table =
                rows.isEmpty()
                        ? Stream.<String>empty()
                        : Stream.concat(Stream.of(HEAD), rows.stream().map(Row::toString));
        var lines = Stream.concat(Stream.concat(head.stream(), table), foot.stream());
        Files.write(
                file,
                lines.map(String::stripTrailing).toList(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
