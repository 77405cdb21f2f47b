package org.downstage.oncology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.downstage.oncology.BestOverallResponse.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestOverallResponseTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    /** Each assessment is day:response; stable disease counts from day 42; dossier §3. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    42:SD                    , SD
                    41:SD                    , NE
                    41:SD 60:PD              , PD
                    42:SD 90:PR 120:CR       , CR
                    42:PR 90:PD 120:CR       , PR
                    120:CR 90:PD 42:SD       , SD
                    42:NON_CR_NON_PD 80:PD   , NON_CR_NON_PD
                    42:SD 80:NON_CR_NON_PD   , SD
                    42:NE 80:PD              , PD
                    42:NE                    , NE
                    """)
    void best_response_ends_with_the_first_progression(String course, OverallResponse best) {
        List<Assessment> assessments =
                Arrays.stream(course.split(" ")).map(BestOverallResponseTest::assessment).toList();
        assertThat(BestOverallResponse.of(assessments, START, 42)).contains(best);
    }

    @Test
    void without_assessments_there_is_no_best_response() {
        assertThat(BestOverallResponse.of(List.of(), START, 42)).isEmpty();
    }

    private static Assessment assessment(String text) {
        List<String> parts = Arrays.asList(text.split(":"));
        return new Assessment(
                START.plusDays(Integer.parseInt(parts.get(0))),
                OverallResponse.valueOf(parts.get(1)));
    }
}
