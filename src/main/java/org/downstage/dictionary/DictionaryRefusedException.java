package org.downstage.dictionary;

/** An import that cannot be confirmed; nothing has changed. */
public final class DictionaryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; the words stand under {@code dictionary.refused.REASON}. */
    public enum Reason {
        /** Another dictionary came into use since the preview. */
        CHANGED_MEANWHILE,
        /** Records have terms or grades that the dictionary lacks. */
        RECORDS_IN_THE_WAY
    }

    private final Reason reason;

    private DictionaryRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    static DictionaryRefusedException because(Reason reason) {
        return new DictionaryRefusedException(reason);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
