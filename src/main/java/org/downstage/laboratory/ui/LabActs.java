package org.downstage.laboratory.ui;

import static org.downstage.laboratory.ui.LaboratorySheet.ROWS;

import java.math.BigDecimal;
import java.util.Optional;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.ui.Edits;
import org.downstage.dataentry.ui.Worksheet.Entry;
import org.downstage.escc.BaselineForm;
import org.downstage.laboratory.ui.LaboratorySheet.Place;
import org.downstage.oncology.laboratory.Unit;

/** What can be done to single results. */
final class LabActs {

    private final Edits edits;
    private final LabLimits limits;
    private LaboratorySheet sheet;

    LabActs(Edits edits, LabLimits limits) {
        this.edits = edits;
        this.limits = limits;
        this.sheet = new LaboratorySheet(edits.sheet());
    }

    /**
     * A result stands there as typed. A cell that is emptied loses its row; a row of the record is
     * declared void, which asks for a reason.
     */
    void enter(Place place, String typed, Unit unit) {
        var row = sheet.at(place);
        if (row.isPresent()) {
            change(row.get().number(), typed);
        } else if (!typed.isEmpty()) {
            add(place, typed, unit);
        }
    }

    private void change(int row, String typed) {
        if (!typed.isEmpty()) {
            edits.setVoided(ROWS, row, false);
            put(BaselineForm.LAB_VALUE, row, typed);
        } else if (edits.sheet().isAdded(ROWS, row)) {
            edits.removeRow(ROWS, row);
        } else {
            put(BaselineForm.LAB_VALUE, row, stored(row));
            edits.setVoided(ROWS, row, true);
        }
        sheet = new LaboratorySheet(edits.sheet());
    }

    private String stored(int row) {
        var path = ItemPath.of(BaselineForm.LAB_VALUE, row);
        return Entry.of(edits.sheet().stored(path)).text();
    }

    /** A new result with the limits that the site has for it. */
    void add(Place place, String typed, Unit unit) {
        var row = edits.addRow(ROWS);
        put(BaselineForm.LAB_DATE, row, place.day().toString());
        put(BaselineForm.LAB_TEST, row, place.test().code());
        put(BaselineForm.LAB_VALUE, row, typed);
        put(BaselineForm.LAB_UNIT, row, unit.code());
        var range = limits.at(place.test(), place.day(), unit);
        put(BaselineForm.LAB_LLN, row, range.lower());
        put(BaselineForm.LAB_ULN, row, range.upper());
    }

    /** A result of the record, or of the draft, with another value and unit. */
    void replace(int row, String value, Unit unit) {
        edits.setVoided(ROWS, row, false);
        put(BaselineForm.LAB_VALUE, row, value);
        put(BaselineForm.LAB_UNIT, row, unit.code());
    }

    private void put(Item<?> item, int row, Optional<BigDecimal> limit) {
        limit.ifPresent(value -> put(item, row, value.toPlainString()));
    }

    private void put(Item<?> item, int row, String text) {
        var path = ItemPath.of(item, row);
        if (!edits.sheet().entry(path).equals(Entry.of(text))) {
            edits.enter(path, Entry.of(text));
        }
    }
}
