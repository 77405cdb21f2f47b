package org.downstage.cohort.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import org.downstage.cohort.Cases;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.chart.Chart;
import org.downstage.cohort.chart.ChartKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chart on the page. The browser draws it and moves in it; a click comes back. */
@JsModule("./charts/charts.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class ChartElement extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a reader does in a chart. */
    interface Reader {

        /**
         * Clicks what stands for the subjects of this filter.
         *
         * @param adding whether beside what is chosen already
         */
        void choose(CohortFilter mark, boolean adding);

        /** Asks otherwise: with another choice about the chart. */
        void ask(CohortRequest request);

        /**
         * Opens a subject's case.
         *
         * @param form OID of the form to open; empty for the case as a whole
         */
        void open(String subject, String form);

        /**
         * Whose cases something drawn stands for.
         *
         * @param ofRest whether it is drawn of those whom the selection is compared with
         */
        Cases cases(CohortFilter mark, boolean ofRest);
    }

    /**
     * What the browser is sent.
     *
     * @param id of the kind
     * @param group whom of a comparison it shows; empty without one
     * @param words by key, {@code {0}} for the browser to fill in
     * @param chosen the conditions that are set, by name as in an address
     * @param foot what the card says below the chart, for a figure that is taken along
     * @param data the chart itself
     * @param beside the one that it is compared with, to be drawn on one scale; null without
     */
    record Model(
            String id,
            String title,
            String group,
            Map<String, String> words,
            Map<String, String> chosen,
            String foot,
            Chart data,
            @Nullable Chart beside) {}

    private final Reader reader;
    private final boolean ofRest;

    /**
     * An empty chart.
     *
     * @param ofRest whether it is of those whom the selection is compared with
     */
    ChartElement(ChartKind kind, boolean ofRest, Reader reader) {
        super(new Element("ds-chart-" + kind.id()));
        this.reader = reader;
        this.ofRest = ofRest;
        getElement().setAttribute("data-group", ofRest ? "rest" : "selection");
    }

    void show(Model model) {
        getElement().setPropertyJson("model", JSON.valueToTree(model));
    }

    /** Lets the browser save the figure as a file. */
    void take(String format, String name) {
        getElement().executeJs("this.take($0, $1)", format, name);
    }

    /** What it says wrongly counts as not said: a click can only narrow what the reader sees. */
    @ClientCallable
    void choose(JsonNode filter, boolean adding) {
        reader.choose(read(filter), adding);
    }

    /** Ids of the cases behind what these conditions draw, among what this reader sees. */
    @ClientCallable
    JsonNode cases(JsonNode filter) {
        return JSON.valueToTree(reader.cases(read(filter), ofRest));
    }

    private static CohortFilter read(JsonNode filter) {
        var parameters = new LinkedHashMap<String, String>();
        filter.properties().forEach(one -> parameters.put(one.getKey(), one.getValue().asString()));
        return CohortFilter.of(parameters);
    }

    /** The case itself decides whether this reader may see it. */
    @ClientCallable
    void open(String subject, String form) {
        reader.open(subject, form);
    }
}
