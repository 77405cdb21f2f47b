package org.downstage.oncology;

/**
 * Stage groups of squamous carcinoma of the oesophagus (AJCC Cancer Staging Manual, 8th edition;
 * dossier §2.4).
 *
 * <p>Four scales that must not be mixed: clinical, pathological without neoadjuvant therapy,
 * pathological after it, and the study's own scale for clinical findings after therapy. In all of
 * them any T with N3 is IVA and any M1 is IVB; NX and TX are otherwise staged only where nothing
 * that they leave open could change the group.
 */
public final class Ajcc8 {

    /** cTNM, §2.4-A. The manual has no row for T0 and none for Tis with N1 or N2. */
    private static final StageGrid CLINICAL =
            StageGrid.parse(
                    """
                    Tis        | 0    .    .    IVA  .
                    T1 T1a T1b | I    I    III  IVA  .
                    T2         | II   II   III  IVA  .
                    T3         | II   III  III  IVA  .
                    T4 T4a T4b | IVA  IVA  IVA  IVA  IVA
                    TX T0      | .    .    .    IVA  .
                    """);

    /**
     * ycTNM as the study defines it: the clinical table, plus T0. Nodes that stay positive under a
     * primary that is gone (T0) or intra-epithelial (Tis) are read in the T1 row, the lowest one
     * that has groups for positive nodes.
     */
    private static final StageGrid CLINICAL_POST_THERAPY =
            StageGrid.parse(
                    """
                    T0         | NED  I    III  IVA  .
                    Tis        | 0    I    III  IVA  .
                    T1 T1a T1b | I    I    III  IVA  .
                    T2         | II   II   III  IVA  .
                    T3         | II   III  III  IVA  .
                    T4 T4a T4b | IVA  IVA  IVA  IVA  IVA
                    TX         | .    .    .    IVA  .
                    """);

    /**
     * ypTNM, §2.4-C; the manual prints T4a NX as IVA. ypTis is read with T0-2 (Rice's figure; the
     * manual does not name it). T4 without its letter has a group where T4a and T4b agree.
     */
    private static final StageGrid POST_NEOADJUVANT =
            StageGrid.parse(
                    """
                    T0         | I    IIIA IIIB IVA  .
                    Tis        | I    IIIA IIIB IVA  .
                    T1 T1a T1b | I    IIIA IIIB IVA  .
                    T2         | I    IIIA IIIB IVA  .
                    T3         | II   IIIB IIIB IVA  .
                    T4a        | IIIB IVA  IVA  IVA  IVA
                    T4b        | IVA  IVA  IVA  IVA  IVA
                    T4         | .    IVA  IVA  IVA  IVA
                    TX         | .    .    .    IVA  .
                    """);

    private Ajcc8() {}

    /** The clinical group (cTNM) before any therapy. */
    public static Staging clinical(Tnm tnm) {
        return CLINICAL.stage(tnm);
    }

    /**
     * The study-defined clinical group after therapy (ycTNM): AJCC publishes none, so label it as
     * defined by the study. T0 N0 M0 is {@link StageGroup#NED}, Tis N0 M0 is 0.
     */
    public static Staging clinicalPostTherapy(Tnm tnm) {
        return CLINICAL_POST_THERAPY.stage(tnm);
    }

    /** The pathological group after neoadjuvant therapy (ypTNM); T0 N0 M0 is I, not 0. */
    public static Staging postNeoadjuvant(Tnm tnm) {
        return POST_NEOADJUVANT.stage(tnm);
    }

    /**
     * The pathological group without neoadjuvant therapy (pTNM), with pT3 N0 M0 GX of the lower
     * third read as IIB.
     */
    public static Staging pathological(Tnm tnm, HistologicGrade grade, TumourLocation location) {
        return pathological(tnm, grade, location, GradeUnknownLower.IIB);
    }

    /** The pathological group without neoadjuvant therapy (pTNM), with the disputed row chosen. */
    public static Staging pathological(
            Tnm tnm, HistologicGrade grade, TumourLocation location, GradeUnknownLower rule) {
        return PathologicalTable.stage(tnm, grade, location, rule);
    }
}
