package org.downstage.dictionary;

import java.util.Arrays;
import java.util.List;

/**
 * Why a workbook is not imported: one thing at one place. {@link ProblemWords} says it.
 *
 * @param kind what is wrong; its sentence stands under {@code dictionary.problem.KIND}
 * @param place where; nothing for the file as such
 * @param details what the sentence names: what was found, what is allowed
 */
public record Problem(Kind kind, Place place, List<String> details) {

    /** What is wrong. */
    public enum Kind {
        /** Details: the limit in MB. */
        FILE_TOO_LARGE,
        FILE_EMPTY,
        FILE_CUT_OFF,
        /** Details: the name of the file. */
        WRONG_EXTENSION,
        NOT_A_WORKBOOK,
        OLD_FORMAT,
        ENCRYPTED,
        /** Details: the part, which may be empty. */
        DAMAGED,
        MACROS,
        FOREIGN_CONTENT,
        DOCUMENT_TYPE,
        TOO_LARGE,
        TOO_MANY_ROWS,
        /** Details: the sheets there are. */
        NO_SHEET,
        /** Details: the sheets that might be meant. */
        SEVERAL_SHEETS,
        /** Details: the column's name, the names that were found. */
        COLUMN_MISSING,
        /** Details: the column's name. */
        COLUMN_TWICE,
        TERM_EMPTY,
        /** Details: longest number of characters. */
        TEXT_TOO_LONG,
        /** Details: the term, the row that has it first. */
        TERM_TWICE,
        /** Details: what was found. */
        SOC_UNKNOWN,
        /** Details: the term. */
        GRADES_NONE,
        /** Details: the term. */
        GRADE_EMPTY,
        FORMULA,
        CELL_ERROR,
        /** Details: what was found. */
        CODE_UNREADABLE,
        /** Details: the version, its number of terms, the number found. */
        TERM_COUNT,
        /** Details: the version, the number found. */
        SOC_COUNT,
        /** Details: the term, the version that it is of, the version that was chosen. */
        TERM_OF_OTHER_VERSION,
        /** Details: the term, the version. */
        TERM_MISSING,
        /** Details: how many more. */
        MORE
    }

    /**
     * Where in a workbook.
     *
     * @param sheet its name; empty for the file
     * @param row its number, 0 for none
     * @param column its name or letter; empty for none
     */
    public record Place(String sheet, int row, String column) {

        static final Place FILE = new Place("", 0, "");

        static Place sheet(String sheet) {
            return new Place(sheet, 0, "");
        }

        static Place cell(String sheet, int row, String column) {
            return new Place(sheet, row, column);
        }
    }

    /** A problem that keeps its details as they are now. */
    public Problem {
        details = List.copyOf(details);
    }

    static Problem of(Kind kind, String... details) {
        return at(Place.FILE, kind, details);
    }

    static Problem at(Place place, Kind kind, String... details) {
        return new Problem(kind, place, Arrays.asList(details));
    }
}
