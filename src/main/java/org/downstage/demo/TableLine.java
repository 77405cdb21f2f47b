package org.downstage.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a table among the resources, its cells by the names in the table's first line. The
 * tables have neither quotes nor commas within a cell.
 *
 * @param cells by column, blank ones included
 */
record TableLine(Map<String, String> cells) {

    /** The lines of {@code demo/NAME.csv}, in their order. */
    static List<TableLine> read(String name) {
        var resource = TableLine.class.getResourceAsStream("/demo/" + name + ".csv");
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            var lines = reader.lines().toList();
            var columns = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).map(line -> of(columns, line.split(",", -1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TableLine of(String[] columns, String[] values) {
        var cells = new LinkedHashMap<String, String>();
        for (var i = 0; i < columns.length; i++) {
            cells.put(columns[i], values[i]);
        }
        return new TableLine(cells);
    }

    String text(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }

    /** The cell, unless it is blank. */
    Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(cell -> !cell.isBlank());
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    /** The whole number, unless the cell is blank. */
    Optional<Integer> optionalNumber(String column) {
        return optional(column).map(Integer::valueOf);
    }

    BigDecimal decimal(String column) {
        return new BigDecimal(text(column));
    }

    LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    boolean yes(String column) {
        return text(column).equals("Y");
    }

    /** The parts of a cell that holds several, joined by a plus. */
    List<String> several(String column) {
        return List.of(text(column).split("\\+"));
    }
}
