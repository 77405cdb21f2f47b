package org.downstage.base.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV, line by line: RFC 4180, UTF-8 with a byte order mark so that Excel reads Chinese,
 * every cell in quotes and made safe by {@link CsvCell}.
 */
public final class CsvTable {

    private final OutputStreamWriter out;
    private final CsvWriter csv;

    /**
     * An empty table.
     *
     * @param to left open
     * @throws IOException if the reader is gone
     */
    public CsvTable(OutputStream to) throws IOException {
        out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(out);
    }

    /**
     * Writes a line; null is an empty cell.
     *
     * @throws UncheckedIOException if the reader is gone
     */
    public void line(@Nullable Object... cells) {
        csv.writeRecord(
                Arrays.stream(cells)
                        .map(cell -> CsvCell.of(Objects.toString(cell, "")))
                        .toArray(String[]::new));
    }

    /**
     * Sends what is still held back.
     *
     * @throws IOException if the reader is gone
     */
    public void finish() throws IOException {
        csv.flush();
        out.flush();
    }
}
