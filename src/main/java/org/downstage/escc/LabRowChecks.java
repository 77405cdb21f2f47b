package org.downstage.escc;

import static org.downstage.crf.EditCheck.hard;
import static org.downstage.escc.BaselineForm.LAB_DATE;
import static org.downstage.escc.BaselineForm.LAB_LLN;
import static org.downstage.escc.BaselineForm.LAB_TEST;
import static org.downstage.escc.BaselineForm.LAB_ULN;
import static org.downstage.escc.BaselineForm.LAB_UNIT;
import static org.downstage.escc.BaselineForm.LAB_VALUE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.downstage.crf.EditCheck;
import org.downstage.crf.EditCheck.Breach;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.Row;

/** The rules of laboratory results, whatever form holds them (plausible values of dossier §4.3). */
final class LabRowChecks {

    /** Neutrophils and lymphocytes may exceed all leucocytes by this much through rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("1.02");

    private final ItemGroup rows;

    private LabRowChecks(ItemGroup rows) {
        this.rows = rows;
    }

    /**
     * The rules over these rows.
     *
     * @param id gives the id of a rule, from the first to the sixth
     */
    static List<EditCheck> of(ItemGroup rows, IntFunction<String> id) {
        var checks = new LabRowChecks(rows);
        return List.of(
                hard(id.apply(1))
                        .on(LAB_UNIT, LAB_TEST)
                        .brokenInRow(rows, (row, form, book) -> foreignUnit(row)),
                hard(id.apply(2))
                        .on(LAB_VALUE, LAB_TEST, LAB_UNIT)
                        .brokenInRow(rows, (row, form, book) -> implausible(row)),
                hard(id.apply(3))
                        .on(LAB_LLN, LAB_ULN)
                        .brokenInRow(
                                rows,
                                Rules.rowPair(
                                        LAB_LLN, LAB_ULN, (low, high) -> low.compareTo(high) >= 0)),
                hard(id.apply(4))
                        .on(LAB_VALUE)
                        .brokenInRow(rows, (row, form, book) -> checks.moreNeutrophils(row, form)),
                hard(id.apply(5))
                        .on(LAB_VALUE)
                        .brokenInRow(rows, (row, form, book) -> checks.partsExceedWhole(row, form)),
                hard(id.apply(6))
                        .on(LAB_TEST, LAB_DATE)
                        .brokenInRow(rows, (row, form, book) -> checks.repeated(row, form)));
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

    private Stream<Breach> moreNeutrophils(Row row, FormData form) {
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

    private Stream<Breach> partsExceedWhole(Row row, FormData form) {
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

    private Stream<Breach> repeated(Row row, FormData form) {
        var test = test(row);
        var date = row.get(LAB_DATE);
        return test.isPresent()
                        && date.isPresent()
                        && form.rows(rows).stream()
                                .anyMatch(other ->
                                        other.number() < row.number() && isSame(other, row))
                ? Stream.of(Breach.inRow(row.number(), words(test.get()), date.get()))
                : Stream.empty();
    }

    private static boolean isSame(Row one, Row other) {
        return one.value(LAB_TEST).equals(other.value(LAB_TEST))
                && one.value(LAB_DATE).equals(other.value(LAB_DATE));
    }

    static Optional<LabTest> test(Row row) {
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
    private Optional<BigDecimal> sameSample(Row row, FormData form, LabTest test) {
        return form.rows(rows).stream()
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
