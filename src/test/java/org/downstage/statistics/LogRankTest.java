package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogRankTest {

    private static final List<List<Observation>> REMISSION =
            List.of(Subjects.MAINTAINED, Subjects.NOT_MAINTAINED);

    /** R: survdiff(Surv(time, status) ~ x, aml). */
    @Test
    void the_leukaemia_groups_differ_as_r_says() {
        var result = LogRank.of(REMISSION).orElseThrow();
        assertThat(result.test().statistic()).isCloseTo(3.39639, within(5e-6));
        assertThat(result.test().pValue()).isCloseTo(0.06534, within(5e-6));
        assertThat(result.test().degreesOfFreedom()).isOne();
        var maintained = result.groups().getFirst();
        var not = result.groups().getLast();
        assertThat(maintained.subjects()).isEqualTo(11);
        assertThat(maintained.observed()).isEqualTo(7);
        assertThat(not.observed()).isEqualTo(11);
        assertThat(maintained.expected()).isCloseTo(10.68934, within(5e-6));
        assertThat(not.expected()).isCloseTo(7.31066, within(5e-6));
    }

    /** R: survdiff with rho = 1. */
    @Test
    void early_differences_weigh_more_in_the_test_of_peto_and_peto() {
        var result = LogRank.weighted(REMISSION, 1).orElseThrow();
        assertThat(result.test().statistic()).isCloseTo(2.77928, within(5e-6));
        assertThat(result.test().pValue()).isCloseTo(0.09549, within(5e-6));
    }

    /** By hand: 1 | 2 of one, 3 | 4 of the other: E = 1/2 + 1/3, V = 1/4 + 2/9. */
    @Test
    void four_subjects_can_be_followed_by_hand() {
        var result = LogRank.of(List.of(Subjects.of("1 2"), Subjects.of("3 4"))).orElseThrow();
        double expected = 1 / 2.0 + 1 / 3.0;
        double variance = 1 / 4.0 + 2 / 9.0;
        assertThat(result.groups().getFirst().expected()).isCloseTo(expected, within(1e-15));
        assertThat(result.test().statistic())
                .isCloseTo((2 - expected) * (2 - expected) / variance, within(1e-14));
    }

    @Test
    void every_order_of_subjects_and_groups_gives_the_same_test() {
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            var groups =
                    List.of(
                            Subjects.any(8, random),
                            Subjects.any(5, random),
                            Subjects.any(9, random));
            var turned =
                    List.of(
                            Shuffled.of(groups.get(2), random),
                            Shuffled.of(groups.get(0), random),
                            groups.get(1));
            var result = LogRank.of(groups);
            var again = LogRank.of(turned);
            assertThat(again.isPresent()).isEqualTo(result.isPresent());
            result.ifPresent(test -> {
                assertThat(again.orElseThrow().test().statistic())
                        .isCloseTo(test.test().statistic(), within(1e-9));
                double observed = test.groups().stream().mapToDouble(LogRank.Group::observed).sum();
                double expected = test.groups().stream().mapToDouble(LogRank.Group::expected).sum();
                assertThat(expected).isCloseTo(observed, within(1e-12));
            });
        }
    }

    @Test
    void groups_that_are_the_same_do_not_differ() {
        var result = LogRank.of(List.of(Subjects.MAINTAINED, Subjects.MAINTAINED)).orElseThrow();
        assertThat(result.test().statistic()).isCloseTo(0, within(1e-20));
        assertThat(result.test().pValue()).isCloseTo(1, within(1e-9));
    }

    @Test
    void strata_compare_within_themselves_only() {
        List<List<Observation>> early = List.of(Subjects.of("1 2+ 3"), Subjects.of("1 2 4+"));
        List<List<Observation>> late =
                early.stream()
                        .map(group ->
                                group.stream()
                                        .map(s -> new Observation(s.time() + 99, s.event()))
                                        .toList())
                        .toList();
        var one = LogRank.of(early).orElseThrow().groups().getFirst();
        var both = LogRank.stratified(List.of(early, late), 0).orElseThrow().groups().getFirst();
        assertThat(both.expected()).isCloseTo(2 * one.expected(), within(1e-15));
        assertThat(both.subjects()).isEqualTo(6);
        var alone = LogRank.stratified(List.of(early), 0);
        assertThat(alone).isEqualTo(LogRank.of(early));
    }

    @Test
    void a_group_that_left_before_the_first_event_takes_no_part() {
        var result =
                LogRank.of(List.of(Subjects.of("1+"), Subjects.of("2 4"), Subjects.of("3 5")))
                        .orElseThrow();
        var others = LogRank.of(List.of(Subjects.of("2 4"), Subjects.of("3 5"))).orElseThrow();
        assertThat(result.test()).isEqualTo(others.test());
    }

    @ParameterizedTest
    @CsvSource({"1+ 2+,1+ 3+", "1+ 2+,3 4", "5,1+"})
    void without_events_to_compare_there_is_no_test(String first, String second) {
        assertThat(LogRank.of(List.of(Subjects.of(first), Subjects.of(second)))).isEmpty();
    }

    @Test
    void no_groups_and_an_empty_group_have_no_test() {
        assertThat(LogRank.of(List.of())).isEmpty();
        assertThat(LogRank.of(List.of(Subjects.MAINTAINED))).isEmpty();
        assertThat(LogRank.of(List.of(Subjects.MAINTAINED, List.of()))).isEmpty();
    }

    @Test
    void strata_of_different_groups_and_negative_weights_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LogRank.stratified(List.of(REMISSION, List.of(Subjects.MAINTAINED)), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> LogRank.weighted(REMISSION, -1));
    }
}
