package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.downstage.statistics.ConfidenceLevel.NINETY_FIVE;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalCurveTest {

    private static final SurvivalCurve MAINTAINED = SurvivalCurve.of(Subjects.MAINTAINED);

    /** R: survfit(Surv(time, status) ~ 1, aml, x == "Maintained"). */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # t, n, d, S     , se     , log band        , log-log band
                    9 , 11, 1, .909091, .086678, .754134, 1      , .508080, .986674
                    13, 10, 1, .818182, .116291, .619249, 1      , .447429, .951162
                    18, 8 , 1, .715909, .139665, .488426, 1      , .350190, .899024
                    23, 7 , 1, .613636, .152632, .376867, .999158, .265752, .835299
                    31, 5 , 1, .490909, .164193, .254860, .945585, .167331, .753400
                    34, 4 , 1, .368182, .162669, .154877, .875261, .092830, .657041
                    48, 2 , 1, .184091, .153493, .035918, .943526, .011738, .525015
                    """)
    void the_maintained_group_has_the_curve_that_r_draws(
            double time,
            int atRisk,
            int events,
            double survival,
            double error,
            double logLow,
            double logHigh,
            double logLogLow,
            double logLogHigh) {
        var step =
                MAINTAINED.steps().stream().filter(s -> s.time() == time).findFirst().orElseThrow();
        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.events()).isEqualTo(events);
        var estimate = MAINTAINED.at(time).orElseThrow();
        assertThat(estimate.survival()).isCloseTo(survival, within(5e-7));
        assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, within(5e-7));
        var log = estimate.interval(BandType.LOG, NINETY_FIVE).orElseThrow();
        assertThat(log.lower()).isCloseTo(logLow, within(5e-7));
        assertThat(log.upper()).isCloseTo(logHigh, within(5e-7));
        var logLog = estimate.interval(BandType.LOG_LOG, NINETY_FIVE).orElseThrow();
        assertThat(logLog.lower()).isCloseTo(logLogLow, within(5e-7));
        assertThat(logLog.upper()).isCloseTo(logLogHigh, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # maintained, band, median, from, to
                    true , LOG    , 31, 18,
                    true , LOG_LOG, 31, 13,
                    true , PLAIN  , 31, 18, 48
                    false, LOG    , 23, 8 ,
                    false, LOG_LOG, 23, 5 , 33
                    false, PLAIN  , 23, 8 , 33
                    """)
    void medians_have_the_intervals_of_r(
            boolean maintained, BandType band, double median, double lower, Double upper) {
        var subjects = maintained ? Subjects.MAINTAINED : Subjects.NOT_MAINTAINED;
        var found = SurvivalCurve.of(subjects).median(band, NINETY_FIVE);
        assertThat(found.time()).hasValue(median);
        assertThat(found.lower()).hasValue(lower);
        assertThat(found.upper())
                .isEqualTo(upper == null ? OptionalDouble.empty() : OptionalDouble.of(upper));
    }

    @Test
    void median_follow_up_counts_the_censored() {
        var followUp = SurvivalCurve.ofFollowUp(Subjects.MAINTAINED);
        var median = followUp.median(BandType.LOG, NINETY_FIVE);
        assertThat(median.time()).hasValue(103);
        assertThat(median.lower()).hasValue(28);
        assertThat(median.upper()).isEmpty();
        assertThat(followUp.events()).isEqualTo(4);
        assertThat(MAINTAINED.events()).isEqualTo(7);
    }

    @Test
    void a_curve_that_runs_on_a_half_has_its_median_in_the_middle() {
        var median = SurvivalCurve.of(Subjects.of("2 4 6 8")).median(BandType.LOG, NINETY_FIVE);
        assertThat(median.time()).hasValue(5);
        assertThat(median.lower()).hasValue(2);
        assertThat(median.upper()).isEmpty();
    }

    @Test
    void a_curve_that_ends_on_a_half_has_its_median_where_that_stretch_starts() {
        var median = SurvivalCurve.of(Subjects.of("1 2 3+ 4+")).median(BandType.LOG, NINETY_FIVE);
        assertThat(median.time()).hasValue(2);
    }

    @Test
    void events_come_before_censoring_at_the_same_time() {
        var step = SurvivalCurve.of(Subjects.of("5+ 5 5 9+")).steps().getFirst();
        assertThat(step.atRisk()).isEqualTo(4);
        assertThat(step.events()).isEqualTo(2);
        assertThat(step.censored()).isEqualTo(1);
        assertThat(step.estimate().survival()).isEqualTo(0.5);
    }

    @Test
    void a_curve_that_reaches_zero_has_no_interval_there() {
        var end = SurvivalCurve.of(Subjects.of("3")).at(3).orElseThrow();
        assertThat(end.survival()).isZero();
        assertThat(end.standardError()).isEmpty();
        for (var band : BandType.values()) {
            assertThat(end.interval(band, NINETY_FIVE)).as("%s", band).isEmpty();
        }
    }

    @Test
    void a_cohort_without_events_stays_at_one_and_has_no_median() {
        var curve = SurvivalCurve.of(Subjects.of("2+ 4+ 4+"));
        var end = curve.at(4).orElseThrow();
        assertThat(end.survival()).isOne();
        assertThat(end.standardError()).hasValue(0);
        assertThat(end.interval(BandType.LOG, NINETY_FIVE)).hasValue(new ConfidenceInterval(1, 1));
        assertThat(end.interval(BandType.LOG_LOG, NINETY_FIVE)).isEmpty();
        assertThat(curve.median(BandType.LOG, NINETY_FIVE).time()).isEmpty();
    }

    @Test
    void nobody_has_no_curve() {
        var curve = SurvivalCurve.of(List.of());
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.end()).isEmpty();
        assertThat(curve.at(0)).isEmpty();
        assertThat(curve.atRisk(0)).isZero();
        assertThat(curve.median(BandType.PLAIN, NINETY_FIVE).time()).isEmpty();
    }

    @Test
    void landmarks_lie_on_the_step_before_and_end_with_the_curve() {
        assertThat(MAINTAINED.at(0).orElseThrow().survival()).isOne();
        assertThat(MAINTAINED.at(30)).isEqualTo(MAINTAINED.at(23));
        assertThat(MAINTAINED.at(161)).isEqualTo(MAINTAINED.at(48));
        assertThat(MAINTAINED.at(161.5)).isEmpty();
        assertThat(MAINTAINED.end()).hasValue(161);
    }

    @ParameterizedTest
    @CsvSource({"0,11", "9,11", "9.5,10", "13,10", "14,8", "161,1", "162,0"})
    void at_risk_are_those_observed_as_long_at_least(double time, int atRisk) {
        assertThat(MAINTAINED.atRisk(time)).isEqualTo(atRisk);
    }

    @Test
    void times_and_quantiles_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MAINTAINED.at(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> MAINTAINED.atRisk(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAINTAINED.quantile(1, BandType.LOG, NINETY_FIVE));
    }

    @Test
    void random_cohorts_have_curves_that_only_fall_within_their_bands() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var subjects = Subjects.any(1 + random.nextInt(30), random);
            var curve = SurvivalCurve.of(subjects);
            double last = 1;
            for (var step : curve.steps()) {
                double survival = step.estimate().survival();
                assertThat(survival).isBetween(0.0, last);
                last = survival;
                for (var band : BandType.values()) {
                    var interval = step.estimate().interval(band, NINETY_FIVE);
                    assertThat(interval.map(found -> found.contains(survival)).orElse(true))
                            .isTrue();
                }
            }
            assertThat(SurvivalCurve.of(Shuffled.of(subjects, random))).isEqualTo(curve);
        }
    }

    /** The definition, subject by subject, without sorting anything. */
    @Test
    void random_cohorts_have_the_curve_of_the_definition() {
        var random = new Random(12);
        for (int i = 0; i < 300; i++) {
            var subjects = Subjects.any(1 + random.nextInt(25), random);
            var curve = SurvivalCurve.of(subjects);
            for (double time = 1; time <= curve.end().orElseThrow(); time++) {
                double survival = 1;
                double greenwood = 0;
                for (double t = 1; t <= time; t++) {
                    double at = t;
                    double n = subjects.stream().filter(s -> s.time() >= at).count();
                    double d = subjects.stream().filter(s -> s.time() == at && s.event()).count();
                    survival *= d == 0 ? 1 : 1 - d / n;
                    greenwood += d == 0 ? 0 : d / (n * (n - d));
                }
                var found = curve.at(time).orElseThrow();
                assertThat(found.survival()).isCloseTo(survival, within(1e-14));
                assertThat(found.standardError().orElse(0))
                        .isCloseTo(
                                found.survival() == 0 ? 0 : survival * Math.sqrt(greenwood),
                                within(1e-14));
            }
        }
    }
}
