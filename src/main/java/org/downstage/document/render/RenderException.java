package org.downstage.document.render;

/** A page or a document that cannot be drawn. */
public final class RenderException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why not. */
    public enum Reason {
        /** It asks for a password. */
        ENCRYPTED,
        /** It is broken, or says what no reader understands. */
        UNREADABLE,
        /** It has more pages than allowed. */
        TOO_MANY_PAGES,
        /** An image in it is larger than allowed. */
        TOO_LARGE,
        /** An image in it is stored in a way that nothing here reads, and would be missing. */
        IMAGE_FORMAT,
        /** Drawing it took more time or memory than it may. */
        TOO_COSTLY,
        /** Everything that draws is busy; it may do in a while. */
        BUSY
    }

    private final Reason reason;

    private RenderException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static RenderException because(Reason reason) {
        return new RenderException(reason);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
