package org.downstage.laboratory.paste;

import java.time.LocalDate;
import java.util.List;
import org.downstage.escc.LabTest;
import org.downstage.oncology.laboratory.Unit;

/**
 * What a pasted table says.
 *
 * @param results in the order of the table
 * @param problems what was not understood, in the order of the table
 * @param dayOrMonthFirst whether some dates can be read in two ways, so that it has to be asked
 */
public record PastedTable(List<Result> results, List<Problem> problems, boolean dayOrMonthFirst) {

    public PastedTable {
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /**
     * Where something stood in the pasted text.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Place(int line, int column) {}

    /**
     * A result that was understood.
     *
     * @param value canonical digits
     * @param unit as the table says, else the usual one
     */
    public record Result(Place place, LabTest test, LocalDate date, String value, Unit unit) {}

    /**
     * Something that was not understood.
     *
     * @param text as it stood there
     */
    public record Problem(Place place, Kind kind, String text) {}

    /** What is wrong; the words stand under {@code laboratory.paste.KIND}. */
    public enum Kind {
        /** No row or column of dates, or nothing beside it. */
        NO_TABLE,
        /** More cells than a table of results has. */
        TOO_LARGE,
        /** A heading that is not a test of the study. */
        UNKNOWN_TEST,
        /** A unit in which the test is not measured, or that is none. */
        UNKNOWN_UNIT,
        /** Not a day of the calendar with a year of four digits. */
        NOT_A_DATE,
        /** Day and month could be exchanged. */
        AMBIGUOUS_DATE,
        /** A result below or above what the method measures, such as "<0.1". */
        BEYOND_METHOD,
        /** A result in words, such as "negative". */
        IN_WORDS,
        /** A comma that may part thousands or decimals. */
        COMMA,
        /** No number. */
        NOT_A_NUMBER,
        /** Another result of the same test and day in the same table. */
        REPEATED
    }
}
