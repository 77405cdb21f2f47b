package org.downstage.adverseevent.ui;

import org.downstage.crf.ItemPath;
import org.downstage.crf.Values;
import org.downstage.dataentry.ui.Worksheet;
import org.downstage.dataentry.ui.Worksheet.Entry;
import org.downstage.escc.AdverseEventsForm;

/**
 * A cell of the grid: a term in a phase. A row that does not say both belongs to a cell without a
 * place in the grid.
 *
 * @param term the published name; empty for none
 * @param phase the code; empty for none
 */
record CellKey(String term, String phase) {

    /** Where rows are that name no term or no phase. */
    static final CellKey NOWHERE = new CellKey("", "");

    private static final char BETWEEN = '|';

    /** The cell that a row of the form belongs to. */
    static CellKey of(Values row) {
        return of(
                row.get(AdverseEventsForm.TERM).orElse(""),
                row.get(AdverseEventsForm.PHASE).orElse(""));
    }

    /** The cell that a row belonged to when the worksheet was opened. */
    static CellKey stored(Worksheet sheet, int row) {
        return of(
                Entry.of(sheet.stored(ItemPath.of(AdverseEventsForm.TERM, row))).text(),
                Entry.of(sheet.stored(ItemPath.of(AdverseEventsForm.PHASE, row))).text());
    }

    private static CellKey of(String term, String phase) {
        return term.isEmpty() || phase.isEmpty() ? NOWHERE : new CellKey(term, phase);
    }

    /** As the page writes it. */
    @Override
    public String toString() {
        return term + BETWEEN + phase;
    }
}
