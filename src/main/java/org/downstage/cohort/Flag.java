package org.downstage.cohort;

/** What is yes, no or unknown of each subject. */
public enum Flag {
    OPERATED("operated"),
    R0("r0"),
    COMPLETE_RESPONSE("pcr"),
    MAJOR_RESPONSE("mpr"),
    OBJECTIVE_RESPONSE("orr"),
    DISEASE_CONTROL("dcr"),
    CLINICAL_DOWNSTAGING("cdown"),
    PATHOLOGICAL_DOWNSTAGING("pdown"),
    COMPLICATION_G3_G4("complication"),
    /** Whether overall survival ended with death. */
    DEATH("death"),
    /** Whether event-free survival ended with an event. */
    EFS_EVENT("efs"),
    /** Whether disease-free survival ended with an event. */
    DFS_EVENT("dfs"),
    /** Whether progression-free survival ended with an event. */
    PFS_EVENT("pfs");

    /** What a column holds. */
    public static final byte UNKNOWN = -1;

    public static final byte NO = 0;
    public static final byte YES = 1;

    private final String parameter;

    Flag(String parameter) {
        this.parameter = parameter;
    }

    /** What it is called in addresses and in the trail. */
    public String parameter() {
        return parameter;
    }
}
