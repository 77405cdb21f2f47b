package org.downstage.cohort.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Flag;
import org.downstage.cohort.SmallCohort;
import org.downstage.cohort.chart.StageMigration.Direction;
import org.downstage.cohort.chart.StageMigration.Flow;
import org.junit.jupiter.api.Test;

class StageMigrationTest {

    private final SmallCohort cohort = new SmallCohort();

    private StageMigration migration() {
        return StageMigration.of(StageCounts.of(cohort.all()), cohort.all().size());
    }

    private StageShift shift() {
        return StageShift.of(StageCounts.of(cohort.all()), cohort.all().size());
    }

    private void add(String baseline, String specimen, int subjects) {
        for (var n = 0; n < subjects; n++) {
            cohort.subject()
                    .with(Feature.STAGE, baseline)
                    .with(Feature.STAGE_NICT, "III")
                    .with(Feature.STAGE_RT, "II")
                    .with(Feature.STAGE_YP, specimen)
                    .add();
        }
    }

    @Test
    void groups_lose_their_letters_and_flows_know_their_direction() {
        add("II", "IIIB", 2);
        add("III", "I", 3);

        var migration = migration();
        assertThat(migration.flows())
                .containsExactly(
                        new Flow(StageMoment.BASELINE, "II", "III", 2, Direction.HIGHER),
                        new Flow(StageMoment.BASELINE, "III", "III", 3, Direction.SAME),
                        new Flow(StageMoment.POST_NICT, "III", "II", 5, Direction.LOWER),
                        new Flow(StageMoment.POST_RT, "II", "I", 3, Direction.LOWER),
                        new Flow(StageMoment.POST_RT, "II", "III", 2, Direction.HIGHER));
    }

    @Test
    void a_specimen_without_tumour_stands_apart_from_group_one() {
        cohort.subject()
                .with(Feature.STAGE, "III")
                .with(Feature.STAGE_YP, "I")
                .with(Flag.COMPLETE_RESPONSE, true)
                .add();
        add("III", "I", 1);

        var specimen = migration().columns().getLast();
        assertThat(specimen.nodes())
                .containsExactly(
                        new StageMigration.Node("NED", 1), new StageMigration.Node("I", 1));
    }

    @Test
    void whoever_has_no_stage_at_a_moment_is_missing_there_and_flows_nowhere() {
        cohort.subject().with(Feature.STAGE, "III").add();
        cohort.subject().add();

        var migration = migration();
        assertThat(migration.basis()).isEqualTo(new Basis(1, 1, 0, 0, false));
        assertThat(migration.flows()).isEmpty();
        assertThat(migration.columns())
                .extracting(StageMigration.Column::missing)
                .containsExactly(1, 2, 2, 2);
    }

    /** By hand: Σ (n − m)²/(n + m) over II-III, (2 − 8)²/10 = 3.6 with one degree of freedom. */
    @Test
    void the_shift_from_baseline_to_specimen_is_tested_for_symmetry() {
        add("II", "II", 5);
        add("II", "III", 2);
        add("III", "II", 8);

        var shift = shift().matrix();
        assertThat(shift.groups()).containsExactly("II", "III");
        assertThat(shift.counts()).isEqualTo(List.of(List.of(5, 2), List.of(8, 0)));
        assertThat(shift.n()).isEqualTo(15);
        var bowker = Objects.requireNonNull(shift.bowker());
        assertThat(bowker.statistic()).isCloseTo(3.6, within(1e-12));
        assertThat(bowker.degreesOfFreedom()).isOne();
        assertThat(bowker.exploratory()).isTrue();
    }

    /** Two who went from II to III leave five who did not; what is hidden would follow. */
    @Test
    void a_small_cell_takes_the_whole_chart_along() {
        add("II", "II", 5);
        add("II", "III", 2);

        var three = new Cells(3);
        assertThat(three.shown(migration())).isEqualTo(Withheld.INSTANCE);
        assertThat(three.shown(shift())).isEqualTo(Withheld.INSTANCE);
        add("II", "III", 1);
        assertThat(three.shown(migration())).isEqualTo(migration());
        assertThat(three.shown(shift())).isEqualTo(shift());
    }
}
