package org.downstage.site;

/** An act on a site that cannot be done; the reason's words stand in the bundles. */
public final class SiteRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; the words stand under {@code site.refused.REASON}. */
    public enum Reason {
        /** Another site has this code. */
        CODE_TAKEN,
        /** Not S followed by a number from 1 to 99. */
        CODE_MALFORMED,
        /** A name is missing or too long. */
        WORDS_INCOMPLETE,
        /** Somebody else changed the site meanwhile. */
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    private SiteRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static SiteRefusedException because(Reason reason) {
        return new SiteRefusedException(reason);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
