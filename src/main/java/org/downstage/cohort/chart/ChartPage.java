package org.downstage.cohort.chart;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
            return both(chart -> Optional.of(chart.twin(words)), words);
        }

        /** What is drawn of single subjects; both groups in one where they are compared. */
        public Optional<Twin> details(KindWords words) {
            return both(chart -> chart.details(words), words);
        }

        private Optional<Twin> both(Function<Chart, Optional<Twin>> table, KindWords words) {
            var own = open(selected).flatMap(table);
            var other = open(rest).flatMap(table);
            return other.isEmpty()
                    ? own
                    : own.map(twin ->
                            Twin.ofGroups(
                                    Twin.Column.words(words.common("group")),
                                    words.common("selection"),
                                    twin,
                                    words.common("rest"),
                                    other.get()));
        }

        private static Optional<Chart> open(Optional<Chart> chart) {
            return chart.filter(one -> !one.basis().hidden());
        }
    }

    /** A chart of the page. */
    public Shown chart(ChartKind kind) {
        return Objects.requireNonNullElse(charts.get(kind), Shown.HIDDEN);
    }
}
