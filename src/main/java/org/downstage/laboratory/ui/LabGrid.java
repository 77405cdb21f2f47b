package org.downstage.laboratory.ui;

import java.util.List;
import java.util.Map;

/**
 * The grid of results: sample days down, tests across. Sent whole after each act; it is small.
 *
 * @param columns tests in reading order
 * @param days sample days in their order
 * @param cells what stands where, by test and day as {@link #key} writes them
 * @param more tests that can be added as columns
 * @param undo how many acts can be taken back
 * @param said what the last act did or could not do; empty for nothing to say
 * @param goTo the cell to focus; empty to stay
 */
record LabGrid(
        List<Column> columns,
        List<Day> days,
        Map<String, Cell> cells,
        List<Option> more,
        int undo,
        String said,
        String goTo) {

    /** Names a cell. */
    static String key(String test, String day) {
        return test + "|" + day;
    }

    /** Something that can be chosen. */
    record Option(String code, String label) {}

    /**
     * A test.
     *
     * @param test its code
     * @param name in the reader's language
     * @param unit code of the unit that new values have
     * @param units those that it may have
     * @param limits the latest limits of normal in words; empty for none
     * @param baseline the value before treatment in the study's unit, in words; empty for none
     */
    record Column(
            String test,
            String name,
            String unit,
            List<Option> units,
            String limits,
            String baseline) {}

    /**
     * A sample day.
     *
     * @param date as forms write it
     * @param phase in words; empty before treatment
     */
    record Day(String date, String phase) {}

    /**
     * A result.
     *
     * @param row its row
     * @param text as typed
     * @param missing code of the missing reason; empty for none
     * @param unit in words where it differs from the column's; empty otherwise
     * @param grade the worst grade that it proves, as a digit; empty for none
     * @param least whether that is the least one
     * @param question whether a grade has to be asked, or something is missing to tell it
     * @param mark L below and H above the limits of normal; empty within, or without limits
     * @param state {@code voiding} for a row declared void and not saved yet; else empty
     * @param changed whether it differs from the record
     * @param finding {@code hard} or {@code soft} where something is found; else empty
     * @param sentence what it proves, in words; empty for nothing
     */
    record Cell(
            int row,
            String text,
            String missing,
            String unit,
            String grade,
            boolean least,
            boolean question,
            String mark,
            String state,
            boolean changed,
            String finding,
            String sentence) {}
}
