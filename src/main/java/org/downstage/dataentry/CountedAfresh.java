package org.downstage.dataentry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.downstage.sdv.FormRef;
import org.downstage.sdv.Verifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts what can be verified on forms that were saved before anything was counted, before the
 * portal reports ready. Each subject is a transaction of its own, so a start that was interrupted
 * is taken up where it stopped.
 */
@Component
class CountedAfresh implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger("Downstage");
    private static final int AT_ONCE = 500;

    private final SummaryRepository summaries;
    private final CaseRepository cases;
    private final UncountedRepository uncounted;
    private final Verifications verifications;
    private final Clock clock;
    private final TransactionOperations transaction;

    CountedAfresh(
            SummaryRepository summaries,
            CaseRepository cases,
            UncountedRepository uncounted,
            Verifications verifications,
            Clock clock,
            TransactionOperations transaction) {
        this.summaries = summaries;
        this.cases = cases;
        this.uncounted = uncounted;
        this.verifications = verifications;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var subjects = uncounted.subjects(AT_ONCE);
        while (!subjects.isEmpty()) {
            LOG.info("Counting what can be verified: {} subjects", subjects.size());
            subjects.forEach(subject -> transaction.executeWithoutResult(status -> count(subject)));
            subjects = uncounted.subjects(AT_ONCE);
        }
    }

    private void count(long subjectId) {
        var subject = summaries.hold(subjectId);
        var forms = uncounted.forms(subjectId);
        var stored = cases.load(subjectId);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var form : stored.forms()) {
            var state = form.state();
            if (forms.contains(state.formId())) {
                verifications.count(
                        new FormRef(subject, state.formId(), state.key()),
                        form.data(),
                        state.savedAt() == null ? now : state.savedAt());
            }
        }
        for (var voided : stored.voided()) {
            var state = voided.form().state();
            if (forms.contains(state.formId())) {
                verifications.leave(new FormRef(subject, state.formId(), state.key()), now);
            }
        }
    }
}
