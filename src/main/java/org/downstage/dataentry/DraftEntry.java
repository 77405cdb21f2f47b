package org.downstage.dataentry;

import java.time.Instant;
import org.downstage.crf.Missing;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was typed and not saved yet.
 *
 * @param kind what it is
 * @param place item, row or finding that it belongs to: {@code ITEM}, {@code ITEM#row}, {@code
 *     GROUP#row} or {@code CHECK@ITEM#row}
 * @param typed the text as it was typed, readable or not; null for none
 * @param missing the missing reason that was chosen, null for none
 * @param baseVersion version of the form that was on the screen, 0 for none
 * @param savedAt when it reached the database
 */
public record DraftEntry(
        Kind kind,
        String place,
        @Nullable String typed,
        @Nullable Missing missing,
        int baseVersion,
        Instant savedAt) {

    /** What was typed. */
    public enum Kind {
        /** A value or missing reason at an item. */
        VALUE,
        /** A row that was added ({@code ADDED}) or declared void ({@code VOIDED}). */
        ROW,
        /** Why an unlikely value is right. */
        EXPLANATION,
        /** Why a committed value changes, or a row becomes void; place {@code *} for all. */
        REASON
    }
}
