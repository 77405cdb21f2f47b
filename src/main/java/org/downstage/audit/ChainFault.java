package org.downstage.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where the trail is not what was written.
 *
 * @param subject whose chain it is, by the subject id that people use; empty for the portal's own
 * @param kind what does not match
 * @param first number of the first entry concerned
 * @param last number of the last entry concerned, the same for a single one
 * @param at time that the entry carries now, null for entries that are not there
 */
public record ChainFault(String subject, Kind kind, int first, int last, @Nullable Instant at) {

    /** What does not match. */
    public enum Kind {
        /** The entry does not give the hash that was kept of it. */
        CHANGED,
        /** Entries in the middle of the chain are not there. */
        MISSING,
        /** Entries at the end of the chain are not there. */
        TAIL_MISSING,
        /** Entries stand behind the end that was kept of the chain. */
        BEHIND_END,
        /** The last entry is not the one that was kept as the end of the chain. */
        END_CHANGED,
        /** The chain itself is not there, though the subject is. */
        CHAIN_MISSING
    }
}
