package org.downstage.sdv;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the counts in step with a plan that came in force, while people go on saving. Each subject
 * is a transaction of its own that holds the subject as a save does: whoever saves before it is
 * counted again, whoever saves after it counts by the new plan already. A start of the portal takes
 * up what an earlier one left.
 */
@Component
class CountFollowing implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CountFollowing.class);
    private static final int AT_ONCE = 500;

    private final CountRepository counts;
    private final Verifications verifications;
    private final Clock clock;
    private final TransactionOperations transaction;
    private final ReentrantLock following = new ReentrantLock();

    CountFollowing(
            CountRepository counts,
            Verifications verifications,
            Clock clock,
            TransactionOperations transaction) {
        this.counts = counts;
        this.verifications = verifications;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        follow();
    }

    @TransactionalEventListener
    void planned(PlanActivated plan) {
        Thread.ofVirtual()
                .name("verification-counts")
                .uncaughtExceptionHandler((thread, failure) ->
                        LOG.error("Counts are behind plan {}", plan.planId(), failure))
                .start(this::follow);
    }

    /** Counts every subject anew whose counts are behind; when it returns, none is. */
    void follow() {
        following.lock();
        try {
            var last = 0L;
            var behind = counts.behind(last, AT_ONCE);
            while (!behind.isEmpty()) {
                for (var subject : behind) {
                    transaction.executeWithoutResult(status -> count(subject));
                }
                last = behind.getLast();
                behind = counts.behind(last, AT_ONCE);
            }
        } finally {
            following.unlock();
        }
    }

    private void count(long subjectId) {
        var subject = counts.hold(subjectId);
        verifications.recount(subject, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
