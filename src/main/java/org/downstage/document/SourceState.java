package org.downstage.document;

/** How a source document stands. */
public enum SourceState {
    /** Nobody but its site sees it: an investigator there acts next. */
    REDACTION_PENDING,
    /** Its redacted copy can be read. */
    REDACTED,
    /** It does not count any more. */
    VOID
}
