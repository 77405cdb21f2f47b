package org.downstage.cohort.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.downstage.cohort.CohortRequest;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.statistics.BandType;
import org.jspecify.annotations.Nullable;

/**
 * Which survival curves somebody wants to see.
 *
 * @param endpoint what ends the times
 * @param origin where they start; null for where the study lets them
 * @param band the scale of the confidence band
 * @param by what the curves are compared by; null for one curve of all
 */
record SurvivalChoice(
        SurvivalEndpoint endpoint, @Nullable Origin origin, BandType band, @Nullable Grouping by) {

    private static final ChartChoice ENDPOINT = ChartChoice.of("c.km", SurvivalEndpoint.values());
    private static final ChartChoice ORIGIN =
            ChartChoice.open("c.km-from", "study", Origin.values());
    private static final ChartChoice BAND = ChartChoice.of("c.km-band", BandType.values());
    private static final ChartChoice BY = ChartChoice.open("c.km-by", "none", Grouping.values());

    /** All that can be chosen. */
    static final List<ChartChoice> CHOICES = List.of(ENDPOINT, ORIGIN, BY, BAND);

    static SurvivalChoice of(CohortRequest request) {
        return new SurvivalChoice(
                named(SurvivalEndpoint.values(), ENDPOINT.in(request)).orElse(SurvivalEndpoint.OS),
                named(Origin.values(), ORIGIN.in(request)).orElse(null),
                named(BandType.values(), BAND.in(request)).orElse(BandType.LOG),
                named(Grouping.values(), BY.in(request)).orElse(null));
    }

    /** Where the times start. */
    Origin start(StudyDefinitions definitions) {
        return origin == null ? endpoint.origin(definitions) : origin;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String parameter) {
        return Arrays.stream(values)
                .filter(one -> ChartChoice.parameter(one).equals(parameter))
                .findFirst();
    }
}
