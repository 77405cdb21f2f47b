package org.downstage.cohort.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.downstage.cohort.Flag;
import org.downstage.cohort.Moment;
import org.downstage.cohort.SmallCohort;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.endpoint.StudyDefinitions.Origin;
import org.downstage.statistics.BandType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    private static final SurvivalChoice OVERALL = choice(SurvivalEndpoint.OS, null);
    private static final int START = 19_000;

    /** Times of R's survival::aml; a + is censored. */
    private static final String MAINTAINED = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+";

    private static final String NOT_MAINTAINED = "5 5 8 8 12 16+ 23 27 30 33 43 45";

    private final SmallCohort cohort = new SmallCohort();

    private static SurvivalChoice choice(SurvivalEndpoint endpoint, @Nullable Grouping by) {
        return new SurvivalChoice(endpoint, null, BandType.LOG, by);
    }

    private void observe(String times, boolean majorResponse) {
        Arrays.stream(times.split(" "))
                .forEach(time ->
                        cohort.subject()
                                .with(Flag.DEATH, !time.endsWith("+"))
                                .with(Flag.MAJOR_RESPONSE, majorResponse)
                                .on(Moment.NICT_START, START)
                                .on(Moment.OS_END, START + Integer.parseInt(time.replace("+", "")))
                                .add());
    }

    private KaplanMeier draw(SurvivalChoice choice) {
        return KaplanMeier.of(
                cohort.all(), choice, StudyDefinitions.DEFAULT, Optional.empty(), false);
    }

    /** R: survfit and survdiff of Surv(time, status) ~ x, aml: medians 31 and 23, χ² 3.39639. */
    @Test
    void the_leukaemia_groups_come_out_as_in_r() {
        observe(MAINTAINED, true);
        observe(NOT_MAINTAINED, false);

        var drawn = draw(choice(SurvivalEndpoint.OS, Grouping.MAJOR_RESPONSE));
        assertThat(drawn.curves()).extracting(SurvivalLine::group).containsExactly("YES", "NO");
        assertThat(drawn.curves()).extracting(SurvivalLine::n).containsExactly(11, 12);
        assertThat(drawn.curves()).extracting(SurvivalLine::events).containsExactly(7, 11);
        assertThat(drawn.curves().getFirst().median().time())
                .isCloseTo(Months.ofDays(31.0), within(1e-12));
        assertThat(drawn.curves().getLast().median().time())
                .isCloseTo(Months.ofDays(23.0), within(1e-12));
        assertThat(drawn.curves().getLast().steps().getLast().survival()).isZero();
        var test = Objects.requireNonNull(drawn.logRank());
        assertThat(test.statistic()).isCloseTo(3.39639, within(5e-6));
        assertThat(test.p()).isCloseTo(0.06534, within(5e-6));
        assertThat(test.exploratory()).isTrue();
    }

    /** By hand: 10/11 after day 9, then 9/10 of that. */
    @Test
    void a_curve_steps_down_at_events_and_only_marks_the_censored() {
        observe(MAINTAINED, true);

        var line = draw(OVERALL).curves().getFirst();
        assertThat(line.steps()).hasSize(7);
        assertThat(line.steps().getFirst().survival()).isCloseTo(10 / 11.0, within(1e-15));
        assertThat(line.steps().get(1).survival()).isCloseTo(9 / 11.0, within(1e-15));
        assertThat(line.censored()).hasSize(4);
        assertThat(line.end()).isCloseTo(Months.ofDays(161.0), within(1e-12));
        assertThat(line.atRisk().getFirst()).isEqualTo(11);
        assertThat(line.atRisk().getLast()).isEqualTo(1);
    }

    @Test
    void nothing_is_said_beyond_the_last_at_risk() {
        observe("100 200+", true);

        var landmarks = draw(OVERALL).curves().getFirst().landmarks();
        assertThat(landmarks)
                .extracting(SurvivalLine.Landmark::survival)
                .containsExactly(0.5, null, null, null);
        assertThat(landmarks.get(1).atRisk()).isZero();
    }

    @Test
    void one_subject_and_all_censored_give_a_flat_line_without_median() {
        observe("400+", true);

        var line = draw(OVERALL).curves().getFirst();
        assertThat(line.steps()).isEmpty();
        assertThat(line.median().time()).isNull();
        assertThat(line.landmarks().getFirst().survival()).isEqualTo(1.0);
        assertThat(draw(OVERALL).logRank()).isNull();
    }

    @Test
    void nobody_is_an_empty_drawing() {
        cohort.subject().add();

        var drawn = draw(OVERALL);
        assertThat(drawn.curves()).isEmpty();
        assertThat(drawn.ticks()).isEmpty();
        assertThat(drawn.basis()).isEqualTo(new Basis(0, 1, 0, 0, false));
    }

    @Test
    void times_of_no_days_are_raised_and_those_that_end_before_they_start_left_out() {
        observe("0 10", true);
        observe("-5", true);

        var drawn = draw(OVERALL);
        assertThat(drawn.raised()).isEqualTo(1);
        assertThat(drawn.basis()).isEqualTo(new Basis(2, 0, 1, 0, false));
    }

    @Test
    void disease_free_survival_leaves_out_who_had_no_r0_operation() {
        cohort.subject().with(Flag.R0, false).on(Moment.SURGERY, START).add();
        cohort.subject()
                .with(Flag.R0, true)
                .with(Flag.DFS_EVENT, true)
                .on(Moment.SURGERY, START)
                .on(Moment.DFS_END, START + 90)
                .add();

        var drawn = draw(choice(SurvivalEndpoint.DFS, null));
        assertThat(drawn.origin()).isEqualTo(Origin.SURGERY);
        assertThat(drawn.basis()).isEqualTo(new Basis(1, 0, 1, 0, false));
    }

    @Test
    void two_that_are_compared_have_one_axis() {
        observe("100 200+", true);
        var beside = new SmallCohort();
        beside.subject()
                .with(Flag.DEATH, true)
                .on(Moment.NICT_START, START)
                .on(Moment.OS_END, START + 800)
                .add();

        var drawn =
                KaplanMeier.of(
                        cohort.all(),
                        OVERALL,
                        StudyDefinitions.DEFAULT,
                        Optional.of(beside.all()),
                        false);
        assertThat(drawn.ticks()).endsWith(24);
        assertThat(drawn.curves().getFirst().atRisk()).hasSameSizeAs(drawn.ticks()).endsWith(0);
    }

    /** Each step of a curve is the day of one subject. */
    @Test
    void a_role_that_sees_no_single_subjects_sees_no_curve() {
        observe(MAINTAINED, true);

        assertThat(new Cells(5).shown(draw(OVERALL)).basis())
                .isEqualTo(new Basis(0, 0, 0, 0, true));
    }

    @Test
    void of_many_steps_no_more_are_sent_than_can_be_drawn() {
        for (var day = 1; day <= 2_000; day++) {
            observe(day + (day % 2 == 0 ? "+" : ""), true);
        }

        var line = draw(OVERALL).curves().getFirst();
        assertThat(line.thinned()).isTrue();
        assertThat(line.steps()).hasSizeLessThanOrEqualTo(SurvivalLine.MOST);
        assertThat(line.censored()).hasSizeLessThanOrEqualTo(SurvivalLine.MOST);
        assertThat(line.censored().stream().mapToInt(SurvivalLine.Censored::subjects).sum())
                .isEqualTo(1_000);
        assertThat(line.n()).isEqualTo(2_000);
    }
}
