package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DayCountsTest {

    @Test
    void counting_by_day_gives_the_curve_and_the_test_that_sorting_gives() {
        var random = new Random(5);
        for (int round = 0; round < 100; round++) {
            var counted = List.of(new DayCounts(), new DayCounts(), new DayCounts());
            var sorted = new ArrayList<List<Observation>>();
            for (var group : counted) {
                var observations = new ArrayList<Observation>();
                for (int n = 0; n < 20; n++) {
                    int days = random.nextInt(40);
                    boolean event = random.nextBoolean();
                    group.add(days, event);
                    observations.add(new Observation(days == 0 ? 0.5 : days, event));
                }
                sorted.add(observations);
                assertThat(SurvivalCurve.of(group)).isEqualTo(SurvivalCurve.of(observations));
            }
            assertThat(LogRank.ofDays(counted)).isEqualTo(LogRank.of(sorted));
        }
    }

    @Test
    void a_time_of_no_days_counts_as_half_a_day_and_is_said() {
        var days = new DayCounts();
        days.add(0, true);
        days.add(0, false);
        days.add(3, true);

        assertThat(days.raised()).isEqualTo(2);
        assertThat(SurvivalCurve.of(days).steps().getFirst().time()).isEqualTo(0.5);
        assertThat(SurvivalCurve.of(days).at(1).orElseThrow().survival())
                .isCloseTo(2 / 3.0, within(1e-15));
    }

    @Test
    void without_subjects_there_is_no_curve_and_no_test() {
        assertThat(SurvivalCurve.of(new DayCounts()).steps()).isEmpty();
        assertThat(new DayCounts().longest()).isZero();
        assertThat(LogRank.ofDays(List.of(new DayCounts(), new DayCounts()))).isEmpty();
    }

    @Test
    void nobody_is_observed_for_longer_than_people_live() {
        var days = new DayCounts();
        days.add(DayCounts.LONGEST, false);

        assertThat(days.longest()).isEqualTo(DayCounts.LONGEST);
        assertThatThrownBy(() -> days.add(-1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.add(DayCounts.LONGEST + 1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
