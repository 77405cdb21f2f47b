package org.downstage.sdv;

/**
 * A value of a subject was verified, or that was taken back. Published within the transaction, for
 * whoever keeps in step with it.
 *
 * @param subjectId key of the subject
 */
public record VerificationChanged(long subjectId) {}
