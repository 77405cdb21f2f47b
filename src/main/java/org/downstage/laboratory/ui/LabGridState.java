package org.downstage.laboratory.ui;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.downstage.escc.LabTest;
import org.downstage.oncology.laboratory.Unit;

/** What the reader added to the grid beyond what the form holds; it lives as long as the page. */
final class LabGridState {

    private final Set<LocalDate> days = new TreeSet<>();
    private final Set<LabTest> tests = EnumSet.noneOf(LabTest.class);
    private final Map<LabTest, Unit> units = new EnumMap<>(LabTest.class);
    private String said = "";
    private String goTo = "";
    private int undo;

    void add(LocalDate day) {
        days.add(day);
    }

    void add(LabTest test) {
        tests.add(test);
    }

    void writeIn(LabTest test, Unit unit) {
        units.put(test, unit);
    }

    void say(String sentence) {
        said = sentence;
    }

    void goTo(String cell) {
        goTo = cell;
    }

    void undoable(int acts) {
        undo = acts;
    }

    /** Forgets what the last act said. */
    void next() {
        said = "";
        goTo = "";
    }

    Set<LocalDate> days() {
        return days;
    }

    boolean has(LabTest test) {
        return tests.contains(test);
    }

    Optional<Unit> unit(LabTest test) {
        return Optional.ofNullable(units.get(test));
    }

    String said() {
        return said;
    }

    String goTo() {
        return goTo;
    }

    int undo() {
        return undo;
    }
}
