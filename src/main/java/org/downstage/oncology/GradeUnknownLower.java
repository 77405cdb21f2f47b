package org.downstage.oncology;

/**
 * How to read pT3 N0 M0 GX of the lower third, which AJCC 8 prints in two rows that disagree
 * (dossier §2.4-B).
 */
public enum GradeUnknownLower {
    /** By the row "GX, any location"; the more specific one, and the default. */
    IIB,
    /** By the row "any G, lower". */
    IIA
}
