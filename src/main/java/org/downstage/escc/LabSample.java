package org.downstage.escc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.Row;
import org.downstage.oncology.laboratory.ReferenceRange;
import org.downstage.oncology.laboratory.Sample;
import org.downstage.oncology.laboratory.TakenSample;
import org.downstage.oncology.laboratory.Unit;

/**
 * A result that a form holds: what was measured on which day, and the row that says so.
 *
 * @param form the form of the row
 * @param row its number
 * @param test what was measured
 * @param date the day on which the sample was taken
 * @param value as reported, not negative
 * @param unit of value and range; empty if the row names none
 * @param range the laboratory's limits for this sample
 */
public record LabSample(
        FormKey form,
        int row,
        LabTest test,
        LocalDate date,
        BigDecimal value,
        Optional<Unit> unit,
        ReferenceRange range) {

    /** The results of the case book that name at least test, day and value; void rows left out. */
    static Stream<LabSample> of(CaseBook book) {
        return Stream.concat(
                of(book, BaselineForm.OID, BaselineForm.LAB_ROWS),
                of(book, LaboratoryForm.OID, LaboratoryForm.RESULT_ROWS));
    }

    private static Stream<LabSample> of(CaseBook book, String oid, ItemGroup rows) {
        var form = book.form(oid);
        return form.rows(rows).stream().flatMap(row -> of(form.key(), row).stream());
    }

    private static Optional<LabSample> of(FormKey form, Row row) {
        var test = LabRowChecks.test(row);
        var date = row.get(BaselineForm.LAB_DATE);
        var value = row.get(BaselineForm.LAB_VALUE).filter(number -> number.signum() >= 0);
        return test.isEmpty() || date.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LabSample(
                                form,
                                row.number(),
                                test.get(),
                                date.get(),
                                value.get(),
                                row.get(BaselineForm.LAB_UNIT).flatMap(Unit::of),
                                new ReferenceRange(
                                        row.get(BaselineForm.LAB_LLN),
                                        row.get(BaselineForm.LAB_ULN))));
    }

    /** The value in the study's unit; empty without a unit in which the test is measured. */
    public Optional<BigDecimal> inStudyUnit() {
        return inStudyUnit(value);
    }

    /** A number of this report, such as its limits, in the study's unit. */
    public Optional<BigDecimal> inStudyUnit(BigDecimal number) {
        return unit.flatMap(from -> test.analyte().inStudyUnit(number, from));
    }

    /** As the rules read it, against the subject's baseline in the study's unit. */
    TakenSample taken(Optional<BigDecimal> baseline) {
        return new TakenSample(date, new Sample(test.analyte(), value, unit, range, baseline));
    }
}
