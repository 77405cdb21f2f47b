package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedTableTest {

    private static final PairedTable TABLE =
            PairedTable.of(new int[] {20, 3, 0}, new int[] {10, 30, 5}, new int[] {5, 15, 40});

    private static final PairedTable SPARSE =
            PairedTable.of(new int[] {5, 6, 0}, new int[] {2, 5, 3}, new int[] {0, 1, 1});

    /** R: mcnemar.test with and without correction, binom.test of b in b + c. */
    @ParameterizedTest
    @CsvSource({
        "150,86,17.355932,3.0993e-5,16.817797,4.1146e-5,3.7159e-5",
        "2,8,3.6,.0577796,2.5,.1138463,.109375"
    })
    void two_judgements_differ_as_r_says(
            int b, int c, double plain, double p, double corrected, double pc, double exact) {
        var test = new McNemar(b, c);
        assertThat(test.chiSquared().orElseThrow().statistic()).isCloseTo(plain, within(5e-7));
        assertThat(test.chiSquared().orElseThrow().pValue()).isCloseTo(p, within(5e-8));
        assertThat(test.corrected().orElseThrow().statistic()).isCloseTo(corrected, within(5e-7));
        assertThat(test.corrected().orElseThrow().pValue()).isCloseTo(pc, within(5e-8));
        assertThat(test.exact().orElseThrow()).isCloseTo(exact, within(5e-9));
    }

    @Test
    void the_demonstration_studys_two_downstagings_do_not_differ() {
        assertThat(new McNemar(0, 2).exact()).hasValue(0.5);
    }

    @Test
    void judgements_that_agree_on_everybody_cannot_be_tested() {
        assertThat(new McNemar(0, 0).exact()).isEmpty();
        assertThat(new McNemar(0, 0).corrected()).isEmpty();
        assertThat(new McNemar(3, 3).exact()).hasValue(1);
        assertThat(new McNemar(3, 3).corrected().orElseThrow().statistic()).isZero();
    }

    /** Bowker by R's mcnemar.test. */
    @Test
    void symmetry_and_margins_are_tested_as_in_r() {
        var bowker = TABLE.bowker().orElseThrow();
        assertThat(bowker.statistic()).isCloseTo(13.769231, within(5e-7));
        assertThat(bowker.degreesOfFreedom()).isEqualTo(3);
        assertThat(bowker.pValue()).isCloseTo(.0032367, within(5e-8));
        var margins = TABLE.stuartMaxwell().orElseThrow();
        assertThat(margins.statistic()).isCloseTo(13.764706, within(5e-7));
        assertThat(margins.degreesOfFreedom()).isEqualTo(2);
        assertThat(margins.pValue()).isCloseTo(.0010257, within(5e-8));
    }

    /** By hand: 4²/8 + 2²/4 = 3, and nobody goes between the first and the last. */
    @Test
    void pairs_without_change_take_their_degree_of_freedom_with_them() {
        var bowker = SPARSE.bowker().orElseThrow();
        assertThat(bowker.statistic()).isCloseTo(3, within(1e-15));
        assertThat(bowker.degreesOfFreedom()).isEqualTo(2);
        var margins = SPARSE.stuartMaxwell().orElseThrow();
        assertThat(margins.statistic()).isCloseTo(3, within(1e-14));
        assertThat(margins.degreesOfFreedom()).isEqualTo(2);
        assertThat(margins.pValue()).isCloseTo(.2231302, within(5e-8));
    }

    @Test
    void two_categories_are_mcnemars_table() {
        var table = PairedTable.of(new int[] {794, 150}, new int[] {86, 570});
        var test = new McNemar(150, 86).chiSquared().orElseThrow();
        assertThat(table.bowker().orElseThrow().statistic())
                .isCloseTo(test.statistic(), within(1e-12));
        assertThat(table.stuartMaxwell().orElseThrow().statistic())
                .isCloseTo(test.statistic(), within(1e-12));
    }

    @Test
    void a_category_that_nobody_leaves_or_enters_changes_no_test() {
        var wider =
                PairedTable.of(
                        new int[] {9, 0, 0, 0},
                        new int[] {0, 20, 3, 0},
                        new int[] {0, 10, 30, 5},
                        new int[] {0, 5, 15, 40});
        assertThat(wider.stuartMaxwell()).isEqualTo(TABLE.stuartMaxwell());
        assertThat(wider.bowker()).isEqualTo(TABLE.bowker());
    }

    @Test
    void no_change_or_exchange_in_separate_camps_has_no_test() {
        var unchanged = PairedTable.of(new int[] {4, 0}, new int[] {0, 3});
        assertThat(unchanged.bowker()).isEmpty();
        assertThat(unchanged.stuartMaxwell()).isEmpty();
        var camps =
                PairedTable.of(
                        new int[] {1, 2, 0, 0},
                        new int[] {4, 1, 0, 0},
                        new int[] {0, 0, 1, 3},
                        new int[] {0, 0, 5, 1});
        assertThat(camps.stuartMaxwell()).isEmpty();
        assertThat(camps.bowker().orElseThrow().degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void tables_that_are_not_square_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedTable.of(new int[] {1, 2}, new int[] {3}));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedTable.of(new int[] {-1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new McNemar(-1, 2));
    }
}
