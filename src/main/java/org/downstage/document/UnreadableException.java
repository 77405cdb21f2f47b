package org.downstage.document;

/**
 * The file of a document is missing or damaged; the log says which, the reader is told neutrally.
 */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private UnreadableException() {
        super("A document's file is missing or damaged");
    }

    static UnreadableException missingOrDamaged() {
        return new UnreadableException();
    }
}
