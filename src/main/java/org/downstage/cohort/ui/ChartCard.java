package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.SourceShare;
import org.downstage.cohort.chart.Chart;
import org.downstage.cohort.chart.ChartChoice;
import org.downstage.cohort.chart.ChartExportService;
import org.downstage.cohort.chart.ChartKind;
import org.downstage.cohort.chart.ChartPage.Shown;
import org.downstage.cohort.chart.KindWords;
import org.downstage.cohort.chart.Mark;
import org.downstage.cohort.ui.CardFoot.Count;
import org.jspecify.annotations.Nullable;

/**
 * A chart with what belongs to it: its name and definition, the same as a table, what can be taken
 * along, and of whom it speaks. Compared with the rest, it shows two drawings below each other.
 */
class ChartCard extends Section {

    /** They have long names, or a table below. */
    private static final Set<ChartKind> WIDE =
            EnumSet.of(ChartKind.SURVIVAL, ChartKind.TOXICITY, ChartKind.TOXICITY_MAP);

    private final ChartKind kind;
    private final KindWords words;
    private final ChartExportService exports;
    private final ChartElement.Reader reader;
    private final Locale locale = reader();
    private final Header head = new Header();
    private final Span choices = new Span();
    private final List<ChoiceSelect> selects = new ArrayList<>();
    private final ChartMenu menu;
    private final NativeButton toggle = new NativeButton();
    private final ChartElement selected;
    private final ChartElement rest;
    private final TwinTable table;
    private final Paragraph hidden = new Paragraph();
    private final CardFoot foot = new CardFoot();
    private Shown shown = new Shown(Optional.empty(), Optional.empty());
    private boolean asTable;
    private String day = "";
    private String verified = "";
    // A download reads it without the session's lock.
    private volatile CohortRequest request = CohortRequest.START;

    ChartCard(
            ChartKind kind,
            KindWords words,
            ChartExportService exports,
            ChartElement.Reader reader) {
        this.kind = kind;
        this.words = words;
        this.exports = exports;
        this.reader = reader;
        selected = new ChartElement(kind, false, reader);
        rest = new ChartElement(kind, true, reader);
        table = new TwinTable(text("chart.common.table.of", words.title()));
        menu = new ChartMenu(words.title());
        addClassNames("co-card", "co-chart-card");
        setClassName("co-wide", WIDE.contains(kind));
        getElement().setAttribute("data-chart", kind.id());
        getElement().setAttribute("aria-label", words.title());
        hidden.addClassName("co-hidden");
        buildHead();
        kind.choices().forEach(choice -> addSelect(choice, reader));
        add(head, selected, rest, table, hidden, foot);
    }

    private void buildHead() {
        var definition = new Span(words.definition());
        definition.addClassName("co-definition");
        toggle.addClassName("co-icon");
        toggle.add(Glyph.TABLE.decoration());
        toggle.setTitle(text("chart.common.table"));
        toggle.getElement()
                .setAttribute("aria-label", text("chart.common.table.of", words.title()));
        toggle.addClickListener(click -> {
            asTable = !asTable;
            arrange();
        });
        List.of("svg", "png").forEach(this::addFigure);
        var csv = new Anchor(this::export, text("chart.common.csv"));
        csv.setRouterIgnore(true);
        addToMenu(csv);
        choices.addClassName("co-choices");
        var name = new Div(new H2(words.title()), definition);
        name.addClassName("co-name");
        var acts = new Div(toggle, menu);
        acts.addClassName("co-acts");
        head.add(name, acts, choices);
    }

    private void addFigure(String format) {
        addToMenu(
                new NativeButton(
                        text("chart.common." + format),
                        click -> {
                            exports.note(kind, request, format);
                            selected.take(format, fileName());
                            if (open(shown.rest()).isPresent()) {
                                rest.take(format, fileName() + "-rest");
                            }
                        }));
    }

    private void addSelect(ChartChoice choice, ChartElement.Reader reader) {
        var select =
                new ChoiceSelect(choice, words, value -> reader.ask(choice.choose(request, value)));
        selects.add(select);
        addChoice(select);
    }

    /** Adds something to take along: a bundle, a script. */
    final void addToMenu(Component choice) {
        menu.add(choice);
    }

    /** Adds a choice about the chart itself, beside its name. */
    final void addChoice(Component choice) {
        choices.add(choice);
    }

    /**
     * Shows the chart.
     *
     * @param at the time of the data, in words
     * @param date of the data, for file names
     */
    void show(Shown chart, CohortRequest asked, String at, String date, int smallestCell) {
        shown = chart;
        request = asked;
        selects.forEach(select -> select.show(asked));
        day = date;
        hidden.setText(text("cohort.hidden", smallestCell));
        var own = open(chart.selected());
        var other = open(chart.rest());
        var name = other.isPresent() ? words.common("selection") : "";
        own.ifPresent(one -> selected.show(model(one, other, name, at)));
        other.ifPresent(one -> rest.show(model(one, own, words.common("rest"), at)));
        foot.show(facts(at));
        other.ifPresent(one -> foot.lead(counts(one, words.common("rest"))));
        own.ifPresent(one -> foot.lead(counts(one, name)));
        arrange();
    }

    /** A chart that the reader's role may see. */
    private static Optional<Chart> open(Optional<Chart> chart) {
        return chart.filter(one -> !one.basis().hidden());
    }

    /** Says with the next drawing how much of what it rests on is source-verified. */
    void restOn(SourceShare sources) {
        verified = CardFoot.verified(sources);
    }

    private ChartElement.Model model(Chart chart, Optional<Chart> beside, String group, String at) {
        Map<String, String> chosen = request.filter().parameters();
        return new ChartElement.Model(
                kind.id(),
                words.title(),
                group.isEmpty() ? "" : words.common("group.n", group, chart.basis().n()),
                wordsOf(chart),
                chosen,
                Stream.concat(counts(chart, "").stream().map(Count::words), facts(at).stream())
                        .collect(Collectors.joining("  |  ")),
                chart,
                beside.orElse(null));
    }

    private Map<String, String> wordsOf(Chart chart) {
        var all = new LinkedHashMap<>(words.forBrowser());
        all.putAll(chart.words(words));
        return all;
    }

    private List<String> facts(String at) {
        var time = text("cohort.foot.at", at);
        return verified.isEmpty() ? List.of(time) : List.of(time, verified);
    }

    /**
     * How many subjects a chart is of, and of whom it is not.
     *
     * @param group the drawing that is counted; empty for the only one
     */
    private List<Count> counts(Chart chart, String group) {
        var basis = chart.basis();
        var n = text("cohort.foot.n", basis.n());
        var counts = new ArrayList<Count>();
        counts.add(new Count(group.isEmpty() ? n : text("chart.common.foot.of", group, n), null));
        counts.add(
                new Count(
                        text("chart.common.foot.missing", basis.missing()),
                        basis.missing() > 0 ? clicking(chart.missing()) : null));
        if (basis.excluded() > 0) {
            counts.add(new Count(text("chart.common.foot.excluded", basis.excluded()), null));
        }
        if (basis.sampled() > 0) {
            counts.add(new Count(text("chart.common.foot.sampled", basis.sampled()), null));
        }
        return counts;
    }

    private @Nullable Runnable clicking(Mark mark) {
        return mark.filter().isEmpty()
                ? null
                : () -> reader.choose(CohortFilter.of(mark.filter()), false);
    }

    private void arrange() {
        var visible = open(shown.selected()).isPresent();
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(asTable));
        hidden.setVisible(!visible);
        toggle.setVisible(visible);
        menu.setVisible(visible);
        selected.setVisible(visible && !asTable);
        rest.setVisible(visible && !asTable && open(shown.rest()).isPresent());
        table.setVisible(visible && asTable);
        if (visible && asTable) {
            shown.twin(words).ifPresent(table::show);
        }
    }

    /** Runs without the session's lock: the page stays usable meanwhile. */
    private void export(DownloadEvent download) throws IOException {
        var asked = request;
        download.setFileName(fileName() + ".csv");
        download.setContentType("text/csv; charset=UTF-8");
        exports.write(kind, asked, locale, download.getOutputStream());
    }

    private String fileName() {
        return "downstage-" + kind.id() + "-" + day;
    }
}
