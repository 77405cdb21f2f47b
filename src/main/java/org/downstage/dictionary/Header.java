package org.downstage.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.downstage.dictionary.Problem.Kind;
import org.downstage.dictionary.Problem.Place;
import org.downstage.dictionary.xlsx.Cell;
import org.downstage.dictionary.xlsx.SheetRow;
import org.downstage.dictionary.xlsx.XlsxException;
import org.downstage.dictionary.xlsx.XlsxFile;

/**
 * The row of a sheet that names its columns.
 *
 * @param row its number
 * @param columns where each column is, from 1
 * @param twice columns that are headed more than once
 * @param found all headings, left to right
 */
record Header(int row, Map<Column, Integer> columns, Set<Column> twice, List<String> found) {

    /** Titles and notes may stand above it. */
    private static final int WITHIN_ROWS = 30;

    /** Fewer columns by name may be chance. */
    private static final int FEWEST = 3;

    /** The heading row of a sheet, if it has anything like it. */
    static Optional<Header> of(XlsxFile workbook, String sheet) throws XlsxException {
        var found = new AtomicReference<Header>();
        workbook.rows(
                sheet,
                row -> {
                    if (row.number() <= WITHIN_ROWS) {
                        found.set(of(row).filter(Header::isHeader).orElse(null));
                    }
                    return row.number() < WITHIN_ROWS && found.get() == null;
                });
        return Optional.ofNullable(found.get());
    }

    private static Optional<Header> of(SheetRow row) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        var twice = EnumSet.noneOf(Column.class);
        var found = new ArrayList<String>();
        for (var cell : new TreeMap<>(row.cells()).entrySet()) {
            if (cell.getValue().content() != Cell.Content.VALUE) {
                continue;
            }
            var heading = CellText.oneLine(cell.getValue().text());
            if (!heading.isEmpty()) {
                found.add(heading.length() > 60 ? heading.substring(0, 60) + "…" : heading);
            }
            Column.headed(heading)
                    .filter(column -> columns.putIfAbsent(column, cell.getKey()) != null)
                    .ifPresent(twice::add);
        }
        return Optional.of(new Header(row.number(), columns, twice, found));
    }

    private boolean isHeader() {
        return columns.size() >= FEWEST;
    }

    /** Whether each needed column is there, once. */
    boolean isComplete() {
        return missing().isEmpty() && twice.isEmpty();
    }

    private List<Column> missing() {
        return Arrays.stream(Column.values())
                .filter(Column::needed)
                .filter(column -> !columns.containsKey(column))
                .toList();
    }

    /** What keeps this header from being used: each needed column that is not there, or twice. */
    List<Problem> problems(String sheet) {
        var place = new Place(sheet, row, "");
        var names = found.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
        var problems = new ArrayList<Problem>();
        for (var column : missing()) {
            problems.add(Problem.at(place, Kind.COLUMN_MISSING, column.title(), names));
        }
        for (var column : twice) {
            problems.add(Problem.at(place, Kind.COLUMN_TWICE, column.title()));
        }
        return problems;
    }
}
