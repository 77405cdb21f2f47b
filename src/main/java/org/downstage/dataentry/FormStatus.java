package org.downstage.dataentry;

/** The ladder that a form climbs. */
public enum FormStatus {
    /** Nobody saved it yet; such a form has no record. */
    NOT_STARTED,
    /** Saved with mandatory answers still to come. */
    IN_PROGRESS,
    /** Every mandatory item is answered. */
    COMPLETE,
    /** Signed by an investigator; a change takes it back to complete. */
    SIGNED,
    /** Closed for good, except by a documented unlock. */
    LOCKED
}
