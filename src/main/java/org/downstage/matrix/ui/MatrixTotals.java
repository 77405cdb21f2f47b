package org.downstage.matrix.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.grid.FooterRow;
import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;

/** The last line of the matrix: of all subjects of the sites, how many have each form done. */
class MatrixTotals {

    private final MatrixGrid grid;
    private final FooterRow row;
    private final List<String> forms;

    MatrixTotals(MatrixGrid grid, Catalogue catalogue) {
        this.grid = grid;
        this.row = grid.appendFooterRow();
        this.forms = catalogue.forms().stream().map(CaseReportForm::oid).toList();
    }

    void show(Totals totals) {
        write("subject", text("matrix.total", totals.subjects()));
        write("stage", text("matrix.total.done"));
        forms.forEach(form -> write(form, String.valueOf(totals.done(form))));
        write("queries", String.valueOf(totals.openQueries()));
        write("missing", String.valueOf(totals.missing()));
    }

    private void write(String column, String words) {
        row.getCell(grid.getColumnByKey(column)).setText(words);
    }
}
