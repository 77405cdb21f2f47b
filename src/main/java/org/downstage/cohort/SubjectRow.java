package org.downstage.cohort;

import java.util.Map;

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
        long assessed) {}
