package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathologicResponseTest {

    /** pCR is ypT0, ypN0 and no metastasis; dossier F9. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    T0 , N0, M0, true
                    T0 , N1, M0, false
                    T0 , N0, M1, false
                    TIS, N0, M0, false
                    T1A, NX, M0, false
                    TX , N1, M0, false
                    T0 , NX, M0,
                    TX , N0, M0,
                    TX , NX, M1, false
                    """)
    void complete_response_needs_both_primary_and_nodes_free(
            TCategory t, NCategory n, MCategory m, @Nullable Boolean expected) {
        assertThat(PathologicResponse.isComplete(new Tnm(t, n, m)))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void complete_response_of_the_primary_ignores_the_nodes() {
        assertThat(PathologicResponse.isPrimaryComplete(TCategory.T0)).contains(true);
        assertThat(PathologicResponse.isPrimaryComplete(TCategory.TIS)).contains(false);
        assertThat(PathologicResponse.isPrimaryComplete(TCategory.TX)).isEmpty();
    }

    /** The limit itself is a major response; dossier §5b. */
    @ParameterizedTest
    @CsvSource({"0, true", "9.9, true", "10, true", "10.0, true", "10.1, false", "100, false"})
    void major_response_is_at_most_ten_per_cent(BigDecimal viable, boolean major) {
        assertThat(PathologicResponse.isMajor(viable)).isEqualTo(major);
    }

    @Test
    void ten_per_cent_is_a_major_response_and_yet_Becker_2() {
        assertThat(PathologicResponse.isMajor(BigDecimal.TEN)).isTrue();
        assertThat(BeckerGrade.ofViablePercent(BigDecimal.TEN)).isEqualTo(BeckerGrade.GRADE_2);
    }

    @Test
    void a_study_may_set_another_threshold() {
        BigDecimal five = BigDecimal.valueOf(5);
        assertThat(PathologicResponse.isMajor(five, five)).isTrue();
        assertThat(PathologicResponse.isMajor(BigDecimal.TEN, five)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "T0, 0, true",
        "T0, 1, false",
        "TIS, 0, false",
        "T2, 5, true",
        "T2, 0.0, false",
        "TX, 0, true",
        "TX, 40, true"
    })
    void viable_tumour_is_absent_exactly_at_T0(TCategory t, BigDecimal viable, boolean agrees) {
        assertThat(PathologicResponse.agrees(t, viable)).isEqualTo(agrees);
    }
}
