package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadiobiologyTest {

    /** The usual schedules; dossier §6. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # n, d  , BED10, EQD2 , BED3  , EQD2
                    20 , 1.8, 42.48, 35.40, 57.60 , 34.56
                    20 , 2.0, 48.00, 40.00, 66.67 , 40.00
                    23 , 1.8, 48.85, 40.71, 66.24 , 39.74
                    25 , 1.8, 53.10, 44.25, 72.00 , 43.20
                    25 , 2.0, 60.00, 50.00, 83.33 , 50.00
                    28 , 1.8, 59.47, 49.56, 80.64 , 48.38
                    30 , 2.0, 72.00, 60.00, 100.00, 60.00
                    10 , 3.0, 39.00, 32.50, 60.00 , 36.00
                    0  , 1.8, 0.00 , 0.00 , 0.00  , 0.00
                    """)
    void schedules_have_their_known_doses(
            int n, BigDecimal d, String bed10, String eqd10, String bed3, String eqd3) {
        BigDecimal tumour = Radiobiology.ALPHA_BETA_TUMOUR;
        BigDecimal late = Radiobiology.ALPHA_BETA_LATE;
        assertThat(rounded(Radiobiology.bed(n, d, tumour))).isEqualTo(bed10);
        assertThat(rounded(Radiobiology.eqd2(n, d, tumour))).isEqualTo(eqd10);
        assertThat(rounded(Radiobiology.bed(n, d, late))).isEqualTo(bed3);
        assertThat(rounded(Radiobiology.eqd2(n, d, late))).isEqualTo(eqd3);
    }

    @Test
    void impossible_schedules_are_programming_errors() {
        BigDecimal two = BigDecimal.TWO;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Radiobiology.bed(-1, two, BigDecimal.TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Radiobiology.bed(20, two.negate(), BigDecimal.TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Radiobiology.eqd2(20, two, BigDecimal.ZERO));
    }

    private static String rounded(BigDecimal gray) {
        return gray.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
