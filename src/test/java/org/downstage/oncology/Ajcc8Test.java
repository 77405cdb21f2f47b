package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ajcc8Test {

    /** AJCC 8, cTNM, squamous; dossier §2.4-A. */
    @Test
    void clinical_table_is_complete() {
        ExpectedGrid.check(
                """
                     NX   N0   N1   N2   N3
                TX   t?   t?   t?   t?   IVA
                T0   n?   -    -    -    IVA
                Tis  n?   0    -    -    IVA
                T1   n?   I    I    III  IVA
                T1a  n?   I    I    III  IVA
                T1b  n?   I    I    III  IVA
                T2   n?   II   II   III  IVA
                T3   n?   II   III  III  IVA
                T4   IVA  IVA  IVA  IVA  IVA
                T4a  IVA  IVA  IVA  IVA  IVA
                T4b  IVA  IVA  IVA  IVA  IVA
                """,
                Ajcc8::clinical);
    }

    /** The study's own: the clinical table with T0 N0 as NED; dossier F5, §2.5. */
    @Test
    void clinical_table_after_therapy_is_complete() {
        ExpectedGrid.check(
                """
                     NX   N0   N1   N2   N3
                TX   t?   t?   t?   t?   IVA
                T0   n?   NED  I    III  IVA
                Tis  n?   0    I    III  IVA
                T1   n?   I    I    III  IVA
                T1a  n?   I    I    III  IVA
                T1b  n?   I    I    III  IVA
                T2   n?   II   II   III  IVA
                T3   n?   II   III  III  IVA
                T4   IVA  IVA  IVA  IVA  IVA
                T4a  IVA  IVA  IVA  IVA  IVA
                T4b  IVA  IVA  IVA  IVA  IVA
                """,
                Ajcc8::clinicalPostTherapy);
    }

    /** AJCC 8, ypTNM; dossier §2.4-C. */
    @Test
    void post_neoadjuvant_table_is_complete() {
        ExpectedGrid.check(
                """
                     NX   N0   N1   N2   N3
                TX   t?   t?   t?   t?   IVA
                T0   n?   I    IIIA IIIB IVA
                Tis  n?   I    IIIA IIIB IVA
                T1   n?   I    IIIA IIIB IVA
                T1a  n?   I    IIIA IIIB IVA
                T1b  n?   I    IIIA IIIB IVA
                T2   n?   I    IIIA IIIB IVA
                T3   n?   II   IIIB IIIB IVA
                T4   IVA  ab?  IVA  IVA  IVA
                T4a  IVA  IIIB IVA  IVA  IVA
                T4b  IVA  IVA  IVA  IVA  IVA
                """,
                Ajcc8::postNeoadjuvant);
    }

    /** AJCC 8, pTNM, squamous, the part that neither grade nor location changes; §2.4-B. */
    @Test
    void pathological_table_is_complete_for_every_grade_and_location() {
        for (HistologicGrade grade : HistologicGrade.values()) {
            for (TumourLocation location : TumourLocation.values()) {
                ExpectedGrid.check(
                        """
                             NX   N0   N1   N2   N3
                        TX   t?   t?   t?   t?   IVA
                        T0   n?   -    -    -    IVA
                        Tis  n?   0    -    -    IVA
                        T1   n?   *    IIB  IIIA IVA
                        T1a  n?   *    IIB  IIIA IVA
                        T1b  n?   *    IIB  IIIA IVA
                        T2   n?   *    IIIA IIIB IVA
                        T3   n?   *    IIIB IIIB IVA
                        T4   n?   ab?  ab?  IVA  IVA
                        T4a  n?   IIIB IIIB IVA  IVA
                        T4b  IVA  IVA  IVA  IVA  IVA
                        """,
                        tnm -> Ajcc8.pathological(tnm, grade, location));
            }
        }
    }

    /** AJCC 8, pTNM, squamous: N0 M0, where grade and location decide; dossier §2.4-B. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # T , location, GX , G1 , G2 , G3
                    T1A , UPPER   , IA , IA , IB , IB
                    T1A , MIDDLE  , IA , IA , IB , IB
                    T1A , LOWER   , IA , IA , IB , IB
                    T1A , X       , IA , IA , IB , IB
                    T1B , UPPER   , IB , IB , IB , IB
                    T1B , MIDDLE  , IB , IB , IB , IB
                    T1B , LOWER   , IB , IB , IB , IB
                    T1B , X       , IB , IB , IB , IB
                    T1  , UPPER   , ab?, ab?, IB , IB
                    T1  , MIDDLE  , ab?, ab?, IB , IB
                    T1  , LOWER   , ab?, ab?, IB , IB
                    T1  , X       , ab?, ab?, IB , IB
                    T2  , UPPER   , IIA, IB , IIA, IIA
                    T2  , MIDDLE  , IIA, IB , IIA, IIA
                    T2  , LOWER   , IIA, IB , IIA, IIA
                    T2  , X       , IIA, IB , IIA, IIA
                    T3  , UPPER   , IIB, IIA, IIB, IIB
                    T3  , MIDDLE  , IIB, IIA, IIB, IIB
                    T3  , LOWER   , IIB, IIA, IIA, IIA
                    T3  , X       , IIB, IIB, IIB, IIB
                    """)
    void pathological_group_of_node_negative_tumours_depends_on_grade_and_location(
            TCategory t, TumourLocation location, String gx, String g1, String g2, String g3) {
        Tnm tnm = new Tnm(t, NCategory.N0, MCategory.M0);
        assertThat(HistologicGrade.values())
                .extracting(grade -> ExpectedGrid.cell(Ajcc8.pathological(tnm, grade, location)))
                .containsExactly(gx, g1, g2, g3);
    }

    @Test
    void disputed_row_can_be_read_as_IIA_and_changes_nothing_else() {
        for (TCategory t : TCategory.values()) {
            for (NCategory n : NCategory.values()) {
                for (MCategory m : MCategory.values()) {
                    checkBothReadings(new Tnm(t, n, m));
                }
            }
        }
    }

    private static void checkBothReadings(Tnm tnm) {
        Tnm disputed = new Tnm(TCategory.T3, NCategory.N0, MCategory.M0);
        for (HistologicGrade grade : HistologicGrade.values()) {
            for (TumourLocation location : TumourLocation.values()) {
                Staging other = Ajcc8.pathological(tnm, grade, location, GradeUnknownLower.IIA);
                boolean isDisputed =
                        tnm.equals(disputed)
                                && grade == HistologicGrade.GX
                                && location == TumourLocation.LOWER;
                assertThat(other)
                        .as("%s %s %s", tnm, grade, location)
                        .isEqualTo(
                                isDisputed
                                        ? new Staging.Staged(StageGroup.IIA)
                                        : Ajcc8.pathological(tnm, grade, location));
            }
        }
    }

    @Test
    void a_tumour_without_a_group_has_an_empty_group() {
        Tnm unknown = new Tnm(TCategory.T3, NCategory.NX, MCategory.M0);
        assertThat(Ajcc8.clinical(unknown).group()).isEmpty();
        Tnm known = new Tnm(TCategory.T3, NCategory.N1, MCategory.M0);
        assertThat(Ajcc8.clinical(known).group()).contains(StageGroup.III);
    }
}
