package org.downstage.sdv;

import java.time.Instant;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Missing;
import org.jspecify.annotations.Nullable;

/**
 * What became of the verification of an item. It is bound to the exact value: once that changes it
 * is dropped, and stays so until somebody verifies again, even if the old value comes back.
 *
 * @param path the item
 * @param state how it stands
 * @param value the value that was verified, as the trail writes it; null for a missing reason
 * @param missing the missing reason that was verified, null for a value
 * @param formVersion version of the form whose value was verified
 * @param by name of who verified
 * @param accountId key of that account
 * @param at when
 * @param droppedAt when the value changed since; null while it has not
 * @param planId the plan under which it was verified, null for none
 * @param corrected whether the value changed after a verification under that plan
 */
public record Verification(
        ItemPath path,
        State state,
        @Nullable String value,
        @Nullable Missing missing,
        int formVersion,
        String by,
        long accountId,
        Instant at,
        @Nullable Instant droppedAt,
        @Nullable Integer planId,
        boolean corrected) {

    /** How a verification stands. */
    public enum State {
        /** The value was compared with its source and is the same still. */
        VERIFIED,
        /** It was, and changed since. */
        DROPPED,
        /** Whoever verified took it back; nothing was verified before. */
        WITHDRAWN
    }

    /** As the database keeps it. */
    public static Verification stored(
            String item,
            short row,
            String state,
            @Nullable String value,
            @Nullable String missing,
            int formVersion,
            String by,
            long accountId,
            Instant at,
            @Nullable Instant droppedAt,
            @Nullable Integer planId,
            boolean corrected) {
        return new Verification(
                new ItemPath(item, row),
                State.valueOf(state),
                value,
                missing == null ? null : Missing.valueOf(missing),
                formVersion,
                by,
                accountId,
                at,
                droppedAt,
                planId,
                corrected);
    }

    /** Whether the value as it stands was verified. */
    public boolean holds() {
        return state == State.VERIFIED;
    }

    /** Whether the value changed since it was verified. */
    public boolean isDropped() {
        return state == State.DROPPED;
    }

    /** The same once the value has changed. */
    Verification dropped(Instant when) {
        return new Verification(
                path,
                State.DROPPED,
                value,
                missing,
                formVersion,
                by,
                accountId,
                at,
                when,
                planId,
                true);
    }

    /** The same taken back; it was never verified under any plan. */
    Verification withdrawn() {
        return new Verification(
                path,
                State.WITHDRAWN,
                value,
                missing,
                formVersion,
                by,
                accountId,
                at,
                null,
                null,
                false);
    }
}
