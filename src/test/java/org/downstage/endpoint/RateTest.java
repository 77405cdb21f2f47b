package org.downstage.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.downstage.endpoint.StudyDefinitions.Denominator;
import org.downstage.statistics.Proportion;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void the_unknown_stand_below_the_line_or_not_at_all() {
        var rate = new Rate(12, 9, 2);

        assertThat(rate.of(Denominator.ALL_ENROLLED)).isEqualTo(new Proportion(12, 23));
        assertThat(rate.of(Denominator.ASSESSED)).isEqualTo(new Proportion(12, 21));
    }

    @Test
    void there_are_no_negative_numbers_of_subjects() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, 2, -1));
    }
}
