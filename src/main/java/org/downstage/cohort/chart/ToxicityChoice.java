package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.downstage.adverseevent.ToxicityCut;
import org.downstage.cohort.CohortRequest;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;

/** Which adverse events the toxicity charts count, as their readers choose it. */
final class ToxicityChoice {

    private static final String ALL = "all";
    private static final ChartChoice RELATED =
            ChartChoice.open("c.tox-related", ALL, Treatment.values());
    private static final ChartChoice PHASE =
            ChartChoice.open("c.tox-phase", ALL, TreatmentPhase.values());

    /** All that can be chosen. */
    static final List<ChartChoice> CHOICES = List.of(RELATED, PHASE);

    private ToxicityChoice() {}

    static ToxicityCut of(CohortRequest request) {
        return new ToxicityCut(
                named(TreatmentPhase.values(), PHASE.in(request)).orElse(null),
                named(Treatment.values(), RELATED.in(request)).orElse(null));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String parameter) {
        return Arrays.stream(values)
                .filter(one -> ChartChoice.parameter(one).equals(parameter))
                .findFirst();
    }
}
