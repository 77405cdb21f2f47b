package org.downstage.cohort.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Measure;
import org.downstage.cohort.Moment;
import org.downstage.cohort.Selection;
import org.downstage.cohort.SmallCohort;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.statistics.QuantileType;
import org.downstage.statistics.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of very many subjects a chart stays as small as a screen, counts all of them, and says so. */
class LargeChartsTest {

    private static final int SUBJECTS = 20_000;
    private static final int SITES = 12;
    private static final int YEARS = 11;

    private static final double[] DOSES = new double[SUBJECTS];
    private static Selection cohort;

    @BeforeAll
    static void enrol() {
        var random = new Random(11);
        var made = new SmallCohort();
        for (var n = 0; n < SUBJECTS; n++) {
            DOSES[n] = 36 + random.nextInt(200) / 10.0;
            made.subject()
                    .with(Feature.SITE, "S" + (1 + n % SITES))
                    .with(Feature.RESPONSE_RT, response(n))
                    .with(Measure.DOSE, DOSES[n])
                    .on(Moment.NICT_START, n * 365 * YEARS / SUBJECTS)
                    .add();
        }
        cohort = made.all();
    }

    @Test
    void accrual_has_longer_periods_and_the_small_sites_as_one_but_every_subject() {
        var accrual = Accrual.of(cohort, Optional.empty());

        assertThat(accrual.periods()).hasSizeLessThanOrEqualTo(Accrual.MOST_PERIODS);
        assertThat(accrual.months()).as("in eleven years").isEqualTo(3);
        assertThat(accrual.periods()).startsWith("1970-01", "1970-04", "1970-07");
        assertThat(accrual.lines()).hasSize(Accrual.MOST_SITES + 1);
        assertThat(accrual.lines().getLast().site()).as("the others").isEmpty();
        assertThat(accrual.lines())
                .allSatisfy(line ->
                        assertThat(line.cumulative()).hasSameSizeAs(accrual.periods()).isSorted());
        assertThat(accrual.lines().stream().mapToInt(line -> line.cumulative().getLast()).sum())
                .isEqualTo(SUBJECTS);
        assertThat(accrual.basis()).isEqualTo(new Basis(SUBJECTS, 0, 0, 0, false));
    }

    @Test
    void a_distribution_draws_no_more_points_than_its_cap_and_says_how_many() {
        var chart = distribution(Feature.RESPONSE_RT, new Cells(0));

        var drawn = chart.groups().stream().mapToInt(group -> group.points().size()).sum();
        assertThat(drawn).isBetween(Distribution.MOST_POINTS - 4, Distribution.MOST_POINTS);
        assertThat(chart.basis()).isEqualTo(new Basis(SUBJECTS, 0, 0, drawn, false));
        assertThat(chart.groups()).allSatisfy(group -> assertThat(group.points()).isNotEmpty());
        assertThat(distribution(Feature.SITE, new Cells(0)).basis().sampled())
                .isLessThanOrEqualTo(Distribution.MOST_POINTS);
    }

    @Test
    void the_boxes_are_those_of_all_and_the_points_reach_from_end_to_end() {
        var chart = distribution(Feature.RESPONSE_RT, new Cells(0));

        assertThat(chart.groups().stream().mapToInt(Distribution.Group::n).sum())
                .isEqualTo(SUBJECTS);
        for (var group : chart.groups()) {
            var box = Sample.of(doses(group.code())).summary(QuantileType.TYPE_7).orElseThrow();
            assertThat(group.box()).isEqualTo(box);
            assertThat(group.points().getFirst().value()).isEqualTo(box.minimum());
            if (group.points().size() > 1) {
                assertThat(group.points().getLast().value()).isEqualTo(box.maximum());
            }
        }
    }

    @Test
    void a_role_that_sees_no_single_subject_gets_boxes_without_points() {
        var chart = distribution(Feature.RESPONSE_RT, new Cells(5));

        assertThat(chart.groups()).extracting(Distribution.Group::points).containsOnly(List.of());
        assertThat(chart.basis()).isEqualTo(new Basis(SUBJECTS, 0, 0, 0, false));
    }

    private static Distribution distribution(Feature by, Cells cells) {
        return Distribution.of(cohort, cells, Measure.DOSE, by, RadiotherapyForm.OID);
    }

    private static String response(int n) {
        return n % 1_000 == 0 ? "PD" : n % 3 == 0 ? "CR" : "PR";
    }

    private static double[] doses(String response) {
        return IntStream.range(0, SUBJECTS)
                .filter(n -> response.equals(response(n)))
                .mapToDouble(n -> DOSES[n])
                .toArray();
    }
}
