package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Figures;
import org.downstage.cohort.Selection;
import org.downstage.cohort.chart.Twin.Column;
import org.downstage.cohort.chart.Twin.Row;
import org.downstage.escc.ResponseForm;
import org.downstage.statistics.Proportion;

/**
 * Overall response by RECIST 1.1 after each phase of treatment.
 *
 * @param phases in the order of treatment
 */
public record ResponseByPhase(Basis basis, List<Phase> phases) implements Chart {

    private static final List<Feature> PHASES = List.of(Feature.RESPONSE_NICT, Feature.RESPONSE_RT);

    /**
     * A phase.
     *
     * @param feature what it is the response of
     * @param parts every response, best first, those of nobody too
     * @param known subjects with a known response
     * @param missing subjects without
     * @param gap what stands for the missing
     */
    public record Phase(Feature feature, List<Part> parts, int known, int missing, Mark gap) {}

    /** The subjects with one response. */
    public record Part(String code, int count, Mark mark) {}

    @Override
    public Mark missing() {
        return Mark.missing(PHASES.stream().map(Feature::parameter).toArray(String[]::new))
                .at(ResponseForm.OID_RT);
    }

    @Override
    public IntStream parts() {
        return phases.stream()
                .flatMapToInt(phase ->
                        IntStream.concat(
                                phase.parts().stream().mapToInt(Part::count),
                                IntStream.of(phase.missing())));
    }

    static ResponseByPhase of(Selection selection) {
        var phases = PHASES.stream().map(feature -> phase(selection, feature)).toList();
        var incomplete =
                (int)
                        IntStream.range(0, selection.size())
                                .filter(place ->
                                        PHASES.stream()
                                                .anyMatch(one ->
                                                        selection.code(one, place).isEmpty()))
                                .count();
        return new ResponseByPhase(Basis.of(selection.size(), incomplete, 0), phases);
    }

    private static Phase phase(Selection selection, Feature feature) {
        var form = feature == Feature.RESPONSE_NICT ? ResponseForm.OID_NICT : ResponseForm.OID_RT;
        var counts = selection.countsByCode(feature);
        var parts = new ArrayList<Part>();
        var known = 0;
        for (var code : feature.codes()) {
            var count = counts.getOrDefault(code, 0);
            known += count;
            parts.add(new Part(code, count, Mark.of(feature, code).at(form)));
        }
        return new Phase(
                feature,
                List.copyOf(parts),
                known,
                selection.size() - known,
                Mark.missing(feature.parameter()).at(form));
    }

    @Override
    public Twin twin(KindWords words) {
        var rows = new ArrayList<Row>();
        for (var phase : phases) {
            for (var part : phase.parts()) {
                rows.add(
                        Row.of(
                                words.text("phase." + phase.feature()),
                                words.code(phase.feature(), part.code()),
                                part.count(),
                                percent(part, phase)));
            }
            rows.add(
                    Row.of(
                            words.text("phase." + phase.feature()),
                            words.common("missing"),
                            phase.missing(),
                            null));
        }
        return new Twin(
                List.of(
                        Column.words(words.text("phase")),
                        Column.words(words.text("response")),
                        Column.number(words.common("subjects")),
                        Column.number(words.text("percent"))),
                List.copyOf(rows));
    }

    private static String percent(Part part, Phase phase) {
        return Figures.percent(new Proportion(part.count(), phase.known()));
    }
}
