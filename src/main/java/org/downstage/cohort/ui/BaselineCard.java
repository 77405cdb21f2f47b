package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.downstage.cohort.BaselineTable;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Figures;
import org.downstage.cohort.SourceShare;
import org.downstage.statistics.Proportion;
import org.downstage.statistics.Sample;
import org.jspecify.annotations.Nullable;

/** The baseline table: characteristics by group, all subjects first. */
class BaselineCard extends Section {

    private final CohortWords words;
    private final Choice<Optional<Feature>> grouping;
    private final NativeTableHeader head = new NativeTableHeader();
    private final NativeTableBody body = new NativeTableBody();
    private final CardFoot foot = new CardFoot();

    BaselineCard(CohortWords words, Consumer<@Nullable Feature> chosen) {
        this.words = words;
        var groupings = new ArrayList<Optional<Feature>>(List.of(Optional.empty()));
        CohortRequest.GROUPINGS.forEach(feature -> groupings.add(Optional.of(feature)));
        grouping =
                new Choice<>(
                        text("cohort.by"),
                        groupings,
                        by ->
                                by.map(feature -> words.feature(feature, reader()))
                                        .orElse(text("cohort.all")),
                        by -> chosen.accept(by.orElse(null)));
        addClassNames("co-card", "co-baseline");
        var title = new H2(text("cohort.baseline"));
        title.setId("co-baseline");
        var table = new NativeTable(head, body);
        table.getElement().setAttribute("aria-labelledby", "co-baseline");
        var scroller = new Div(table);
        scroller.addClassName("co-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-labelledby", "co-baseline");
        add(new CardHead(title, grouping), scroller, foot);
    }

    void show(BaselineTable table, SourceShare sources, @Nullable Feature by) {
        grouping.show(Optional.ofNullable(by));
        head.removeAll();
        head.add(columns(table, by));
        body.removeAll();
        table.parts().forEach(this::add);
        var notShown =
                by != null && table.groups().size() == 1 && table.groups().getFirst().n() > 0;
        foot.show(
                text("cohort.foot.numbers"),
                text("cohort.foot.counts"),
                notShown ? text("cohort.foot.groups") : text("cohort.foot.missing"),
                CardFoot.verified(sources));
        if (table.withheld() > 0) {
            foot.say(text("cohort.foot.withheld", table.withheld()));
        }
    }

    private NativeTableRow columns(BaselineTable table, @Nullable Feature by) {
        var row = new NativeTableRow(header("col", text("cohort.column.characteristic")));
        table.groups()
                .forEach(group -> {
                    var name = header("col", words.code(by, group.code(), reader()));
                    var n = new Span(text("cohort.column.n", group.n()));
                    n.addClassName("co-definition");
                    name.add(n);
                    name.addClassName("ds-number");
                    row.add(name);
                });
        return row;
    }

    private void add(BaselineTable.Part part) {
        switch (part) {
            case BaselineTable.Numbers numbers ->
                    addRow(
                            words.measure(numbers.measure(), reader()),
                            "co-strong",
                            numbers.summaries().stream().map(BaselineCard::cell));
            case BaselineTable.Counts counts -> {
                addRow(
                        words.feature(counts.feature(), reader()),
                        "co-strong",
                        counts.missing().stream().map(group -> new NativeTableCell()));
                counts.lines()
                        .forEach(line ->
                                addRow(
                                        words.code(counts.feature(), line.code(), reader()),
                                        "co-indented",
                                        line.counts().stream().map(BaselineCard::cell)));
            }
        }
        if (part.missing().getFirst() > 0) {
            addRow(
                    text("cohort.missing"),
                    "co-indented",
                    part.missing().stream()
                            .map(group -> new NativeTableCell(String.valueOf(group))));
        }
    }

    private void addRow(String name, String kind, Stream<NativeTableCell> cells) {
        var head = header("row", name);
        head.addClassName(kind);
        var row = new NativeTableRow(head);
        cells.forEach(cell -> {
            cell.addClassName("ds-number");
            row.add(cell);
        });
        body.add(row);
    }

    private static NativeTableHeaderCell header(String scope, String words) {
        var header = new NativeTableHeaderCell(new Span(words));
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private static NativeTableCell cell(Proportion count) {
        return new NativeTableCell(
                count.total() == 0
                        ? "–"
                        : text("cohort.cell.count", count.count(), Figures.percent(count)));
    }

    private static NativeTableCell cell(Optional<Sample.Summary> summary) {
        return summary.map(BaselineCard::cell).orElseGet(() -> new NativeTableCell("–"));
    }

    private static NativeTableCell cell(Sample.Summary summary) {
        var quartiles =
                text(
                        "cohort.cell.numbers",
                        Figures.number(summary.median()),
                        Figures.number(summary.lowerQuartile()),
                        Figures.number(summary.upperQuartile()));
        var range =
                new Span(
                        text(
                                "cohort.cell.range",
                                Figures.number(summary.minimum()),
                                Figures.number(summary.maximum())));
        range.addClassName("co-definition");
        var cell = new NativeTableCell(new Span(quartiles));
        cell.add(range);
        return cell;
    }
}
