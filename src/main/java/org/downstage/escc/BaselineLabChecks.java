package org.downstage.escc;

import static org.downstage.escc.BaselineForm.LAB_DATE;
import static org.downstage.escc.BaselineForm.LAB_ROWS;
import static org.downstage.escc.BaselineForm.LAB_TEST;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.FormData;
import org.downstage.oncology.Intervals;

/** The rules of the laboratory before nICT (dossier §1, F2). */
final class BaselineLabChecks {

    private static final int DAYS_BEFORE_NICT = 28;

    private static final List<String> SHARED =
            List.of("BL-14", "BL-15", "BL-16", "BL-18", "BL-19", "BL-20");

    private BaselineLabChecks() {}

    static List<EditCheck> all() {
        var own =
                Stream.of(
                        EditCheck.soft("BL-17")
                                .on(LAB_DATE)
                                .brokenInRow(
                                        LAB_ROWS,
                                        Rules.rowPair(
                                                LAB_DATE,
                                                (form, book) -> Timeline.nictStart(book),
                                                BaselineLabChecks::isOutsideBaseline)),
                        EditCheck.soft("BL-21")
                                .on(LAB_TEST)
                                .brokenWhen(BaselineLabChecks::coreMissing));
        var shared = LabRowChecks.of(LAB_ROWS, rule -> SHARED.get(rule - 1));
        return Stream.concat(shared.stream(), own).toList();
    }

    private static boolean isOutsideBaseline(LocalDate sample, LocalDate nictStart) {
        var daysBefore = Intervals.days(sample, nictStart);
        return daysBefore < 0 || daysBefore > DAYS_BEFORE_NICT;
    }

    /** Not asked of a form in the making: once a row is there, or everything else is answered. */
    private static Stream<Breach> coreMissing(FormData form, CaseBook book) {
        var rows = form.rows(LAB_ROWS);
        if (rows.isEmpty() && !isOtherwiseComplete(form)) {
            return Stream.empty();
        }
        var done =
                rows.stream()
                        .flatMap(row -> LabRowChecks.test(row).stream())
                        .collect(Collectors.toSet());
        var missing =
                Arrays.stream(LabTest.values())
                        .filter(test -> test.isCore() && !done.contains(test))
                        .map(LabTest::code)
                        .collect(Collectors.joining(", "));
        var lastRow = rows.isEmpty() ? 0 : rows.getLast().number();
        return missing.isEmpty() ? Stream.empty() : Stream.of(Breach.inRow(lastRow, missing));
    }

    private static boolean isOtherwiseComplete(FormData form) {
        return BaselineForm.FORM
                .singleItems()
                .noneMatch(item -> item.isMandatory(form) && form.value(item).isEmpty());
    }
}
