package org.downstage.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountTableTest {

    private static final CountTable TABLE = CountTable.of(new int[] {3, 5, 2}, new int[] {1, 8, 4});

    /** R: fisher.test. */
    @Test
    void fishers_test_takes_more_than_two_columns() {
        assertThat(TABLE.fisher().orElseThrow()).isCloseTo(0.5200277, within(5e-8));
    }

    @Test
    void a_fourfold_table_is_tested_alike_in_both_places() {
        var fourfold = new FourfoldTable(8, 2, 3, 10);
        var table = CountTable.of(new int[] {8, 2}, new int[] {3, 10});
        assertThat(table.fisher().orElseThrow()).isCloseTo(fourfold.fisher(), within(1e-14));
        assertThat(table.chiSquared().orElseThrow().pValue())
                .isCloseTo(fourfold.chiSquared().orElseThrow().pValue(), within(1e-14));
    }

    /** By hand: 10, 20, 30 and 30, 20, 10 differ by 10²/20 + 0 + 10²/20 in each row. */
    @Test
    void pearsons_statistic_follows_its_definition() {
        var table = CountTable.of(new int[] {10, 20, 30}, new int[] {30, 20, 10});
        var test = table.chiSquared().orElseThrow();
        assertThat(test.statistic()).isCloseTo(20, within(1e-13));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(table.isSparse()).isFalse();
        assertThat(TABLE.isSparse()).isTrue();
    }

    @Test
    void turning_a_table_or_moving_its_rows_changes_no_test() {
        var turned = CountTable.of(new int[] {1, 3}, new int[] {8, 5}, new int[] {4, 2});
        assertThat(turned.fisher().orElseThrow())
                .isCloseTo(TABLE.fisher().orElseThrow(), within(1e-14));
        assertThat(turned.chiSquared().orElseThrow().statistic())
                .isCloseTo(TABLE.chiSquared().orElseThrow().statistic(), within(1e-14));
    }

    @Test
    void rows_and_columns_without_subjects_are_left_out() {
        var table =
                CountTable.of(
                        new int[] {3, 0, 5, 2}, new int[] {0, 0, 0, 0}, new int[] {1, 0, 8, 4});
        assertThat(table.chiSquared()).isEqualTo(TABLE.chiSquared());
        assertThat(table.fisher()).isEqualTo(TABLE.fisher());
    }

    @Test
    void one_row_or_none_has_no_test() {
        assertThat(CountTable.of(new int[] {3, 5}, new int[] {0, 0}).chiSquared()).isEmpty();
        assertThat(CountTable.of(new int[] {3, 5}, new int[] {0, 0}).fisher()).isEmpty();
        assertThat(CountTable.of().chiSquared()).isEmpty();
        assertThat(CountTable.of().isSparse()).isFalse();
    }

    @Test
    void fishers_test_gives_up_on_tables_beyond_counting() {
        var large =
                CountTable.of(
                        new int[] {30, 20, 10, 20},
                        new int[] {10, 20, 30, 10},
                        new int[] {20, 10, 10, 10},
                        new int[] {10, 10, 10, 20});
        assertThat(large.fisher()).isEmpty();
        assertThat(large.chiSquared()).isPresent();
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountTable.of(new int[] {1, 2}, new int[] {3}));
        assertThatIllegalArgumentException().isThrownBy(() -> CountTable.of(new int[] {1, -2}));
    }
}
