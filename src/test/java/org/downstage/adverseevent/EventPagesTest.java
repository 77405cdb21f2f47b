package org.downstage.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.downstage.endpoint.ListedEvent;
import org.junit.jupiter.api.Test;

/** Pages are told from the nearest place that is known; turning them skips nothing. */
class EventPagesTest {

    private static final int ALL = 100_000;

    private final List<Integer> skipped = new ArrayList<>();
    private final EventPages pages = new EventPages(ALL, this::slice);

    private static EventRow row(int number) {
        var event =
                new ListedEvent(
                        1, "", null, null, null, 1, null, null, null, Map.of(), Set.of(), null,
                        null, Map.of(), null);
        return new EventRow("S1-01", number, 1, 1, event);
    }

    /** A listing in which each row is its number. */
    private List<EventRow> slice(EventSlice slice) {
        skipped.add(slice.skip());
        var from = slice.from();
        if (slice.backwards()) {
            var end = (from == null ? ALL : (int) from.subjectId()) - slice.skip();
            return rows(Math.max(0, end - slice.limit()), end);
        }
        var first = (from == null ? 0 : (int) from.subjectId() + 1) + slice.skip();
        return rows(first, Math.min(ALL, first + slice.limit()));
    }

    private static List<EventRow> rows(int first, int end) {
        return IntStream.range(first, end).mapToObj(EventPagesTest::row).toList();
    }

    @Test
    void turning_pages_down_and_up_skips_nothing() {
        for (var first = 0; first < 2_000; first += 50) {
            assertThat(pages.page(first, 50)).isEqualTo(rows(first, first + 50));
        }
        for (var first = 1_950; first >= 0; first -= 50) {
            assertThat(pages.page(first, 50)).isEqualTo(rows(first, first + 50));
        }
        assertThat(skipped).containsOnly(0);
    }

    @Test
    void a_jump_skips_no_more_than_half_and_the_pages_around_it_nothing() {
        assertThat(pages.page(60_000, 50)).isEqualTo(rows(60_000, 60_050));
        assertThat(skipped).containsExactly(39_950);
        skipped.clear();

        assertThat(pages.page(59_950, 50)).isEqualTo(rows(59_950, 60_000));
        assertThat(pages.page(60_050, 50)).isEqualTo(rows(60_050, 60_100));
        assertThat(pages.page(ALL - 20, 50)).isEqualTo(rows(ALL - 20, ALL));
        assertThat(skipped).containsOnly(0);
    }

    @Test
    void whatever_is_asked_for_is_what_is_there() {
        var random = new SplittableRandom(5);
        for (var ask = 0; ask < 2_000; ask++) {
            var first = random.nextInt(ALL + 100);
            var limit = random.nextInt(1, 300);
            assertThat(pages.page(first, limit))
                    .isEqualTo(rows(Math.min(first, ALL), Math.min(ALL, first + limit)));
        }
        assertThat(skipped).allSatisfy(skip -> assertThat(skip).isLessThanOrEqualTo(ALL / 2));
    }
}
