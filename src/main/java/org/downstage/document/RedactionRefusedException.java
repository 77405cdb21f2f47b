package org.downstage.document;

/** A redaction that cannot be changed or finished as it stands. */
public final class RedactionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; in words under {@code document.refused.REASON}. */
    public enum Reason {
        /** Somebody else changed it meanwhile. */
        CHANGED_MEANWHILE,
        /** There are pages that nobody looked at. */
        PAGES_UNSEEN,
        /** A redacted copy is in use; it is revised with a reason. */
        FINISHED,
        /** The document's file is missing or damaged. */
        UNREADABLE,
        /** A page could not be drawn. */
        NOT_DRAWN,
        /** More boxes than a document may have. */
        TOO_MANY_BOXES
    }

    private final Reason reason;

    private RedactionRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static RedactionRefusedException because(Reason reason) {
        return new RedactionRefusedException(reason);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
