package org.downstage.sdv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.junit.jupiter.api.Test;

/** The random share: the same for the same seed, as large as asked for, and nested. */
class DrawTest {

    private static final FormKey FORM = FormKey.of("BASELINE");
    private static final int VALUES = 20_000;

    private static Set<Integer> drawn(long seed, int percent) {
        var drawn = new HashSet<Integer>();
        for (var value = 0; value < VALUES; value++) {
            var path = new ItemPath("WEIGHT", value);
            if (Draw.takes(seed, "S1-02", FORM, path, percent)) {
                drawn.add(value);
            }
        }
        return drawn;
    }

    @Test
    void a_fifth_of_many_values_is_about_a_fifth() {
        assertThat(drawn(7, 20)).hasSizeBetween(VALUES / 5 - 300, VALUES / 5 + 300);
    }

    @Test
    void the_same_seed_draws_the_same_and_another_draws_others() {
        assertThat(drawn(7, 20)).isEqualTo(drawn(7, 20)).isNotEqualTo(drawn(8, 20));
    }

    @Test
    void a_greater_share_draws_all_that_a_smaller_one_does() {
        assertThat(drawn(7, 30)).containsAll(drawn(7, 20));
    }

    @Test
    void none_and_all_are_what_they_say() {
        assertThat(drawn(7, 0)).isEmpty();
        assertThat(drawn(7, 100)).hasSize(VALUES);
    }

    @Test
    void anybody_draws_it_again_by_the_documented_rule() {
        // printf '7/S1-02/BASELINE/1/WEIGHT' | sha256sum begins with 44f01d01: 26.9 % of the range.
        var path = new ItemPath("WEIGHT", 0);
        assertThat(Draw.takes(7, "S1-02", FORM, path, 27)).isTrue();
        assertThat(Draw.takes(7, "S1-02", FORM, path, 26)).isFalse();
    }
}
