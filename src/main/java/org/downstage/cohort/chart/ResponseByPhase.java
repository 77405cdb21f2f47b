package org.downstage.cohort.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Figures;
import org.downstage.cohort.Selection;
import org.downstage.cohort.chart.Twin.Column;
import org.downstage.cohort.chart.Twin.Row;
import org.downstage.statistics.Proportion;
import org.jspecify.annotations.Nullable;

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
     */
    public record Phase(Feature feature, List<Part> parts, int known, int missing) {}

    /**
     * The subjects with one response.
     *
     * @param count null where so few are hidden from the reader's role
     */
    public record Part(String code, @Nullable Integer count, Mark mark) {}

    static ResponseByPhase of(Selection selection, Cells cells) {
        var phases = PHASES.stream().map(feature -> phase(selection, feature, cells)).toList();
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

    private static Phase phase(Selection selection, Feature feature, Cells cells) {
        var counts = selection.countsByCode(feature);
        var parts = new ArrayList<Part>();
        var known = 0;
        for (var code : feature.codes()) {
            var count = counts.getOrDefault(code, 0);
            known += count;
            parts.add(new Part(code, cells.shown(count), Mark.of(feature, code)));
        }
        return new Phase(feature, List.copyOf(parts), known, selection.size() - known);
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

    private static @Nullable String percent(Part part, Phase phase) {
        return part.count() == null
                ? null
                : Figures.percent(new Proportion(part.count(), phase.known()));
    }
}
