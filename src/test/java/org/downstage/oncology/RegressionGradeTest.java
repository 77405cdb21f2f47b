package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionGradeTest {

    /** The grades that agree with a share of residual viable tumour; dossier F9, §5b. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # %  , CAP  , Mandard, Becker, JES
                    0    , 0    , 1      , 1a    , 3
                    0.5  , 1 2 3, 2 3 4 5, 1b    , 0 2
                    9.9  , 1 2 3, 2 3 4 5, 1b    , 0 2
                    10   , 1 2 3, 2 3 4 5, 2     , 0 2
                    33   , 1 2 3, 2 3 4 5, 2     , 0 2
                    33.4 , 1 2 3, 2 3 4 5, 2     , 0 1b
                    50   , 1 2 3, 2 3 4 5, 2     , 0 1b
                    50.1 , 1 2 3, 2 3 4 5, 3     , 0 1b
                    66.6 , 1 2 3, 2 3 4 5, 3     , 0 1b
                    66.7 , 1 2 3, 2 3 4 5, 3     , 0 1a
                    100  , 1 2 3, 2 3 4 5, 3     , 0 1a
                    """)
    void grades_agree_with_their_shares_of_viable_tumour(
            BigDecimal percent, String cap, String mandard, String becker, String jes) {
        assertThat(agreeing(CapGrade.values(), percent)).isEqualTo(cap);
        assertThat(agreeing(MandardGrade.values(), percent)).isEqualTo(mandard);
        assertThat(agreeing(BeckerGrade.values(), percent)).isEqualTo(becker);
        assertThat(agreeing(JesGrade.values(), percent)).isEqualTo(jes);
    }

    private static String agreeing(RegressionGrade[] grades, BigDecimal percent) {
        return Arrays.stream(grades)
                .filter(grade -> grade.agreesWith(percent))
                .map(Coded::code)
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }
}
