package org.downstage.cohort.figure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is drawn from, as plain CSV for a program to read: neither a mark in front nor a
 * cell made safe for spreadsheets.
 *
 * @param data what the script reads
 * @param portal what the portal makes of it, for the script to compare with
 * @param details what is drawn of single subjects beside it; empty for nothing
 * @param labels what the codes in these are called; empty where they are told beside them
 */
record FigureData(String data, String portal, String details, String labels) {

    FigureData(String data, String portal) {
        this(data, portal, "", "");
    }

    /** A table of such a file. */
    static final class Table {

        private final StringWriter text = new StringWriter();
        private final CsvWriter csv = CsvWriter.builder().build(text);

        Table(Object... columns) {
            line(columns);
        }

        /** Writes a line; null is an empty cell. */
        void line(@Nullable Object... cells) {
            csv.writeRecord(
                    Arrays.stream(cells)
                            .map(cell -> Objects.toString(cell, ""))
                            .toArray(String[]::new));
        }

        @Override
        public String toString() {
            try {
                csv.flush();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString();
        }
    }
}
