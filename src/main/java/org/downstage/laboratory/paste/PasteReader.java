package org.downstage.laboratory.paste;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.downstage.escc.LabTest;
import org.downstage.laboratory.paste.PastedTable.Kind;
import org.downstage.laboratory.paste.PastedTable.Problem;
import org.downstage.laboratory.paste.PastedTable.Result;
import org.downstage.oncology.laboratory.Unit;

/**
 * Reads a pasted table: dates down the first column or along the first row, headings of tests along
 * the other edge, units in the headings, beside them or beside the values.
 */
public final class PasteReader {

    private static final int MOST_CELLS = 20_000;
    private static final int LONGEST = 500_000;

    private final Function<LabTest, Unit> usualUnits;
    private final PastedDate.Order order;
    private final List<Result> results = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Sample, Result> seen = new HashMap<>();
    private boolean asking;

    private record Sample(LabTest test, LocalDate date) {}

    private record Column(int index, LabTest test, Unit unit) {}

    private PasteReader(Function<LabTest, Unit> usualUnits, PastedDate.Order order) {
        this.usualUnits = usualUnits;
        this.order = order;
    }

    /**
     * Reads a table.
     *
     * @param text as the clipboard holds it
     * @param usualUnits units of tests for which the table states none
     * @param order how dates are written whose day and month can be exchanged
     */
    public static PastedTable read(
            String text, Function<LabTest, Unit> usualUnits, PastedDate.Order order) {
        var reader = new PasteReader(usualUnits, order);
        reader.read(text);
        return new PastedTable(reader.results, reader.problems, reader.asking);
    }

    private void read(String text) {
        if (text.length() > LONGEST) {
            problems.add(new Problem(new PastedTable.Place(1, 1), Kind.TOO_LARGE, ""));
            return;
        }
        var cells = Cells.of(text);
        if ((long) cells.rows() * cells.columns() > MOST_CELLS) {
            problems.add(new Problem(cells.place(0, 0), Kind.TOO_LARGE, ""));
            return;
        }
        var table = datesDown(cells) >= datesDown(cells.turned()) ? cells : cells.turned();
        if (datesDown(table) == 0 || table.columns() < 2) {
            problems.add(new Problem(cells.place(0, 0), Kind.NO_TABLE, cells.at(0, 0)));
            return;
        }
        readTable(table);
    }

    private long datesDown(Cells cells) {
        return IntStream.range(1, cells.rows())
                .filter(row -> !(date(cells.at(row, 0)) instanceof PastedDate.None))
                .count();
    }

    private PastedDate date(String text) {
        return PastedDate.read(text, order);
    }

    private void readTable(Cells table) {
        var hasUnits = table.rows() > 1 && isUnitRow(table);
        var columns =
                IntStream.range(1, table.columns())
                        .boxed()
                        .flatMap(index -> column(table, index, hasUnits).stream())
                        .toList();
        for (var row = hasUnits ? 2 : 1; row < table.rows(); row++) {
            readRow(table, row, columns);
        }
    }

    /** A second row without a date that names units. */
    private boolean isUnitRow(Cells table) {
        return date(table.at(1, 0)) instanceof PastedDate.None
                && IntStream.range(1, table.columns())
                        .anyMatch(column -> UnitNames.read(table.at(1, column)).isPresent());
    }

    private Optional<Column> column(Cells table, int index, boolean hasUnits) {
        var text = table.at(0, index);
        var heading = TestNames.read(text);
        if (heading.isEmpty()) {
            if (!isEmptyColumn(table, index)) {
                problems.add(new Problem(table.place(0, index), Kind.UNKNOWN_TEST, text));
            }
            return Optional.empty();
        }
        var test = heading.get().test();
        var below = hasUnits ? table.at(1, index) : "";
        var stated = below.isEmpty() ? heading.get().unit() : below;
        if (stated.isEmpty()) {
            return Optional.of(new Column(index, test, usualUnits.apply(test)));
        }
        var unit = TestNames.unit(test, stated);
        if (unit.isEmpty()) {
            problems.add(
                    new Problem(
                            table.place(below.isEmpty() ? 0 : 1, index),
                            Kind.UNKNOWN_UNIT,
                            below.isEmpty() ? text : below));
        }
        return unit.map(known -> new Column(index, test, known));
    }

    private static boolean isEmptyColumn(Cells table, int index) {
        return IntStream.range(0, table.rows()).allMatch(row -> table.at(row, index).isEmpty());
    }

    private void readRow(Cells table, int row, List<Column> columns) {
        if (IntStream.range(0, table.columns()).allMatch(at -> table.at(row, at).isEmpty())) {
            return;
        }
        switch (date(table.at(row, 0))) {
            case PastedDate.Day(var day) -> {
                for (var column : columns) {
                    if (!table.at(row, column.index()).isEmpty()) {
                        readCell(table, row, column, day);
                    }
                }
            }
            case PastedDate.Either _ -> {
                asking = true;
                problem(table, row, 0, Kind.AMBIGUOUS_DATE);
            }
            case PastedDate.None _ -> problem(table, row, 0, Kind.NOT_A_DATE);
        }
    }

    private void readCell(Cells table, int row, Column column, LocalDate day) {
        switch (PastedNumber.read(table.at(row, column.index()))) {
            case PastedNumber.Unreadable(var kind) -> problem(table, row, column.index(), kind);
            case PastedNumber.Digits(var digits, var beside) -> {
                var unit =
                        beside.isEmpty()
                                ? Optional.of(column.unit())
                                : TestNames.unit(column.test(), beside);
                if (unit.isEmpty()) {
                    problem(table, row, column.index(), Kind.UNKNOWN_UNIT);
                } else {
                    add(table, row, column, day, digits, unit.get());
                }
            }
        }
    }

    private void add(Cells table, int row, Column column, LocalDate day, String digits, Unit unit) {
        var result = new Result(table.place(row, column.index()), column.test(), day, digits, unit);
        var before = seen.putIfAbsent(new Sample(column.test(), day), result);
        if (before == null) {
            results.add(result);
        } else if (!before.value().equals(digits) || before.unit() != unit) {
            problem(table, row, column.index(), Kind.REPEATED);
        }
    }

    private void problem(Cells table, int row, int column, Kind kind) {
        problems.add(new Problem(table.place(row, column), kind, table.at(row, column)));
    }
}
