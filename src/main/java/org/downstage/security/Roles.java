package org.downstage.security;

/** The names of {@link Role} for annotations. A test keeps the two in step. */
public final class Roles {

    public static final String INVESTIGATOR = "INVESTIGATOR";
    public static final String MONITOR = "MONITOR";
    public static final String PRINCIPAL_INVESTIGATOR = "PRINCIPAL_INVESTIGATOR";
    public static final String DATA_MANAGER = "DATA_MANAGER";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Roles() {}
}
