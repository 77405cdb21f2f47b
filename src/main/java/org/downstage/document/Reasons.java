package org.downstage.document;

/** Reasons given in words. */
final class Reasons {

    /** As long as the database takes. */
    static final int LONGEST = 500;

    private Reasons() {}

    /** A page asks for a reason before; without one nothing is done. */
    static void require(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("A reason of 1 to " + LONGEST + " characters");
        }
    }
}
