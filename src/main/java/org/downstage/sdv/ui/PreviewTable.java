package org.downstage.sdv.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.downstage.sdv.PlanPreview;
import org.downstage.sdv.PlanPreview.Line;
import org.downstage.sdv.PlanTerms;

/** What a plan would ask for: values and hours, a site a line, and all together. */
final class PreviewTable extends Div {

    PreviewTable(PlanPreview preview, PlanTerms terms) {
        addClassName("ds-plan-preview");
        var table = new NativeTable();
        table.setCaptionText(text("plan.preview.caption"));
        var head = new NativeTableRow();
        for (var key :
                new String[] {"site", "filled", "critical", "required", "done", "open", "hours"}) {
            var cell = new NativeTableHeaderCell(text("plan.preview." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        preview.lines().forEach(line -> table.getBody().add(row(line, line.site(), terms)));
        table.getFoot().add(row(preview.total(), text("plan.preview.all"), terms));
        add(table);
    }

    private static NativeTableRow row(Line line, String name, PlanTerms terms) {
        var row = new NativeTableRow();
        var site = new NativeTableHeaderCell(name);
        site.getElement().setAttribute("scope", "row");
        row.add(site);
        for (var count :
                new int[] {
                    line.filled(), line.critical(), line.required(), line.done(), line.open()
                }) {
            row.add(new NativeTableCell(text("plan.count", count)));
        }
        row.add(new NativeTableCell(text("plan.hours", "%.1f".formatted(line.hours(terms)))));
        return row;
    }
}
