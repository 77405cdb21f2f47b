package org.downstage.laboratory.ui;

import static org.downstage.escc.BaselineForm.LAB_DATE;
import static org.downstage.escc.BaselineForm.LAB_TEST;
import static org.downstage.escc.BaselineForm.LAB_UNIT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.Row;
import org.downstage.dataentry.ui.Worksheet;
import org.downstage.escc.LabTest;
import org.downstage.escc.LaboratoryForm;
import org.downstage.oncology.laboratory.Unit;

/** The rows of the worksheet by test and sample day; void ones are left out, as in every figure. */
final class LaboratorySheet {

    static final ItemGroup ROWS = LaboratoryForm.RESULT_ROWS;

    private final Worksheet sheet;
    private final List<Row> rows;
    private final Map<Place, Row> byPlace = new HashMap<>();

    /** A test on a day. */
    record Place(LabTest test, LocalDate day) {

        /** Where a row belongs; empty while its test or its day cannot be read. */
        static Optional<Place> of(Row row) {
            return row.get(LAB_TEST)
                    .flatMap(LabTest::of)
                    .flatMap(test -> row.get(LAB_DATE).map(day -> new Place(test, day)));
        }
    }

    LaboratorySheet(Worksheet sheet) {
        this.sheet = sheet;
        this.rows =
                sheet.data().allRows(ROWS).stream()
                        .filter(row -> !sheet.isVoid(ROWS, row.number()))
                        .toList();
        rows.forEach(row -> Place.of(row).ifPresent(place -> byPlace.putIfAbsent(place, row)));
    }

    Worksheet worksheet() {
        return sheet;
    }

    /** All rows, those declared void and not saved yet included. */
    List<Row> rows() {
        return rows;
    }

    /** The first row of a test on a day. */
    Optional<Row> at(Place place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** The row of a test that has the latest day. */
    Optional<Row> latest(LabTest test) {
        return byPlace.entrySet().stream()
                .filter(entry -> entry.getKey().test() == test)
                .max(Map.Entry.comparingByKey((a, b) -> a.day().compareTo(b.day())))
                .map(Map.Entry::getValue);
    }

    /** The unit that values of a test are written in: the one last used, else the study's. */
    Unit usualUnit(LabTest test) {
        return latest(test)
                .flatMap(row -> row.get(LAB_UNIT))
                .flatMap(Unit::of)
                .filter(unit -> test.analyte().units().contains(unit))
                .orElse(test.analyte().unit());
    }
}
