package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.downstage.cohort.CohortPage;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Endpoint;
import org.downstage.cohort.EndpointTable;
import org.downstage.cohort.Figures;
import org.downstage.cohort.IntervalMethod;
import org.downstage.cohort.SourceShare;
import org.downstage.statistics.Sample;

/** The endpoint table: n of N, per cent, interval in figures and drawn, missing; spans of time. */
class EndpointCard extends Section {

    private final CohortWords words;
    private final Choice<IntervalMethod> method;
    private final NativeTableBody body = new NativeTableBody();
    private final CardFoot foot = new CardFoot();

    EndpointCard(CohortWords words, Consumer<IntervalMethod> chosen) {
        this.words = words;
        method =
                new Choice<>(
                        text("cohort.method"),
                        List.of(IntervalMethod.values()),
                        one -> words.method(one, reader()),
                        chosen);
        addClassNames("co-card", "co-endpoints");
        var table = new NativeTable(head(), body);
        var title = new H2(text("cohort.endpoints"));
        title.setId("co-endpoints");
        table.getElement().setAttribute("aria-labelledby", "co-endpoints");
        add(new CardHead(title, method), table, foot);
    }

    private static NativeTableHeader head() {
        var interval = column("cohort.column.interval");
        interval.addClassName("co-start");
        var drawing = new NativeTableHeaderCell(IntervalDrawing.scale());
        drawing.add(hidden(text("cohort.column.drawing")));
        var name = column("cohort.column.endpoint");
        name.addClassName("co-start");
        return new NativeTableHeader(
                new NativeTableRow(
                        name,
                        column("cohort.column.count"),
                        column("cohort.column.percent"),
                        interval,
                        drawing,
                        column("cohort.column.missing")));
    }

    private static NativeTableHeaderCell column(String key) {
        var column = new NativeTableHeaderCell(text(key));
        column.getElement().setAttribute("scope", "col");
        return column;
    }

    private static Span hidden(String words) {
        var span = new Span(words);
        span.addClassName("ds-visually-hidden");
        return span;
    }

    void show(EndpointTable table, CohortPage page, SourceShare sources, ZoneId zone) {
        method.show(table.method());
        body.removeAll();
        table.rates().forEach(this::addRate);
        table.daysToSurgery().ifPresent(this::addInterval);
        table.followUp().ifPresent(this::addFollowUp);
        foot.show(
                text("cohort.foot.n", page.selected()),
                text("cohort.foot.at", DataTime.text(page.at(), zone)),
                text("cohort.foot.method", words.method(table.method(), reader())),
                CardFoot.verified(sources));
        foot.say(
                text(
                        "cohort.foot.base",
                        base(table, Endpoint.OBJECTIVE_RESPONSE),
                        base(table, Endpoint.R0),
                        base(table, Endpoint.MYELOSUPPRESSION_G3_G4),
                        base(table, Endpoint.COMPLICATION_G3_G4)));
        if (table.withheld() > 0) {
            foot.say(text("cohort.foot.withheld", table.withheld()));
        }
    }

    private String base(EndpointTable table, Endpoint endpoint) {
        return table.rates().stream()
                .filter(line -> line.endpoint() == endpoint)
                .map(line -> words.base(line.base(), reader()))
                .findFirst()
                .orElse("");
    }

    private void addRate(EndpointTable.Line line) {
        var name =
                name(
                        words.endpoint(line.endpoint(), reader()),
                        words.definition(line.endpoint(), reader()));
        if (line.endpoint() == Endpoint.R0) {
            var primary = new Span(text("cohort.primary"));
            primary.addClassName("co-primary");
            name.addComponentAtIndex(1, primary);
            name.addClassName("co-strong");
        }
        addRow(
                name,
                number("%d/%d".formatted(line.rate().count(), line.rate().total())),
                strong(Figures.percent(line.rate())),
                cell(line.interval().map(Figures::percent).orElse("–")),
                new NativeTableCell(IntervalDrawing.of(line)),
                number(String.valueOf(line.missing())));
    }

    private void addInterval(EndpointTable.Interval interval) {
        var n = interval.summary().map(Sample.Summary::n).orElse(0);
        var spread = interval.summary().map(EndpointCard::spread).orElse("–");
        addSpan(
                name(text("cohort.endpoint.interval"), text("cohort.definition.interval")),
                n,
                interval.missing(),
                interval.summary().map(one -> Figures.number(one.median())).orElse("–"),
                spread);
    }

    private static String spread(Sample.Summary summary) {
        return text(
                "cohort.spread",
                Figures.number(summary.lowerQuartile()),
                Figures.number(summary.upperQuartile()),
                Figures.number(summary.minimum()),
                Figures.number(summary.maximum()));
    }

    private void addFollowUp(EndpointTable.FollowUp followUp) {
        var range =
                followUp.shortest().isEmpty() || followUp.longest().isEmpty()
                        ? "–"
                        : text(
                                "cohort.range",
                                Figures.oneDecimal(followUp.shortest().getAsDouble()),
                                Figures.oneDecimal(followUp.longest().getAsDouble()));
        addSpan(
                name(text("cohort.endpoint.followUp"), words.followUp(reader())),
                followUp.n(),
                followUp.missing(),
                followUp.median().isEmpty()
                        ? "–"
                        : Figures.oneDecimal(followUp.median().getAsDouble()),
                range);
    }

    private void addSpan(
            NativeTableHeaderCell name, int n, int missing, String median, String spread) {
        var wide = cell(spread);
        wide.getElement().setAttribute("colspan", "2");
        addRow(
                name,
                number("%d/%d".formatted(n, n + missing)),
                strong(median),
                wide,
                number(String.valueOf(missing)));
    }

    private void addRow(Component... cells) {
        body.add(new NativeTableRow(cells));
    }

    private static NativeTableHeaderCell name(String words, String definition) {
        var explained = new Span(definition);
        explained.addClassName("co-definition");
        var name = new NativeTableHeaderCell(new Span(words), explained);
        name.getElement().setAttribute("scope", "row");
        return name;
    }

    private static NativeTableCell cell(String words) {
        return new NativeTableCell(words);
    }

    private static NativeTableCell number(String words) {
        var cell = cell(words);
        cell.addClassName("ds-number");
        return cell;
    }

    private static NativeTableCell strong(String words) {
        var cell = number(words);
        cell.addClassName("co-strong");
        return cell;
    }
}
