package org.downstage.cohort;

import java.util.Map;

/**
 * One subject as it is read: what is unknown is not in the maps.
 *
 * @param subjectId key of the subject
 * @param siteId key of its site
 */
record SubjectRow(
        long subjectId,
        int siteId,
        Map<Feature, String> features,
        Map<Flag, Boolean> flags,
        Map<Measure, Integer> measures) {}
