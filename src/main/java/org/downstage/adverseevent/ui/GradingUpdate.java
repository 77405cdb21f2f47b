package org.downstage.adverseevent.ui;

import java.util.List;
import java.util.Map;
import org.downstage.dataentry.ui.FormModel.Cell;
import org.downstage.dataentry.ui.FormModel.RowModel;
import org.downstage.dataentry.ui.FormUpdate;
import org.jspecify.annotations.Nullable;

/**
 * What an act changed in the grid. It names changed cells alone, whatever the size of the grid.
 *
 * @param form what follows for the fields of the rows in hand
 * @param cells the cells that look different now, by term and phase
 * @param values what stands in the fields that the act touched, by place
 * @param hand the rows behind the open cell; null while none is open
 * @param lines the rows of the grid in their order, where they changed; null otherwise
 * @param laboratory what the laboratory says about their terms; null where the rows did not change
 * @param said what happened, when it is not plain to see; empty otherwise
 * @param question what is asked before anything changes; null for nothing
 * @param opens whether the reader has to choose among the events behind the cell
 * @param undo how many acts can be taken back
 * @param quiet whether nothing is on its way to the draft
 */
record GradingUpdate(
        FormUpdate form,
        Map<String, GradingCell> cells,
        Map<String, Cell> values,
        @Nullable Hand hand,
        @Nullable List<TermLine> lines,
        @Nullable Map<String, LaboratoryModel> laboratory,
        String said,
        @Nullable Question question,
        boolean opens,
        int undo,
        boolean quiet) {

    /**
     * The rows behind a cell.
     *
     * @param key the cell
     * @param rows its events and assessments, void ones included
     * @param course the changes of grade, by the number of their event
     */
    record Hand(String key, List<RowModel> rows, Map<Integer, List<RowModel>> course) {}

    /**
     * A row of the grid.
     *
     * @param term the published name, which identifies it
     * @param name in the reader's language
     * @param soc its class in one or two words
     * @param socName its class in full
     * @param watched whether every subject is assessed for it
     * @param groups the study's groups that it counts to, in words
     * @param grades the grades that it has
     * @param descriptors the grades 0 to 5 in words
     * @param wording whose words these are
     */
    record TermLine(
            String term,
            String name,
            String soc,
            String socName,
            boolean watched,
            List<String> groups,
            List<Integer> grades,
            List<String> descriptors,
            String wording) {}

    /**
     * A question in the panel, before anything changes.
     *
     * @param title what is asked
     * @param changes what would change, one line each
     * @param left what stays as it is, and why, one line each
     */
    record Question(String title, List<Line> changes, List<String> left) {}

    /**
     * A change.
     *
     * @param label where
     * @param before what stands there
     * @param after what would stand there
     */
    record Line(String label, String before, String after) {}
}
