package org.downstage.cohort.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.downstage.cohort.CohortPage;

/**
 * The page of results with its charts.
 *
 * @param cohort counts, offers and tables
 * @param charts by kind; none at all for a selection that is too small for the reader's role
 */
public record ChartPage(CohortPage cohort, Map<ChartKind, Shown> charts) {

    /**
     * A chart.
     *
     * @param selected of the selection; none if that is too small for the reader's role
     * @param rest of all others, where the selection is compared with them
     */
    public record Shown(Optional<Chart> selected, Optional<Chart> rest) {

        static final Shown HIDDEN = new Shown(Optional.empty(), Optional.empty());

        /** Its table; both groups in one where they are compared, and none of what is withheld. */
        public Optional<Twin> twin(KindWords words) {
            var twins = new LinkedHashMap<String, Twin>();
            drawings(words).forEach((name, chart) -> twins.put(name, chart.twin(words)));
            return twins.size() > 1
                    ? Optional.of(Twin.ofGroups(Twin.Column.words(words.common("group")), twins))
                    : twins.values().stream().findFirst();
        }

        /** What is drawn, by the name of its subjects; nothing of what is withheld. */
        public SequencedMap<String, Chart> drawings(KindWords words) {
            var drawings = new LinkedHashMap<String, Chart>();
            selected.ifPresent(chart -> drawings.put(words.common("selection"), chart));
            rest.ifPresent(chart -> drawings.put(words.common("rest"), chart));
            drawings.values().removeIf(chart -> chart.basis().hidden());
            return drawings;
        }
    }

    /** A chart of the page. */
    public Shown chart(ChartKind kind) {
        return Objects.requireNonNullElse(charts.get(kind), Shown.HIDDEN);
    }
}
