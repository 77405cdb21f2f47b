package org.downstage.dataentry;

import java.time.Instant;
import org.downstage.crf.FormKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a form stands, without its values.
 *
 * @param formId key of its record, 0 when it was not started
 * @param key which form
 * @param status its step on the ladder
 * @param frozen whether a data manager holds it
 * @param version counts its saves; 0 when it was not started
 * @param mandatory number of mandatory items as it stands
 * @param unanswered how many of them are still empty
 * @param savedAt when it was last saved, null when never
 * @param savedBy name of who saved it last, null when never
 * @param everSigned whether somebody ever signed it, in whatever version
 */
public record FormState(
        long formId,
        FormKey key,
        FormStatus status,
        boolean frozen,
        int version,
        int mandatory,
        int unanswered,
        @Nullable Instant savedAt,
        @Nullable String savedBy,
        boolean everSigned) {

    /** A form that nobody saved yet. */
    public static FormState notStarted(FormKey key) {
        return new FormState(0, key, FormStatus.NOT_STARTED, false, 0, 0, 0, null, null, false);
    }

    /** Whether its values may change: neither frozen nor locked. */
    public boolean isOpen() {
        return !frozen && status != FormStatus.LOCKED;
    }

    /** Whether it was signed and a value changed since, so that it is to be signed again. */
    public boolean signatureInvalid() {
        return everSigned && (status == FormStatus.IN_PROGRESS || status == FormStatus.COMPLETE);
    }

    /** Whether it may be declared void, should it repeat: open, and nobody has signed for it. */
    public boolean mayBecomeVoid() {
        return version > 0 && isOpen() && status != FormStatus.SIGNED;
    }

    /** The same after its next version was written. */
    FormState savedAs(int nextVersion, Instant at, String by) {
        return new FormState(
                formId,
                key,
                status,
                frozen,
                nextVersion,
                mandatory,
                unanswered,
                at,
                by,
                everSigned);
    }
}
