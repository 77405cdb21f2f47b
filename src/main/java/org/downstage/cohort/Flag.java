package org.downstage.cohort;

/** What is yes, no or unknown of each subject. */
public enum Flag {
    OPERATED,
    R0,
    COMPLETE_RESPONSE,
    MAJOR_RESPONSE,
    OBJECTIVE_RESPONSE,
    DISEASE_CONTROL,
    CLINICAL_DOWNSTAGING,
    PATHOLOGICAL_DOWNSTAGING,
    COMPLICATION_G3_G4,
    /** Whether overall survival ended with death. */
    DEATH;

    static final byte UNKNOWN = -1;
    static final byte NO = 0;
    static final byte YES = 1;
}
