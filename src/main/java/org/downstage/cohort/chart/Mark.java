package org.downstage.cohort.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Selection;

/**
 * What something drawn stands for, and so what a click on it does, and whose cases it leads to.
 *
 * @param filter the conditions that let its subjects through, by name as in an address; empty if
 *     there is no such filter, or for everybody
 * @param subject id of the one subject behind it; empty for several
 * @param form OID of the form which holds the value; empty for the case as a whole
 */
public record Mark(Map<String, String> filter, String subject, String form) {

    /** Nothing to click. */
    public static final Mark NONE = new Mark(Map.of(), "", "");

    /** So many ids stand in an address without making it too long. */
    private static final int MOST_SUBJECTS = 30;

    /** Everybody who is selected: nothing to filter by, but cases to go to. */
    static Mark everybody(String form) {
        return new Mark(Map.of(), "", form);
    }

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

    /** Subjects of whom one of these values is unknown, by their names in addresses. */
    static Mark missing(String... names) {
        return of(CohortFilter.NONE.missing(Set.of(names)));
    }

    /** The subjects in these rows whom no condition describes; nothing where they are many. */
    static Mark of(Selection selection, int[] rows, String form) {
        if (rows.length == selection.size()) {
            return everybody(form);
        }
        return rows.length == 0 || rows.length > MOST_SUBJECTS
                ? NONE
                : of(CohortFilter.NONE.ofSubjects(
                                IntStream.of(rows)
                                        .mapToObj(selection.snapshot()::key)
                                        .collect(Collectors.toSet())))
                        .at(form);
    }

    /** The same, with the value in this form. */
    Mark at(String oid) {
        return equals(NONE) ? NONE : new Mark(filter, subject, oid);
    }

    /** Subjects who fulfil both, with the value in the other's form; nothing without a filter. */
    public Mark and(Mark other) {
        if (filter.isEmpty() || other.filter.isEmpty()) {
            return NONE;
        }
        var both = new LinkedHashMap<>(filter);
        both.putAll(other.filter);
        return new Mark(both, "", other.form);
    }
}
