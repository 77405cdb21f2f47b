package org.downstage.cohort.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.Feature;

/**
 * What something drawn stands for, and so what a click on it does.
 *
 * @param filter the conditions that let its subjects through, by name as in an address; empty if
 *     there is no such filter
 * @param subject id of the one subject behind it; empty for several
 * @param form OID of that subject's form which holds the value; empty for the case as a whole
 */
public record Mark(Map<String, String> filter, String subject, String form) {

    /** Nothing to click. */
    public static final Mark NONE = new Mark(Map.of(), "", "");

    /** Subjects with this code. */
    public static Mark of(Feature feature, String code) {
        return new Mark(Map.of(feature.parameter(), code), "", "");
    }

    /** Subjects whom this filter lets through. */
    public static Mark of(CohortFilter filter) {
        return new Mark(filter.parameters(), "", "");
    }

    /** One subject, with the form where its value stands. */
    public static Mark of(String subject, String form) {
        return new Mark(Map.of("subject", subject), subject, form);
    }

    /** Subjects who fulfil both; nothing if either has no filter. */
    public Mark and(Mark other) {
        if (filter.isEmpty() || other.filter.isEmpty()) {
            return NONE;
        }
        var both = new LinkedHashMap<>(filter);
        both.putAll(other.filter);
        return new Mark(both, "", "");
    }
}
