package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownstagingTest {

    private static final String DEMONSTRATION_COHORT =
            """
            # c     , stage, yc    , stage, yp    , stage, clinical, pathological
            T3 N0   , II   , T0 N0 , NED  , T0 N0 , I    , true    , true
            T3 N1   , III  , T0 N0 , NED  , T0 N0 , I    , true    , true
            T3 N1   , III  , T0 N0 , NED  , T1b N0, I    , true    , true
            T2 N1   , II   , T1b N0, I    , T0 N0 , I    , true    , true
            T3 N2   , III  , T2 N1 , II   , T0 N0 , I    , true    , true
            T3 N1   , III  , T2 N0 , II   , T1b N0, I    , true    , true
            T3 N1   , III  , T2 N0 , II   , T2 N0 , I    , true    , true
            T3 N0   , II   , T1b N0, I    , T1a N0, I    , true    , true
            T3 N2   , III  , T3 N0 , II   , T3 N0 , II   , true    , true
            T2 N2   , III  , T2 N1 , II   , T2 N0 , I    , true    , true
            T4a N1  , IVA  , T3 N1 , III  , T3 N0 , II   , true    , true
            T3 N1   , III  , T3 N0 , II   , T3 N0 , II   , true    , true
            T3 N1   , III  , T2 N1 , II   , T2 N0 , I    , true    , true
            T3 N0   , II   , T3 N0 , II   , T2 N0 , I    , false   , true
            T3 N1   , III  , T3 N1 , III  , T3 N0 , II   , false   , true
            T3 N0   , II   , T3 N0 , II   , T3 N0 , II   , false   , false
            T2 N1   , II   , T2 N1 , II   , T2 N1 , IIIA , false   , false
            T3 N1   , III  , T3 N1 , III  , T3 N1 , IIIB , false   , false
            T3 N2   , III  , T3 N2 , III  , T3 N2 , IIIB , false   , false
            T4a N1  , IVA  , T4a N1, IVA  , T4a N1, IVA  , false   , false
            """;

    /** Every course of the demonstration cohort, by both definitions; dossier §8-B. */
    @ParameterizedTest
    @CsvSource(textBlock = DEMONSTRATION_COHORT)
    void demonstration_cohort_stages_and_downstages_as_recorded(
            String c,
            String cStage,
            String yc,
            String ycStage,
            String yp,
            String ypStage,
            boolean clinical,
            boolean pathological) {
        Staging before = Ajcc8.clinical(tnm(c));
        Staging afterTherapy = Ajcc8.clinicalPostTherapy(tnm(yc));
        Staging resected = Ajcc8.postNeoadjuvant(tnm(yp));
        assertThat(List.of(before, afterTherapy, resected))
                .extracting(ExpectedGrid::cell)
                .containsExactly(cStage, ycStage, ypStage);
        assertThat(Downstaging.byStage(before, afterTherapy)).contains(clinical);
        assertThat(Downstaging.byStage(before, resected)).contains(pathological);
        assertThat(Downstaging.byTn(tnm(c), tnm(yc))).contains(clinical);
        assertThat(Downstaging.byTn(tnm(c), tnm(yp))).contains(pathological);
    }

    /** Groups of different scales: II to I without any change of the tumour; dossier §2.5. */
    @Test
    void unchanged_T2_N0_downstages_by_stage_but_not_by_T_and_N() {
        Tnm tnm = tnm("T2 N0");
        assertThat(Downstaging.byStage(Ajcc8.clinical(tnm), Ajcc8.postNeoadjuvant(tnm)))
                .contains(true);
        assertThat(Downstaging.byTn(tnm, tnm)).contains(false);
    }

    @Test
    void no_stage_group_leaves_downstaging_open() {
        Staging known = Ajcc8.clinical(tnm("T3 N1"));
        Staging unknown = Ajcc8.clinical(tnm("T3 NX"));
        assertThat(Downstaging.byStage(known, unknown)).isEmpty();
        assertThat(Downstaging.byStage(unknown, known)).isEmpty();
    }

    /** ypT lower or ypN lower, and neither higher; dossier §2.5, D2. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # before, after  , downstaged
                    T3 N1   , T2 N1  , true
                    T3 N1   , T3 N0  , true
                    T3 N1   , T2 N2  , false
                    T3 N1   , T4a N0 , false
                    T3 N1   , T3 N1  , false
                    T1b N0  , T1a N0 , true
                    T1 N0   , T1a N0 , false
                    T1a N0  , T1 N0  , false
                    T1 N1   , T1b N0 , true
                    T4 N0   , T4a N0 , false
                    T1a N0  , Tis N0 , true
                    Tis N0  , T0 N0  , true
                    TX N1   , T2 N0  , open
                    T3 NX   , T2 N0  , open
                    T3 N1   , TX N0  , open
                    T3 N1   , T2 NX  , open
                    T3 N1   , TX N2  , false
                    T3 N1   , T4a NX , false
                    """)
    void T_and_N_decide_unless_one_of_them_is_unknown(
            String before, String after, String downstaged) {
        Optional<Boolean> expected =
                downstaged.equals("open")
                        ? Optional.empty()
                        : Optional.of(Boolean.valueOf(downstaged));
        assertThat(Downstaging.byTn(tnm(before), tnm(after))).isEqualTo(expected);
    }

    @Test
    void a_new_metastasis_is_never_downstaging() {
        Tnm before = tnm("T3 N1");
        Tnm after = new Tnm(TCategory.T2, NCategory.N0, MCategory.M1);
        assertThat(Downstaging.byTn(before, after)).contains(false);
        assertThat(Downstaging.byStage(Ajcc8.clinical(before), Ajcc8.postNeoadjuvant(after)))
                .contains(false);
    }

    private static Tnm tnm(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        return new Tnm(
                Coded.find(TCategory.class, words.get(0)).orElseThrow(),
                Coded.find(NCategory.class, words.get(1)).orElseThrow(),
                MCategory.M0);
    }
}
