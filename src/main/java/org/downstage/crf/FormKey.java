package org.downstage.crf;

/**
 * Names one form inside a subject's case book.
 *
 * @param form OID of the form
 * @param occurrence from 1; above 1 only for repeating forms
 */
public record FormKey(String form, int occurrence) {

    public FormKey {
        if (occurrence < 1) {
            throw new IllegalArgumentException("Occurrences count from 1, not " + occurrence);
        }
    }

    /** The first (for most forms: the only) occurrence. */
    public static FormKey of(String form) {
        return new FormKey(form, 1);
    }
}
