package org.downstage.cohort.chart;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.downstage.cohort.CodeColumn;
import org.downstage.cohort.Feature;

/**
 * The groups that subjects fall into.
 *
 * @param codes of the groups, in the order in which people expect them
 * @param of the place of a row's group in the codes, or {@link #UNKNOWN}
 */
record GroupCodes(List<String> codes, IntUnaryOperator of) {

    static final int UNKNOWN = -1;

    /** Everybody together. */
    static final GroupCodes ALL = new GroupCodes(List.of(""), row -> 0);

    /** One group a code. */
    static GroupCodes of(Feature feature, CodeColumn column) {
        var codes = column.codes().stream().sorted(feature.order()).toList();
        var places = new int[codes.size() + 1];
        places[0] = UNKNOWN;
        for (var code = 0; code < column.codes().size(); code++) {
            places[code + 1] = codes.indexOf(column.codes().get(code));
        }
        var values = column.values();
        return new GroupCodes(codes, row -> places[values[row]]);
    }
}
