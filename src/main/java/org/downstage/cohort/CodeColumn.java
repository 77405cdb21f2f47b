package org.downstage.cohort;

import java.util.List;

/**
 * A feature of every subject, a byte each.
 *
 * @param codes those that occur, in no order
 * @param values for each subject the place of its code in the list, from 1; 0 for unknown. Not to
 *     be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record CodeColumn(List<String> codes, byte[] values) {

    /** The place of a code; -1 for one that no subject has. */
    int place(String code) {
        var index = codes.indexOf(code);
        return index < 0 ? -1 : index + 1;
    }
}
