package org.downstage.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the whole trail: every chain from its first entry to its kept end, on one state of the
 * database, in batches. Portals may go on writing meanwhile. The result is an entry of its own.
 * Callers have authorised it.
 */
@Component
public class ChainVerification {

    private static final int BATCH = 1_000;

    /** Told how far a verification has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * So many entries are done, of about so many; may be called often.
         *
         * @param done entries recomputed
         * @param all entries that the chains should have
         */
        void reached(long done, long all);
    }

    private final ChainRepository chains;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate oneState;
    private final TransactionTemplate writing;

    ChainVerification(
            ChainRepository chains,
            AuditTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.chains = chains;
        this.trail = trail;
        this.clock = clock;
        this.oneState = new TransactionTemplate(transactions);
        this.oneState.setReadOnly(true);
        this.oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Verifies the trail and notes the result in it. */
    public ChainReport verify(Actor by, Progress progress) {
        var report = oneState.execute(status -> recompute(progress));
        var result =
                "%s %d %d"
                        .formatted(
                                report.isIntact() ? "INTACT" : "TAMPERED",
                                report.entries(),
                                report.chains());
        writing.executeWithoutResult(status ->
                trail.append(
                        by,
                        List.of(
                                AuditEvent.of(AuditKind.TRAIL_VERIFIED)
                                        .changed((String) null, result))));
        return report;
    }

    private ChainReport recompute(Progress progress) {
        var at = clock.instant();
        var ends = chains.ends();
        var walk = new ChainWalk(ends, chains.subjects());
        var all = ends.values().stream().mapToLong(end -> end.getSequence()).sum();
        var batch = chains.entriesAfter(Long.MIN_VALUE, 0, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(walk::next);
            progress.reached(walk.entries(), all);
            var last = batch.getLast();
            batch = chains.entriesAfter(last.getChainId(), last.getSequence(), BATCH);
        }
        walk.finish();
        return new ChainReport(at, ends.size(), walk.entries(), walk.faultCount(), walk.faults());
    }
}
