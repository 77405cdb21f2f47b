package org.downstage.cohort;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature of every subject, a byte each.
 *
 * @param codes those that occur, in no order
 * @param values for each subject the place of its code in the list, from 1; 0 for unknown. Not to
 *     be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record CodeColumn(List<String> codes, byte[] values) {

    /** The code of the subject in this row; null when unknown. */
    public @Nullable String code(int row) {
        return values[row] == 0 ? null : codes.get(values[row] - 1);
    }

    /** The place of a code; -1 for one that no subject has. */
    public int place(String code) {
        var index = codes.indexOf(code);
        return index < 0 ? -1 : index + 1;
    }
}
