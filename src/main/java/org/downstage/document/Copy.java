package org.downstage.document;

/** Which form of a source document. */
public enum Copy {
    /** As it was uploaded: for the investigators of its site alone. */
    ORIGINAL,
    /** Without what was blackened: for everybody who sees the site. */
    REDACTED
}
