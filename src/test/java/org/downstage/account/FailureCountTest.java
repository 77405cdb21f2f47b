package org.downstage.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailureCountTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private final Instant now = Instant.parse("2026-03-18T09:00:00Z");
    private final FailureCount count = new FailureCount(3, QUARTER, QUARTER, 100);

    @Test
    void blocks_with_the_failure_that_is_one_too_many_and_for_so_long() {
        assertThat(count.failed("a", now)).isFalse();
        assertThat(count.failed("a", now)).isFalse();
        assertThat(count.blocked("a", now)).isEmpty();
        assertThat(count.failed("a", now)).isTrue();
        assertThat(count.blocked("a", now)).contains(QUARTER);
        assertThat(count.blocked("b", now)).isEmpty();
        assertThat(count.blocked("a", now.plus(QUARTER))).isEmpty();
    }

    @Test
    void forgets_failures_of_long_ago() {
        count.failed("a", now);
        count.failed("a", now);
        assertThat(count.failed("a", now.plus(QUARTER))).isFalse();
    }

    @Test
    void keeps_no_more_keys_than_it_may() {
        for (int failure = 0; failure < 3; failure++) {
            count.failed("first", now);
        }
        for (int key = 0; key < 100; key++) {
            count.failed("key" + key, now);
        }
        assertThat(count.blocked("first", now)).isEmpty();
    }
}
