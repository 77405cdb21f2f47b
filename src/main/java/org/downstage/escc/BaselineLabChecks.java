package org.downstage.escc;

import static org.downstage.escc.BaselineForm.LAB_DATE;
import static org.downstage.escc.BaselineForm.LAB_LLN;
import static org.downstage.escc.BaselineForm.LAB_ROWS;
import static org.downstage.escc.BaselineForm.LAB_TEST;
import static org.downstage.escc.BaselineForm.LAB_ULN;
import static org.downstage.escc.BaselineForm.LAB_UNIT;
import static org.downstage.escc.BaselineForm.LAB_VALUE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.oncology.Intervals;

/** The rules of the laboratory before nICT (dossier §1, F2; plausible values of §4.3). */
final class BaselineLabChecks {

    private static final int DAYS_BEFORE_NICT = 28;

    /** Neutrophils and lymphocytes may exceed all leucocytes by this much through rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("1.02");

    private BaselineLabChecks() {}

    static List<EditCheck> all() {
        return List.of(
                EditCheck.hard("BL-14")
                        .on(LAB_UNIT, LAB_TEST)
                        .brokenInRow(LAB_ROWS, (row, form, book) -> foreignUnit(row)),
                EditCheck.hard("BL-15")
                        .on(LAB_VALUE, LAB_TEST, LAB_UNIT)
                        .brokenInRow(LAB_ROWS, (row, form, book) -> implausible(row)),
                EditCheck.hard("BL-16")
                        .on(LAB_LLN, LAB_ULN)
                        .brokenInRow(
                                LAB_ROWS,
                                Rules.rowPair(
                                        LAB_LLN, LAB_ULN, (low, high) -> low.compareTo(high) >= 0)),
                EditCheck.soft("BL-17")
                        .on(LAB_DATE)
                        .brokenInRow(
                                LAB_ROWS,
                                Rules.rowPair(
                                        LAB_DATE,
                                        (form, book) -> Timeline.nictStart(book),
                                        BaselineLabChecks::isOutsideBaseline)),
                EditCheck.hard("BL-18")
                        .on(LAB_VALUE)
                        .brokenInRow(LAB_ROWS, (row, form, book) -> moreNeutrophils(row, form)),
                EditCheck.hard("BL-19")
                        .on(LAB_VALUE)
                        .brokenInRow(LAB_ROWS, (row, form, book) -> partsExceedWhole(row, form)),
                EditCheck.hard("BL-20")
                        .on(LAB_TEST, LAB_DATE)
                        .brokenInRow(LAB_ROWS, (row, form, book) -> repeated(row, form)),
                EditCheck.soft("BL-21").on(LAB_TEST).brokenWhen(BaselineLabChecks::coreMissing));
    }

    private static Stream<Breach> foreignUnit(Row row) {
        return test(row)
                .flatMap(test ->
                        row.get(LAB_UNIT)
                                .filter(unit -> !test.units().contains(unit))
                                .map(unit -> Breach.inRow(row.number(), words(test), words(unit))))
                .stream();
    }

    private static Stream<Breach> implausible(Row row) {
        var test = test(row);
        var range = test.flatMap(LabTest::plausible);
        var value = inStudyUnit(row).filter(v -> range.filter(r -> !r.admits(v)).isPresent());
        return value.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Breach.inRow(
                                row.number(),
                                words(test.orElseThrow()),
                                value.get(),
                                words(test.orElseThrow().unit()),
                                range.orElseThrow().min(),
                                range.orElseThrow().max()));
    }

    private static boolean isOutsideBaseline(LocalDate sample, LocalDate nictStart) {
        var daysBefore = Intervals.days(sample, nictStart);
        return daysBefore < 0 || daysBefore > DAYS_BEFORE_NICT;
    }

    private static Stream<Breach> moreNeutrophils(Row row, FormData form) {
        if (!row.is(LAB_TEST, LabTest.ANC.code())) {
            return Stream.empty();
        }
        var neutrophils = inStudyUnit(row);
        return sameSample(row, form, LabTest.WBC)
                .flatMap(whole ->
                        neutrophils
                                .filter(part -> part.compareTo(whole) > 0)
                                .map(part -> Breach.inRow(row.number(), part, whole)))
                .stream();
    }

    private static Stream<Breach> partsExceedWhole(Row row, FormData form) {
        if (!row.is(LAB_TEST, LabTest.LYM.code())) {
            return Stream.empty();
        }
        var lymphocytes = inStudyUnit(row);
        var neutrophils = sameSample(row, form, LabTest.ANC);
        var whole = sameSample(row, form, LabTest.WBC);
        if (lymphocytes.isEmpty() || neutrophils.isEmpty() || whole.isEmpty()) {
            return Stream.empty();
        }
        var parts = neutrophils.get().add(lymphocytes.get());
        return parts.compareTo(whole.get().multiply(ROUNDING)) > 0
                ? Stream.of(
                        Breach.inRow(
                                row.number(), neutrophils.get(), lymphocytes.get(), whole.get()))
                : Stream.empty();
    }

    private static Stream<Breach> repeated(Row row, FormData form) {
        var test = test(row);
        var date = row.get(LAB_DATE);
        return test.isPresent()
                        && date.isPresent()
                        && form.rows(LAB_ROWS).stream()
                                .anyMatch(other ->
                                        other.number() < row.number() && isSame(other, row))
                ? Stream.of(Breach.inRow(row.number(), words(test.get()), date.get()))
                : Stream.empty();
    }

    private static boolean isSame(Row one, Row other) {
        return one.value(LAB_TEST).equals(other.value(LAB_TEST))
                && one.value(LAB_DATE).equals(other.value(LAB_DATE));
    }

    /** Not asked of a form in the making: once a row is there, or everything else is answered. */
    private static Stream<Breach> coreMissing(FormData form, CaseBook book) {
        var rows = form.rows(LAB_ROWS);
        if (rows.isEmpty() && !isOtherwiseComplete(form)) {
            return Stream.empty();
        }
        var done = rows.stream().flatMap(row -> test(row).stream()).collect(Collectors.toSet());
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

    private static Optional<LabTest> test(Row row) {
        return row.get(LAB_TEST).flatMap(LabTest::of);
    }

    private static Optional<BigDecimal> inStudyUnit(Row row) {
        var test = test(row);
        var value = row.get(LAB_VALUE);
        var unit = row.get(LAB_UNIT);
        return test.isEmpty() || value.isEmpty() || unit.isEmpty()
                ? Optional.empty()
                : test.get().inStudyUnit(value.get(), unit.get());
    }

    /** The value of another test of the same day. */
    private static Optional<BigDecimal> sameSample(Row row, FormData form, LabTest test) {
        return form.rows(LAB_ROWS).stream()
                .filter(other -> other.is(LAB_TEST, test.code()))
                .filter(other -> row.get(LAB_DATE).isPresent())
                .filter(other -> other.get(LAB_DATE).equals(row.get(LAB_DATE)))
                .flatMap(other -> inStudyUnit(other).stream())
                .findFirst();
    }

    private static Label words(LabTest test) {
        return new Label.OfCode(LabTest.CODES.oid(), test.code());
    }

    private static Label words(String unit) {
        return new Label.OfCode(LabTest.UNITS.oid(), unit);
    }
}
