package org.downstage.cohort;

import java.util.Map;
import java.util.Objects;

/**
 * The derived endpoints of every enrolled subject, a column each, at one moment. Never changed: all
 * readers share it, each seeing the subjects of its own sites.
 */
final class CohortSnapshot {

    private final int[] siteIds;
    private final Map<Feature, CodeColumn> features;
    private final Map<Flag, byte[]> flags;
    private final Map<Measure, int[]> measures;

    /** Takes the arrays over: the caller keeps none of them. */
    CohortSnapshot(
            int[] siteIds,
            Map<Feature, CodeColumn> features,
            Map<Flag, byte[]> flags,
            Map<Measure, int[]> measures) {
        this.siteIds = siteIds;
        this.features = Map.copyOf(features);
        this.flags = Map.copyOf(flags);
        this.measures = Map.copyOf(measures);
    }

    /** How many subjects. */
    int size() {
        return siteIds.length;
    }

    int siteId(int row) {
        return siteIds[row];
    }

    CodeColumn column(Feature feature) {
        return Objects.requireNonNull(features.get(feature));
    }

    /** For each subject one of the constants of {@link Flag}. Not to be changed. */
    byte[] column(Flag flag) {
        return Objects.requireNonNull(flags.get(flag));
    }

    /** For each subject the number as {@link Measure} keeps it. Not to be changed. */
    int[] column(Measure measure) {
        return Objects.requireNonNull(measures.get(measure));
    }
}
