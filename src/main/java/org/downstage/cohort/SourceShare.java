package org.downstage.cohort;

import java.util.Set;
import org.downstage.endpoint.SourceItem;

/**
 * How much of what a figure rests on is source-verified.
 *
 * @param verified values that are verified as they stand
 * @param values all values; an item of a subject that stands in many rows or visits counts as one
 */
public record SourceShare(long verified, long values) {

    private static final int ALL = 10_000;

    /** The share of these items over these subjects. */
    public static SourceShare of(Selection selection, Set<SourceItem> items) {
        var snapshot = selection.snapshot();
        var wanted = SourceItem.bits(items);
        var values = 0L;
        var verified = 0L;
        for (var place = 0; place < selection.size(); place++) {
            var row = selection.row(place);
            var present = snapshot.present(row) & wanted;
            values += Long.bitCount(present);
            verified += Long.bitCount(present & snapshot.verified(row));
        }
        return new SourceShare(verified, values);
    }

    /** The share in whole per cent, rounded down: only all is 100. */
    public int percent() {
        return values == 0 ? 0 : (int) (verified * 100 / values);
    }

    /** A subject's own share in hundredths of a per cent; unknown without any value. */
    static int hundredths(long present, long verified) {
        return present == 0
                ? Measure.UNKNOWN
                : Long.bitCount(present & verified) * ALL / Long.bitCount(present);
    }
}
