package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedDaysTest {

    @Test
    void times_of_no_days_count_as_half_a_day_and_are_told() {
        var days =
                ObservedDays.of(
                        new double[] {0, 12, 0, 3}, new boolean[] {true, false, false, true});
        assertThat(days.raised()).isEqualTo(2);
        assertThat(days.observations())
                .containsExactly(
                        new Observation(0.5, true),
                        new Observation(12, false),
                        new Observation(0.5, false),
                        new Observation(3, true));
        assertThat(SurvivalCurve.of(days.observations()).steps().getFirst().atRisk()).isEqualTo(4);
    }

    @Test
    void negative_days_and_missing_events_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservedDays.of(new double[] {-1}, new boolean[] {true}))
                .withMessageContaining("-1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservedDays.of(new double[] {1, 2}, new boolean[] {true}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
    void an_observation_takes_no_other_time_than_a_positive_one(double time) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(time, true))
                .withMessageContaining(String.valueOf(time));
    }
}
