package org.downstage.dataentry;

import org.downstage.crf.FormKey;

/**
 * The wish to declare an occurrence of a repeating form void, e.g. a follow-up visit that was
 * entered for the wrong subject.
 *
 * @param subject the subject id, e.g. {@code S1-02}
 * @param key which occurrence
 * @param baseVersion version of the form that was on the screen
 * @param reason why, 1 to {@value #LONGEST_REASON} characters; blanks around it are taken off
 */
public record VoidRequest(String subject, FormKey key, int baseVersion, String reason) {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    public VoidRequest {
        reason = reason.strip();
    }

    boolean isReasoned() {
        return !reason.isEmpty() && reason.codePointCount(0, reason.length()) <= LONGEST_REASON;
    }
}
