package org.downstage.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.dictionary.Problem.Kind;
import org.downstage.dictionary.Problem.Place;
import org.downstage.dictionary.xlsx.Cell;
import org.downstage.dictionary.xlsx.SheetRow;
import org.downstage.oncology.ctcae.OfficialTerm;
import org.downstage.oncology.ctcae.OfficialWording;
import org.downstage.oncology.ctcae.SystemOrganClass;
import org.downstage.oncology.ctcae.Term;

/** Makes a term of each row below the header, or says what is wrong with the row. */
class TermRows {

    /** As many characters as an event's record has room for. */
    static final int LONGEST_NAME = 200;

    /** The longest text of the NCI has about fifteen hundred characters. */
    static final int LONGEST_TEXT = 10_000;

    private static final Map<String, SystemOrganClass> CLASSES =
            Arrays.stream(SystemOrganClass.values())
                    .collect(
                            Collectors.toMap(
                                    soc -> Column.letters(soc.title()), Function.identity()));

    private final String sheet;
    private final Header header;
    private final Problems problems;
    private final Map<String, Integer> rowsByKey = new HashMap<>();
    private final Set<Column> unreadable = EnumSet.noneOf(Column.class);
    private final List<OfficialTerm> terms = new ArrayList<>();

    TermRows(String sheet, Header header, Problems problems) {
        this.sheet = sheet;
        this.header = header;
        this.problems = problems;
    }

    /** The terms of the rows so far, in their order. */
    List<OfficialTerm> terms() {
        return terms;
    }

    /** Takes a row of the sheet; those down to the header are passed over. */
    boolean take(SheetRow row) {
        if (row.number() > header.row() && hasContent(row)) {
            requireValues(row);
            term(row).ifPresent(terms::add);
        }
        return true;
    }

    /** Something beside the table is no term. */
    private boolean hasContent(SheetRow row) {
        return header.columns().values().stream()
                .map(row::cell)
                .anyMatch(cell ->
                        cell.content() != Cell.Content.VALUE
                                || !CellText.oneLine(cell.text()).isEmpty());
    }

    private void requireValues(SheetRow row) {
        unreadable.clear();
        header.columns()
                .forEach((column, number) -> {
                    var cell = row.cell(number);
                    var longest = column == Column.TERM ? LONGEST_NAME : LONGEST_TEXT;
                    switch (cell.content()) {
                        case FORMULA -> refuse(row, column, Kind.FORMULA);
                        case ERROR -> refuse(row, column, Kind.CELL_ERROR);
                        case VALUE -> {
                            if (CellText.oneLine(cell.text()).length() > longest) {
                                refuse(row, column, Kind.TEXT_TOO_LONG, String.valueOf(longest));
                            }
                        }
                    }
                });
    }

    private void refuse(SheetRow row, Column column, Kind kind, String... details) {
        unreadable.add(column);
        problems.add(Problem.at(Place.cell(sheet, row.number(), column.title()), kind, details));
    }

    private Optional<OfficialTerm> term(SheetRow row) {
        var name = CellText.oneLine(raw(row, Column.TERM));
        var soc = soc(row);
        var grades = grades(row, name);
        var code = code(row);
        if (name.isEmpty() && !unreadable.contains(Column.TERM)) {
            refuse(row, Column.TERM, Kind.TERM_EMPTY);
        }
        if (!unreadable.isEmpty() || soc.isEmpty() || grades.isEmpty()) {
            return Optional.empty();
        }
        var term = new Term(name, soc.get(), new TreeSet<>(grades.keySet()), code);
        var first = rowsByKey.putIfAbsent(term.key(), row.number());
        if (first != null) {
            refuse(row, Column.TERM, Kind.TERM_TWICE, name, String.valueOf(first));
            return Optional.empty();
        }
        return Optional.of(
                new OfficialTerm(
                        term,
                        new OfficialWording.Text(
                                text(row, Column.DEFINITION), text(row, Column.NOTE), grades)));
    }

    private Optional<SystemOrganClass> soc(SheetRow row) {
        var found = CellText.oneLine(raw(row, Column.SOC));
        var soc = Optional.ofNullable(CLASSES.get(Column.letters(found)));
        if (soc.isEmpty() && !unreadable.contains(Column.SOC)) {
            refuse(row, Column.SOC, Kind.SOC_UNKNOWN, found);
        }
        return soc;
    }

    /** A row that was cut off has cells without even a dash: those are not taken for "no grade". */
    private SortedMap<Integer, String> grades(SheetRow row, String name) {
        var grades = new TreeMap<Integer, String>();
        var empty = new ArrayList<Column>();
        for (int grade = 1; grade <= 5; grade++) {
            var column = Column.grade(grade);
            var raw = raw(row, column);
            var text = CellText.text(raw);
            if (!text.isEmpty()) {
                grades.put(grade, text);
            } else if (!CellText.isDash(raw) && !unreadable.contains(column)) {
                empty.add(column);
            }
        }
        if (grades.isEmpty() && unreadable.isEmpty()) {
            refuse(row, Column.GRADE_1, Kind.GRADES_NONE, name);
        } else {
            empty.forEach(column -> refuse(row, column, Kind.GRADE_EMPTY, name));
        }
        return grades;
    }

    private OptionalInt code(SheetRow row) {
        var found = CellText.text(raw(row, Column.CODE));
        if (found.isEmpty() || unreadable.contains(Column.CODE)) {
            return OptionalInt.empty();
        }
        // A spreadsheet may keep a whole number as 10002272.0.
        var digits = found.replaceFirst("\\.0+$", "");
        if (!digits.matches("[0-9]{8}")) {
            refuse(row, Column.CODE, Kind.CODE_UNREADABLE, found);
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    private Optional<String> text(SheetRow row, Column column) {
        return Optional.of(CellText.text(raw(row, column))).filter(text -> !text.isEmpty());
    }

    private String raw(SheetRow row, Column column) {
        var number = header.columns().get(column);
        return number == null ? "" : row.cell(number).text();
    }
}
