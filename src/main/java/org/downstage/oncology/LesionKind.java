package org.downstage.oncology;

/** What is measured of a lesion: nodes count by short axis, all else by longest diameter. */
public enum LesionKind implements Coded {
    /** A lymph node, measured by its short axis. */
    NODE,
    /** Any other lesion, measured by its longest diameter. */
    NON_NODAL;

    @Override
    public String code() {
        return name();
    }
}
