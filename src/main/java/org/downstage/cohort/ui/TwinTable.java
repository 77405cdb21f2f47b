package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.downstage.cohort.Figures;
import org.downstage.cohort.chart.Twin;
import org.jspecify.annotations.Nullable;

/** A chart's table: the same figures to read, each subject a link to its case. */
class TwinTable extends Div {

    /** What is more stands in the CSV. */
    private static final int MOST_ROWS = 500;

    TwinTable(String label) {
        addClassNames("co-scroller", "co-twin");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
    }

    void show(Twin twin) {
        removeAll();
        var head = new NativeTableRow();
        twin.columns().forEach(column -> head.add(header("col", new Text(column.words()), column)));
        var body = new NativeTableBody();
        twin.rows().stream().limit(MOST_ROWS).forEach(row -> body.add(line(twin, row)));
        add(new NativeTable(new NativeTableHeader(head), body));
        if (twin.rows().size() > MOST_ROWS) {
            add(new Paragraph(text("chart.common.more", twin.rows().size() - MOST_ROWS)));
        }
    }

    private static NativeTableRow line(Twin twin, Twin.Row row) {
        var line = new NativeTableRow();
        for (var at = 0; at < row.cells().size(); at++) {
            var column = twin.columns().get(at);
            var words = words(row.cells().get(at));
            if (at == 0) {
                line.add(header("row", name(words, row.subject()), column));
            } else {
                var cell = new NativeTableCell(words);
                align(cell, column);
                line.add(cell);
            }
        }
        return line;
    }

    private static Component name(String words, String subject) {
        return subject.isEmpty() ? new Text(words) : new Anchor("subjects/" + subject, words);
    }

    private static NativeTableHeaderCell header(String scope, Component name, Twin.Column column) {
        var header = new NativeTableHeaderCell(name);
        header.getElement().setAttribute("scope", scope);
        align(header, column);
        return header;
    }

    private static void align(Component cell, Twin.Column column) {
        cell.addClassName(column.numeric() ? "ds-number" : "co-start");
    }

    private static String words(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> Figures.number(number);
            default -> String.valueOf(cell);
        };
    }
}
