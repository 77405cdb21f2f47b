package org.downstage.cohort;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Snapshots in a form in which two of them can be compared, whatever the order of their rows. */
final class CohortSnapshots {

    private CohortSnapshots() {}

    /** How often each whole row of these sites occurs, in words. */
    static Map<String, Integer> byColumn(CohortSnapshot snapshot, Set<String> sites) {
        var rows = new TreeMap<String, Integer>();
        for (var row = 0; row < snapshot.size(); row++) {
            if (sites.contains(snapshot.column(Feature.SITE).code(row))) {
                rows.merge(row(snapshot, row), 1, Integer::sum);
            }
        }
        return rows;
    }

    private static String row(CohortSnapshot snapshot, int row) {
        var words = new StringBuilder().append(snapshot.siteId(row));
        for (var feature : Feature.values()) {
            var column = snapshot.column(feature);
            var place = column.values()[row];
            words.append(' ').append(place == 0 ? "-" : column.codes().get(place - 1));
        }
        for (var flag : Flag.values()) {
            words.append(' ').append(snapshot.column(flag)[row]);
        }
        for (var measure : Measure.values()) {
            words.append(' ').append(snapshot.column(measure)[row]);
        }
        return words.toString();
    }
}
