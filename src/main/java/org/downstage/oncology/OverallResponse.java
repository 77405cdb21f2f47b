package org.downstage.oncology;

/** Overall response at one assessment, best first (RECIST 1.1; dossier §3). */
public enum OverallResponse implements Coded {
    /** Complete response. */
    CR,
    /** Partial response. */
    PR,
    /** Stable disease. */
    SD,
    /** Neither, in a subject without target lesions. */
    NON_CR_NON_PD,
    /** Progressive disease. */
    PD,
    /** Not evaluable. */
    NE;

    @Override
    public String code() {
        return name();
    }

    /** Whether it counts towards the objective response rate: CR or PR. */
    public boolean isObjectiveResponse() {
        return this == CR || this == PR;
    }

    /** Whether it counts towards the disease control rate: CR, PR or SD. */
    public boolean isDiseaseControl() {
        return isObjectiveResponse() || this == SD;
    }
}
