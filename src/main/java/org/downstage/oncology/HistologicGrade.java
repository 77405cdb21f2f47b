package org.downstage.oncology;

/** Differentiation of the tumour (AJCC 8, which abolished G4; dossier §2.1). */
public enum HistologicGrade implements Coded {
    /** Not assessable. */
    GX,
    /** Well differentiated. */
    G1,
    /** Moderately differentiated. */
    G2,
    /** Poorly differentiated or undifferentiated. */
    G3;

    @Override
    public String code() {
        return name();
    }
}
