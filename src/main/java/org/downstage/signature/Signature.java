package org.downstage.signature;

import java.time.Instant;
import org.downstage.crf.FormKey;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it was given. It never changes and never goes away.
 *
 * @param signatureId its key, shown as its number
 * @param formId key of the form's record
 * @param form what was signed
 * @param formVersion the version of the form that was signed
 * @param signedAt when
 * @param signedBy name of who signed
 * @param username user name of who signed
 * @param meaning what it says
 * @param seal what was sealed with it
 * @param invalidation the change of a value that ended it; null while there is none
 */
public record Signature(
        long signatureId,
        long formId,
        FormKey form,
        int formVersion,
        Instant signedAt,
        String signedBy,
        String username,
        SignatureMeaning meaning,
        Seal seal,
        @Nullable Invalidation invalidation) {

    /**
     * The hash, and what it was taken under.
     *
     * @param hash SHA-256 of the signed content in hexadecimal digits
     * @param catalogue SHA-256 of the form's definition at that time, in hexadecimal digits
     * @param ctcae version of CTCAE that the study graded by at that time
     */
    public record Seal(String hash, String catalogue, String ctcae) {}

    /**
     * A value changed after the signature.
     *
     * @param at when
     * @param by name of who changed it
     * @param formVersion the version of the form that the change made
     */
    public record Invalidation(Instant at, String by, int formVersion) {}

    /** Whether no change of a value has been noted since. */
    public boolean holds() {
        return invalidation == null;
    }
}
