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
    DEATH,
    /** Whether event-free survival ended with an event. */
    EFS_EVENT,
    /** Whether disease-free survival ended with an event. */
    DFS_EVENT,
    /** Whether progression-free survival ended with an event. */
    PFS_EVENT;

    /** What a column holds. */
    public static final byte UNKNOWN = -1;

    public static final byte NO = 0;
    public static final byte YES = 1;
}
