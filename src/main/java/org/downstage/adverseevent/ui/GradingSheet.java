package org.downstage.adverseevent.ui;

import static org.downstage.escc.AdverseEventsForm.CHANGE_EVENT;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE_CHANGE_ROWS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.dataentry.ui.Worksheet;
import org.downstage.escc.AdverseEvent;

/** The adverse events of a worksheet as a grid of terms and phases, as they stand at one moment. */
final class GradingSheet {

    private final Worksheet sheet;
    private final FormData data;
    private final Map<CellKey, List<Row>> cells = new LinkedHashMap<>();
    private final Map<Integer, AdverseEvent> events = new LinkedHashMap<>();
    private final Set<CellKey> changed;

    GradingSheet(Worksheet sheet) {
        this.sheet = sheet;
        this.data = sheet.data();
        for (var row : data.rows(EVENT_ROWS)) {
            cells.computeIfAbsent(CellKey.of(row), key -> new ArrayList<>()).add(row);
        }
        AdverseEvent.of(data).forEach(event -> events.put(event.row().number(), event));
        this.changed = changedCells();
    }

    private Set<CellKey> changedCells() {
        var keys = new HashSet<CellKey>();
        for (var number : sheet.rowNumbers(EVENT_ROWS)) {
            if (sheet.isAdded(EVENT_ROWS, number) || sheet.isNewlyVoid(EVENT_ROWS, number)) {
                addCells(keys, number);
            }
        }
        for (var number : sheet.rowNumbers(GRADE_CHANGE_ROWS)) {
            if (sheet.isAdded(GRADE_CHANGE_ROWS, number)
                    || sheet.isNewlyVoid(GRADE_CHANGE_ROWS, number)) {
                addEventOf(keys, number);
            }
        }
        for (var path : sheet.touched()) {
            if (EVENT_ROWS.items().contains(sheet.item(path))) {
                addCells(keys, path.row());
            } else {
                addEventOf(keys, path.row());
            }
        }
        return keys;
    }

    private void addEventOf(Set<CellKey> keys, int change) {
        data.row(GRADE_CHANGE_ROWS.oid(), change)
                .flatMap(row -> row.get(CHANGE_EVENT))
                .ifPresent(event -> addCells(keys, event));
    }

    private void addCells(Set<CellKey> keys, int number) {
        data.row(EVENT_ROWS.oid(), number).ifPresent(row -> keys.add(CellKey.of(row)));
        keys.add(CellKey.stored(sheet, number));
    }

    /** The worksheet underneath. */
    Worksheet worksheet() {
        return sheet;
    }

    /** The rows of a cell that are not void. */
    List<Row> rows(CellKey key) {
        return cells.getOrDefault(key, List.of());
    }

    /** The cells that have rows. */
    Set<CellKey> keys() {
        return cells.keySet();
    }

    /** The terms that have rows, in the order of their first row. */
    Set<String> terms() {
        var terms = new LinkedHashSet<String>();
        cells.keySet().stream().map(CellKey::term).filter(t -> !t.isEmpty()).forEach(terms::add);
        return terms;
    }

    /** The cell that a row is in; empty for a row that is void or is none. */
    Optional<CellKey> key(int number) {
        return data.row(EVENT_ROWS.oid(), number).filter(row -> !row.voided()).map(CellKey::of);
    }

    /** The events of a cell. */
    List<AdverseEvent> events(CellKey key) {
        return rows(key).stream().flatMap(row -> event(row).stream()).toList();
    }

    private Optional<AdverseEvent> event(Row row) {
        return Optional.ofNullable(events.get(row.number()));
    }

    /** Whether something of the cell is not saved. */
    boolean isChanged(CellKey key) {
        return changed.contains(key);
    }

    /** The numbers of all rows that are or were in the cell, void ones included. */
    List<Integer> allRows(CellKey key) {
        return data.allRows(EVENT_ROWS).stream()
                .filter(row -> CellKey.of(row).equals(key) || wasIn(key, row))
                .map(Row::number)
                .toList();
    }

    private boolean wasIn(CellKey key, Row row) {
        return row.voided() && CellKey.stored(sheet, row.number()).equals(key);
    }

    /** The rows of the course of an event, void ones included. */
    Stream<Row> course(int event) {
        return data.allRows(GRADE_CHANGE_ROWS).stream().filter(row -> row.is(CHANGE_EVENT, event));
    }

    /** The grades of 1 or more that an event had, at onset and later. */
    List<Integer> grades(int event) {
        return Optional.ofNullable(events.get(event)).stream()
                .flatMap(AdverseEvent::grades)
                .distinct()
                .toList();
    }

    /** Whether an event has a course of grades. */
    boolean hasCourse(int event) {
        return course(event).anyMatch(row -> !row.voided());
    }
}
