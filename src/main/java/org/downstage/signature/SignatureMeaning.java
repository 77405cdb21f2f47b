package org.downstage.signature;

/**
 * What a signature says, as 21 CFR 11.50(a)(3) wants it told with the name and the time. The words
 * stand under {@code audit.meaning.MEANING}.
 */
public enum SignatureMeaning {
    /** The signer answers for the entry: the values are what the source says. */
    AUTHOR,
    /** The signer has read the values and found them complete and plausible. */
    REVIEWED,
    /** The signer approves them for analysis. */
    APPROVED
}
