package org.downstage.oncology;

/** Response of the target lesions (RECIST 1.1; dossier §3). */
public enum TargetResponse implements Coded {
    /** Complete response. */
    CR,
    /** Partial response. */
    PR,
    /** Stable disease. */
    SD,
    /** Progressive disease. */
    PD,
    /** Not evaluable. */
    NE,
    /** The subject has no target lesion. */
    NONE;

    @Override
    public String code() {
        return name();
    }
}
