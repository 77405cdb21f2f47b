package org.downstage.cohort;

import java.util.Map;
import org.downstage.endpoint.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * One subject as it is read: what is unknown is not in the maps.
 *
 * @param subjectId key of the subject
 * @param siteId key of its site
 * @param key the subject id that people use
 * @param days since 1970-01-01
 * @param cycles of immunochemotherapy
 * @param assessed the watched terms of adverse events that were assessed, a bit each in the order
 *     of the plan's watch list
 * @param sources which source items hold a value, and which are verified
 */
record SubjectRow(
        long subjectId,
        int siteId,
        String key,
        Map<Feature, String> features,
        Map<Flag, Boolean> flags,
        Map<Measure, Integer> measures,
        Map<Moment, Integer> days,
        CycleDays cycles,
        long assessed,
        SourceItem.Bits sources)
        implements SubjectValues {

    @Override
    public @Nullable String code(Feature feature) {
        return features.get(feature);
    }

    @Override
    public byte answer(Flag flag) {
        var answer = flags.get(flag);
        return answer == null ? Flag.UNKNOWN : answer ? Flag.YES : Flag.NO;
    }

    @Override
    public int number(Measure measure) {
        return measures.getOrDefault(measure, Measure.UNKNOWN);
    }

    @Override
    public int day(Moment moment) {
        return days.getOrDefault(moment, Moment.UNKNOWN);
    }

    @Override
    public long present() {
        return sources.present();
    }

    @Override
    public long verified() {
        return sources.verified();
    }
}
