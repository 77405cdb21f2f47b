package org.downstage.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortRequestTest {

    @Test
    void an_address_says_it_all_and_is_read_as_it_was_written() {
        var filter =
                CohortFilter.NONE
                        .with(Feature.SITE, Set.of("S10", "S2"))
                        .with(Feature.STAGE, Set.of("IVA", "II"))
                        .with(Measure.DOSE, Range.parse("40..50.4").orElseThrow())
                        .with(Measure.AGE, Range.parse("65..").orElseThrow());
        var cut = DataCut.of("2026-03-20T09:00+08:00");
        var request =
                new CohortRequest(
                        filter,
                        IntervalMethod.WILSON,
                        Feature.RESPONSE_RT,
                        cut,
                        null,
                        Set.of("stage"),
                        Map.of("c.km", "dfs"));

        assertThat(request.parameters())
                .isEqualTo(
                        Map.of(
                                "site", "S2,S10",
                                "stage", "II,IVA",
                                "dose", "40..50.4",
                                "age", "65..",
                                "ci", "wilson",
                                "c.km", "dfs",
                                "by", "response",
                                "as-of", "2026-03-20T09:00+08:00",
                                "vs", "stage"));
        assertThat(CohortRequest.of(request.parameters())).isEqualTo(request);
        assertThat(CohortRequest.START.parameters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "stage, V",
        "stage, ','",
        "sex, m",
        "dose, 40",
        "dose, ..",
        "dose, forty..fifty",
        "dose, 40.123..",
        "dose, 1e99..",
        "by, sex",
        "ci, bayes",
        "nothing, known",
    })
    void what_an_address_says_wrongly_counts_as_not_said(String name, String value) {
        assertThat(CohortRequest.of(Map.of(name, value))).isEqualTo(CohortRequest.START);
    }

    @Test
    void a_moment_that_cannot_be_read_is_not_taken_for_now() {
        var request = CohortRequest.of(Map.of("as-of", "last Friday"));

        assertThat(request.asOf()).isEqualTo(new DataCut("last Friday", null));
        assertThat(request.parameters()).containsEntry("as-of", "last Friday");
    }

    @Test
    void a_code_is_added_and_taken_away_again() {
        var one = CohortFilter.NONE.toggled(Feature.SEX, "F");
        var both = one.toggled(Feature.SEX, "M");

        assertThat(both.chosen(Feature.SEX)).containsExactly("M", "F");
        assertThat(both.toggled(Feature.SEX, "M")).isEqualTo(one);
        assertThat(one.toggled(Feature.SEX, "F")).isEqualTo(CohortFilter.NONE);
        assertThat(one.isEmpty()).isFalse();
    }

    @Test
    void codes_come_in_the_order_that_clinicians_expect() {
        assertThat(List.of("S10", "S2", "S1").stream().sorted(Feature.SITE.order()))
                .containsExactly("S1", "S2", "S10");
        assertThat(List.of("IVA", "0", "III", "I").stream().sorted(Feature.STAGE.order()))
                .containsExactly("0", "I", "III", "IVA");
        assertThat(List.of("PD", "SD", "CR").stream().sorted(Feature.RESPONSE_RT.order()))
                .containsExactly("CR", "SD", "PD");
    }
}
