package org.downstage.adverseevent.ui;

import java.util.List;
import java.util.Map;
import org.downstage.adverseevent.ui.GradingUpdate.TermLine;

/**
 * The grid as it opens, beside the form's own model.
 *
 * @param version of CTCAE, in words
 * @param phases the columns
 * @param lines the rows
 * @param cells what stands in them, by term and phase
 * @param laboratory what the laboratory says, by term
 * @param words the grid's own words
 */
record GradingModel(
        String version,
        List<PhaseColumns.Column> phases,
        List<TermLine> lines,
        Map<String, GradingCell> cells,
        Map<String, LaboratoryModel> laboratory,
        Map<String, String> words) {}
