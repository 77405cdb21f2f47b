package org.downstage.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All that the page of results shows, calculated in one pass.
 *
 * @param selected subjects that the filter lets through
 * @param visible subjects that the reader could see without a filter
 * @param offers for each feature its codes in their order, with the subjects that each would let
 *     through
 * @param tables the results; none for a selection that is too small for the reader's role
 * @param groups whom the results are of; none where there are none
 * @param subjects ids of the selected subjects where a filter leaves few, in their order
 * @param at the time of the data: every change committed by then is in them
 * @param cut whether the data of that time are at hand; without them nobody is visible
 */
public record CohortPage(
        int selected,
        int visible,
        Map<Feature, List<Offer>> offers,
        Optional<Tables> tables,
        Optional<Groups> groups,
        List<String> subjects,
        Instant at,
        CutState cut) {

    /** Nothing to show, or not yet. */
    static CohortPage without(CutState cut, Instant at) {
        return new CohortPage(
                0, 0, Map.of(), Optional.empty(), Optional.empty(), List.of(), at, cut);
    }

    /**
     * A code to filter by.
     *
     * @param subjects how many it would let through while all other conditions hold
     * @param fewer whether there are fewer than that, too few for the reader's role to know
     */
    public record Offer(String code, int subjects, boolean fewer) {

        Offer(String code, int subjects) {
            this(code, subjects, false);
        }
    }

    /**
     * The results.
     *
     * @param endpoints the endpoint table
     * @param baseline the baseline table
     * @param endpointSources what the endpoint table rests on
     * @param baselineSources what the baseline table rests on
     */
    public record Tables(
            EndpointTable endpoints,
            BaselineTable baseline,
            SourceShare endpointSources,
            SourceShare baselineSources) {}

    /**
     * Whom the results are of.
     *
     * @param selected the subjects that the filter lets through
     * @param rest those who lack only what the selection is compared by; none without a comparison,
     *     and none if they are too few for the reader's role
     */
    public record Groups(Selection selected, Optional<Selection> rest) {}

    /** The codes of a feature. */
    public List<Offer> offer(Feature feature) {
        return Objects.requireNonNullElse(offers.get(feature), List.of());
    }
}
