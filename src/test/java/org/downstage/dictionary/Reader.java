package org.downstage.dictionary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.downstage.dictionary.WorkbookReader.Reading;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.OfficialTerm;

/** Reads workbooks of tests from a file, as the service does. */
final class Reader {

    private Reader() {}

    static Reading read(byte[] workbook, CtcaeVersion version) {
        try {
            var file = Files.createTempFile("reader-test-", ".xlsx");
            try {
                Files.write(file, workbook);
                return WorkbookReader.read(file, version);
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<OfficialTerm> terms(byte[] workbook, CtcaeVersion version) {
        return switch (read(workbook, version)) {
            case Reading.Terms(var sheet, var terms) -> terms;
            case Reading.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<Problem> problems(byte[] workbook, CtcaeVersion version) {
        return switch (read(workbook, version)) {
            case Reading.Terms(var sheet, var terms) ->
                    throw new AssertionError("Read " + terms.size() + " terms");
            case Reading.Refused(var problems) -> problems;
        };
    }
}
