package org.downstage.dictionary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.downstage.dictionary.Problem.Kind;
import org.downstage.dictionary.xlsx.XlsxException;
import org.downstage.dictionary.xlsx.XlsxFile;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.OfficialTerm;

/** Reads the NCI's workbook of a version: all of its terms, or all that is wrong. */
final class WorkbookReader {

    /** Sheets that have the same columns without being the dictionary. */
    private static final List<String> BESIDE = List.of("track", "mapping", "errata", "note");

    private WorkbookReader() {}

    /** What came of reading. */
    sealed interface Reading {

        /**
         * All terms.
         *
         * @param sheet where they stood
         */
        record Terms(String sheet, List<OfficialTerm> terms) implements Reading {}

        /** No terms: what is wrong. */
        record Refused(List<Problem> problems) implements Reading {}
    }

    static Reading read(Path file, CtcaeVersion version) {
        try (var workbook = XlsxFile.open(file)) {
            return read(workbook, version);
        } catch (XlsxException unreadable) {
            return new Reading.Refused(List.of(problem(unreadable)));
        } catch (RuntimeException broken) {
            // Java's zip and XML classes fail in many ways on bytes that nobody wrote by hand.
            return new Reading.Refused(List.of(Problem.of(Kind.DAMAGED, "")));
        }
    }

    private static Problem problem(XlsxException unreadable) {
        var kind =
                switch (unreadable.reason()) {
                    case NOT_A_WORKBOOK -> Kind.NOT_A_WORKBOOK;
                    case OLD_FORMAT -> Kind.OLD_FORMAT;
                    case ENCRYPTED -> Kind.ENCRYPTED;
                    case DAMAGED -> Kind.DAMAGED;
                    case MACROS -> Kind.MACROS;
                    case FOREIGN_CONTENT -> Kind.FOREIGN_CONTENT;
                    case DOCUMENT_TYPE -> Kind.DOCUMENT_TYPE;
                    case TOO_LARGE -> Kind.TOO_LARGE;
                    case TOO_MANY_ROWS -> Kind.TOO_MANY_ROWS;
                };
        return Problem.of(kind, unreadable.part());
    }

    /**
     * A sheet that has the dictionary's columns, or some of them.
     *
     * @param sheet its name
     */
    private record Table(String sheet, Header header) {

        boolean isNamed(String part) {
            return sheet.toLowerCase(Locale.ROOT).contains(part);
        }
    }

    private static Reading read(XlsxFile workbook, CtcaeVersion version) throws XlsxException {
        var tables = new ArrayList<Table>();
        for (var sheet : workbook.sheets()) {
            Header.of(workbook, sheet).ifPresent(header -> tables.add(new Table(sheet, header)));
        }
        var candidates = candidates(tables);
        if (candidates.size() != 1) {
            var named = candidates.stream().map(Table::sheet).toList();
            return new Reading.Refused(
                    List.of(
                            named.isEmpty()
                                    ? Problem.of(Kind.NO_SHEET, quoted(workbook.sheets()))
                                    : Problem.of(Kind.SEVERAL_SHEETS, quoted(named))));
        }
        var table = candidates.getFirst();
        return table.header().isComplete()
                ? terms(workbook, table.sheet(), table.header(), version)
                : new Reading.Refused(table.header().problems(table.sheet()));
    }

    private static String quoted(List<String> sheets) {
        return String.join(", ", sheets.stream().map(name -> "“" + name + "”").toList());
    }

    /** The clean copy by its name; else what is headed like it, complete before incomplete. */
    private static List<Table> candidates(List<Table> tables) {
        var clean = tables.stream().filter(table -> table.isNamed("clean")).toList();
        if (!clean.isEmpty()) {
            return clean;
        }
        var others =
                tables.stream().filter(table -> BESIDE.stream().noneMatch(table::isNamed)).toList();
        var complete = others.stream().filter(table -> table.header().isComplete()).toList();
        return complete.isEmpty() ? others : complete;
    }

    private static Reading terms(
            XlsxFile workbook, String sheet, Header header, CtcaeVersion version)
            throws XlsxException {
        var problems = new Problems();
        var rows = new TermRows(sheet, header, problems);
        workbook.rows(sheet, rows::take);
        if (problems.isEmpty()) {
            VersionCheck.check(version, rows.terms(), sheet, problems);
        }
        return problems.isEmpty()
                ? new Reading.Terms(sheet, new ArrayList<>(rows.terms()))
                : new Reading.Refused(problems.all());
    }
}
