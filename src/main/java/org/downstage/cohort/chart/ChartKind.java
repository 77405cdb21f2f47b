package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;
import org.downstage.cohort.Selection;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.SurgeryForm;

/**
 * The charts, in the order of the page. Each has an id: the browser's element is {@code
 * ds-chart-ID}, its words are {@code chart.ID.*} in the bundles, among them {@code title} and
 * {@code definition}.
 */
public enum ChartKind {
    /** From baseline to the specimen, as flows. */
    MIGRATION(
            "migration",
            (subjects, asked) -> StageMigration.of(asked.stages(subjects), subjects.size())),
    /** Best change of the target sum. */
    WATERFALL("waterfall", (subjects, asked) -> Waterfall.of(subjects), Feature.BEST_RESPONSE),
    /** Overall response after immunochemotherapy and after radiotherapy. */
    RESPONSE("response", (subjects, asked) -> ResponseByPhase.of(subjects), Feature.RESPONSE_RT),
    /** From baseline to the specimen, as a matrix. */
    SHIFT("shift", (subjects, asked) -> StageShift.of(asked.stages(subjects), subjects.size())),
    /** Who went how far. */
    STUDY_FLOW("study-flow", (subjects, asked) -> StudyFlow.of(subjects)),
    /** Subjects over time, by site. */
    ACCRUAL("accrual", (subjects, asked) -> Accrual.of(subjects, asked.beside(subjects))),
    /** Residual viable tumour by grade of regression. */
    REGRESSION(
            "regression",
            (subjects, asked) ->
                    Distribution.of(
                            subjects,
                            asked.cells(),
                            Measure.VIABLE,
                            Feature.REGRESSION,
                            PathologyForm.OID),
            Feature.REGRESSION),
    /** Survival curves. */
    SURVIVAL(
            "survival",
            SurvivalChoice.CHOICES,
            KaplanMeier::of,
            Feature.SEX,
            Feature.ECOG,
            Feature.STAGE,
            Feature.REGIMEN,
            Feature.TECHNIQUE,
            Feature.RESPONSE_RT),
    /** The course of each subject. */
    COURSE("course", (subjects, asked) -> Swimmer.of(subjects), Feature.RESPONSE_RT),
    /** Delivered dose by site. */
    DOSE(
            "dose",
            (subjects, asked) ->
                    Distribution.of(
                            subjects,
                            asked.cells(),
                            Measure.DOSE,
                            Feature.SITE,
                            RadiotherapyForm.OID)),
    /** Adverse events by term and grade. */
    TOXICITY("toxicity", ToxicityChoice.CHOICES, ToxicityBars::of),
    /** Days from radiotherapy to surgery by response. */
    INTERVAL(
            "interval",
            (subjects, asked) ->
                    Distribution.of(
                            subjects,
                            asked.cells(),
                            Measure.DAYS_RT_TO_SURGERY,
                            Feature.RESPONSE_RT,
                            SurgeryForm.OID),
            Feature.RESPONSE_RT),
    /** An endpoint in subgroups. */
    FOREST(
            "forest",
            Forest.CHOICES,
            Forest::of,
            Feature.SEX,
            Feature.ECOG,
            Feature.STAGE,
            Feature.REGIMEN,
            Feature.TECHNIQUE,
            Feature.RESPONSE_RT),
    /** Adverse events by subject and term. */
    TOXICITY_MAP("toxicity-map", ToxicityChoice.CHOICES, ToxicityHeatMap::of);

    /** Makes a chart of subjects. */
    @FunctionalInterface
    interface Reading {
        Chart read(Selection subjects, Asked asked);
    }

    private final String id;
    private final List<ChartChoice> choices;
    private final Reading reading;
    private final List<Feature> features;

    /**
     * A kind of chart.
     *
     * @param features those whose codes the drawing names
     */
    ChartKind(String id, Reading reading, Feature... features) {
        this(id, List.of(), reading, features);
    }

    /**
     * A kind of chart about which its reader may choose.
     *
     * @param features those whose codes the drawing names
     */
    ChartKind(String id, List<ChartChoice> choices, Reading reading, Feature... features) {
        this.id = id;
        this.choices = choices;
        this.reading = reading;
        this.features = List.of(features);
    }

    /** What its reader may choose about it. */
    public List<ChartChoice> choices() {
        return choices;
    }

    /** What it is called in element names, bundles, addresses and files. */
    public String id() {
        return id;
    }

    /** The kind that an address calls so. */
    public static Optional<ChartKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** The chart over these subjects. */
    Chart read(Selection subjects, Asked asked) {
        return reading.read(subjects, asked);
    }

    List<Feature> features() {
        return features;
    }
}
