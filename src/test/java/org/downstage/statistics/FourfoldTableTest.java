package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.downstage.statistics.ConfidenceLevel.NINETY_FIVE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourfoldTableTest {

    /** R: fisher.test and chisq.test, with correct = FALSE and TRUE. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # a, b, c, d , Fisher   , chi2 p    , Yates p
                    3 , 1, 1, 3 , .4857143  , .1572992  , .4795001
                    10, 2, 3, 15, .00053672 , .00030627 , .0012211
                    8 , 2, 3, 10, .01227814 , .00674508 , .02212854
                    """)
    void tests_of_two_groups_are_those_of_r(
            int a, int b, int c, int d, double fisher, double chiSquared, double yates) {
        var table = new FourfoldTable(a, b, c, d);
        assertThat(table.fisher()).isCloseTo(fisher, within(5e-8));
        assertThat(table.chiSquared().orElseThrow().pValue()).isCloseTo(chiSquared, within(5e-8));
        assertThat(table.yates().orElseThrow().pValue()).isCloseTo(yates, within(5e-8));
    }

    @Test
    void the_statistics_are_those_of_r() {
        var table = new FourfoldTable(10, 2, 3, 15);
        assertThat(table.chiSquared().orElseThrow().statistic()).isCloseTo(13.031674, within(5e-7));
        assertThat(table.yates().orElseThrow().statistic()).isCloseTo(10.458145, within(5e-7));
    }

    /**
     * R's equations for these, solved to the end. Its fisher.test itself stops some digits earlier:
     * it says 621.93 for the first table's upper limit.
     */
    @ParameterizedTest
    @CsvSource({
        "3,1,1,3,6.408319658200,0.211735595447,626.243530588813",
        "10,2,3,15,21.30531755675,2.75338278825,301.46233797152",
        "8,2,3,10,11.52644286920,1.34344719775,172.55658188081"
    })
    void conditional_odds_ratios_are_those_of_r(
            int a, int b, int c, int d, double ratio, double lower, double upper) {
        var found = new FourfoldTable(a, b, c, d).conditionalOddsRatio(NINETY_FIVE).orElseThrow();
        assertThat(found.value()).isCloseTo(ratio, withinPercentage(1e-9));
        assertThat(found.interval().lower()).isCloseTo(lower, withinPercentage(1e-9));
        assertThat(found.interval().upper()).isCloseTo(upper, withinPercentage(1e-9));
    }

    /** Newcombe's first example, 56 of 70 less 48 of 80: 0.0524 to 0.3339 by his method 10. */
    @Test
    void the_risk_difference_has_newcombes_interval() {
        var table = FourfoldTable.of(new Proportion(56, 70), new Proportion(48, 80));
        var difference = table.riskDifference(NINETY_FIVE).orElseThrow();
        assertThat(difference.value()).isCloseTo(0.2, within(1e-15));
        assertThat(difference.interval().lower()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.interval().upper()).isCloseTo(0.3339, within(5e-5));
    }

    /** By hand: 10·15/(2·3) = 25, and the logarithm's error is √(1/10 + 1/2 + 1/3 + 1/15) = 1. */
    @Test
    void the_odds_ratio_has_woolfs_interval() {
        var ratio = new FourfoldTable(10, 2, 3, 15).oddsRatio(NINETY_FIVE).orElseThrow();
        assertThat(ratio.value()).isEqualTo(25);
        assertThat(ratio.interval().lower()).isCloseTo(25 / Math.exp(1.959963985), within(1e-7));
        assertThat(ratio.interval().upper()).isCloseTo(25 * Math.exp(1.959963985), within(1e-6));
        assertThat(new FourfoldTable(10, 0, 3, 15).oddsRatio(NINETY_FIVE)).isEmpty();
    }

    /** All tables of the same margins, counted in whole numbers. */
    @Test
    void fishers_test_adds_up_the_tables_that_are_no_more_probable() {
        for (int a = 0; a <= 7; a++) {
            for (int b = 0; b <= 7; b++) {
                for (int c = 0; c <= 7; c++) {
                    for (int d = 0; d <= 7; d++) {
                        assertThat(new FourfoldTable(a, b, c, d).fisher())
                                .as("%d %d %d %d", a, b, c, d)
                                .isCloseTo(counted(a, b, c, d), within(1e-13));
                    }
                }
            }
        }
    }

    private static double counted(int a, int b, int c, int d) {
        var observed = choose(a + b, a).multiply(choose(c + d, c));
        var extreme = BigInteger.ZERO;
        for (int x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++) {
            var ways = choose(a + b, x).multiply(choose(c + d, a + c - x));
            extreme = ways.compareTo(observed) <= 0 ? extreme.add(ways) : extreme;
        }
        return new BigDecimal(extreme)
                .divide(new BigDecimal(choose(a + b + c + d, a + c)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        var ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i + 1)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    @Test
    void swapping_the_groups_turns_every_estimate_round() {
        var table = new FourfoldTable(8, 2, 3, 10);
        var swapped = new FourfoldTable(3, 10, 8, 2);
        assertThat(swapped.fisher()).isCloseTo(table.fisher(), within(1e-14));
        var ratio = table.conditionalOddsRatio(NINETY_FIVE).orElseThrow();
        var other = swapped.conditionalOddsRatio(NINETY_FIVE).orElseThrow();
        assertThat(other.value()).isCloseTo(1 / ratio.value(), withinPercentage(1e-9));
        assertThat(other.interval().lower())
                .isCloseTo(1 / ratio.interval().upper(), withinPercentage(1e-9));
        var difference = table.riskDifference(NINETY_FIVE).orElseThrow();
        var back = swapped.riskDifference(NINETY_FIVE).orElseThrow();
        assertThat(back.value()).isCloseTo(-difference.value(), within(1e-15));
        assertThat(back.interval().upper())
                .isCloseTo(-difference.interval().lower(), within(1e-15));
    }

    @Test
    void every_interval_holds_its_estimate() {
        for (int i = 0; i < 625; i++) {
            var table = new FourfoldTable(i % 5, i / 5 % 5, i / 25 % 5, i / 125);
            table.conditionalOddsRatio(NINETY_FIVE).ifPresent(FourfoldTableTest::holdsItself);
            table.oddsRatio(NINETY_FIVE).ifPresent(FourfoldTableTest::holdsItself);
            table.riskDifference(NINETY_FIVE).ifPresent(FourfoldTableTest::holdsItself);
        }
    }

    private static void holdsItself(Estimate estimate) {
        assertThat(estimate.interval().contains(estimate.value())).as("%s", estimate).isTrue();
    }

    @Test
    void the_outermost_tables_have_odds_ratios_without_an_end() {
        var none = new FourfoldTable(0, 5, 4, 1).conditionalOddsRatio(NINETY_FIVE).orElseThrow();
        assertThat(none.value()).isZero();
        assertThat(none.interval().lower()).isZero();
        assertThat(none.interval().upper()).isLessThan(1);
        var all = new FourfoldTable(5, 0, 1, 4).conditionalOddsRatio(NINETY_FIVE).orElseThrow();
        assertThat(all.value()).isInfinite();
        assertThat(all.interval().upper()).isInfinite();
        assertThat(all.interval().lower()).isGreaterThan(1);
    }

    @Test
    void a_table_without_a_second_row_or_column_tests_nothing() {
        var alone = new FourfoldTable(3, 4, 0, 0);
        assertThat(alone.fisher()).isOne();
        assertThat(alone.conditionalOddsRatio(NINETY_FIVE)).isEmpty();
        assertThat(alone.chiSquared()).isEmpty();
        assertThat(alone.yates()).isEmpty();
        assertThat(alone.riskDifference(NINETY_FIVE)).isEmpty();
        assertThat(new FourfoldTable(0, 4, 0, 6).chiSquared()).isEmpty();
    }

    @Test
    void impossible_counts_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FourfoldTable(1, -1, 0, 0));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new FourfoldTable(Integer.MAX_VALUE, 1, 0, 0));
    }
}
