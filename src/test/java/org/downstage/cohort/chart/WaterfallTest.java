package org.downstage.cohort.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;
import org.downstage.cohort.SmallCohort;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    @Test
    void bars_fall_from_the_greatest_growth_to_the_greatest_shrinkage() {
        var cohort = new SmallCohort();
        cohort.subject().with(Measure.BEST_CHANGE, -30.5).add();
        cohort.subject().with(Measure.BEST_CHANGE, 12).with(Feature.BEST_RESPONSE, "SD").add();
        cohort.subject().add();
        cohort.subject().with(Measure.BEST_CHANGE, -100).with(Feature.BEST_RESPONSE, "CR").add();

        var waterfall = Waterfall.of(cohort.all());
        assertThat(waterfall.basis()).isEqualTo(new Basis(3, 1, 0, 0, false));
        assertThat(waterfall.bars())
                .extracting(Waterfall.Bar::percent, Waterfall.Bar::response)
                .containsExactly(tuple(12.0, "SD"), tuple(-30.5, null), tuple(-100.0, "CR"));
    }

    @Test
    void of_too_many_bars_an_even_sample_is_drawn_from_the_first_to_the_last() {
        var cohort = new SmallCohort();
        for (var n = 0; n < 1_000; n++) {
            cohort.subject().with(Measure.BEST_CHANGE, (990 - n) / 10.0).add();
        }

        var waterfall = Waterfall.of(cohort.all());
        assertThat(waterfall.basis()).isEqualTo(new Basis(1_000, 0, 0, Waterfall.MOST, false));
        assertThat(waterfall.bars()).hasSize(Waterfall.MOST);
        assertThat(waterfall.bars().getFirst().percent()).isEqualTo(99);
        assertThat(waterfall.bars().getLast().percent()).isEqualTo(-0.9);
    }

    @Test
    void a_role_that_must_not_see_single_subjects_sees_no_bar() {
        var cohort = new SmallCohort();
        cohort.subject().with(Measure.BEST_CHANGE, 5).add();

        assertThat(new Cells(5).shown(Waterfall.of(cohort.all())).basis())
                .isEqualTo(new Basis(0, 0, 0, 0, true));
    }
}
