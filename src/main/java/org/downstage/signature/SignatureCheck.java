package org.downstage.signature;

import java.util.List;
import org.downstage.audit.AuditEntry;

/**
 * Whether a signature holds, found by taking the hash again over what stands in the form now.
 *
 * @param signature the signature
 * @param outcome what was found
 * @param recomputed the hash over what stands there now, in hexadecimal digits
 * @param changes what was changed since, oldest first: values, added rows and voided rows
 */
public record SignatureCheck(
        Signature signature, Outcome outcome, String recomputed, List<AuditEntry> changes) {

    /** What a check can find. */
    public enum Outcome {
        /** Everything that was signed still stands there. */
        VALID,
        /** A value changed since. That it was changed back does not bring the signature back. */
        VALUE_CHANGED,
        /** The content differs though no change was noted: somebody altered the database. */
        TAMPERED
    }
}
