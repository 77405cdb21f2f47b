package org.downstage.oncology;

/** Response of the non-target lesions (RECIST 1.1; dossier §3). */
public enum NonTargetResponse implements Coded {
    /** All gone, all nodes of normal size. */
    CR,
    /** At least one persists, none progresses. */
    NON_CR_NON_PD,
    /** Unequivocal progression. */
    PD,
    /** Not all evaluated. */
    NE,
    /** The subject has no non-target lesion. */
    NONE;

    @Override
    public String code() {
        return name();
    }
}
