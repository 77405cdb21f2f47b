package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import org.downstage.cohort.CohortPage;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.CutComparison;
import org.downstage.cohort.Endpoint.Outcome;
import org.downstage.cohort.EndpointTable;
import org.downstage.cohort.Figures;
import org.downstage.statistics.Proportion;

/** Two data cuts: the endpoint table of both side by side, and whose endpoints changed. */
class ComparisonCard extends Section {

    private final CohortWords words;
    private final ZoneId zone;
    private final NativeTableHeader head = new NativeTableHeader();
    private final NativeTableBody body = new NativeTableBody();
    private final H3 sum = new H3();
    private final UnorderedList changes = new UnorderedList();
    private final CardFoot foot = new CardFoot();

    ComparisonCard(CohortWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        addClassNames("co-card", "co-comparison");
        var title = new H2(text("cohort.compare.title"));
        title.setId("co-comparison");
        var table = new NativeTable(head, body);
        table.getElement().setAttribute("aria-labelledby", "co-comparison");
        var scroller = new Div(changes);
        scroller.addClassName("co-changes");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", text("cohort.compare.changes"));
        add(title, table, sum, scroller, foot);
    }

    /** Shows both, the earlier moment first. */
    void show(CohortPage page, EndpointTable own, CutComparison other) {
        var table = other.table().orElse(null);
        setVisible(table != null);
        if (table == null) {
            return;
        }
        var otherFirst = other.at().isBefore(page.at());
        var first = otherFirst ? table : own;
        var second = otherFirst ? own : table;
        head.removeAll();
        head.add(
                columns(
                        DataTime.text(otherFirst ? other.at() : page.at(), zone),
                        DataTime.text(otherFirst ? page.at() : other.at(), zone)));
        body.removeAll();
        for (var line = 0; line < first.rates().size(); line++) {
            body.add(row(first.rates().get(line), second.rates().get(line)));
        }
        list(other);
        foot.show(
                text("cohort.compare.n", otherFirst ? other.selected() : page.selected()),
                text("cohort.compare.n.later", otherFirst ? page.selected() : other.selected()));
    }

    private static NativeTableRow columns(String first, String second) {
        var row = new NativeTableRow();
        for (var name : new String[] {text("cohort.column.endpoint"), first, second}) {
            var column = new NativeTableHeaderCell(name);
            column.getElement().setAttribute("scope", "col");
            row.add(column);
        }
        return row;
    }

    private NativeTableRow row(EndpointTable.Line before, EndpointTable.Line after) {
        var name = new NativeTableHeaderCell(words.endpoint(before.endpoint(), reader()));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name, cell(before.rate()), cell(after.rate()));
        row.getElement().getClassList().set("co-differs", !before.rate().equals(after.rate()));
        return row;
    }

    private static NativeTableCell cell(Proportion rate) {
        var cell =
                new NativeTableCell(
                        text(
                                "cohort.compare.cell",
                                rate.count(),
                                rate.total(),
                                Figures.percent(rate)));
        cell.addClassName("ds-number");
        return cell;
    }

    private void list(CutComparison other) {
        sum.setText(text("cohort.compare.changed", other.changed()));
        changes.removeAll();
        other.changes().forEach(change -> changes.add(item(change)));
        if (other.changed() > other.changes().size()) {
            changes.add(
                    new ListItem(
                            text("cohort.compare.more", other.changed() - other.changes().size())));
        }
    }

    private ListItem item(CutComparison.Change change) {
        var subject = new Anchor("subjects/" + change.subject(), change.subject());
        return new ListItem(
                subject,
                new Span(
                        text(
                                "cohort.compare.change",
                                words.endpoint(change.endpoint(), reader()),
                                outcome(change.before()),
                                outcome(change.after()))));
    }

    private static String outcome(Outcome outcome) {
        return text("cohort.outcome." + outcome);
    }
}
