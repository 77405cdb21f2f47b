package org.downstage.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjLongConsumer;
import org.downstage.subject.SubjectChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the one snapshot that all sessions share. It is read whole when first asked for; after
 * that, only the subjects that a committed change named are read again, when somebody asks next.
 */
@Component
class SnapshotKeeper {

    /** With more changes than this, as after an import, all is read anew. */
    private static final int READ_SINGLY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    private final SnapshotRepository subjects;
    private final boolean warm;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final ReentrantLock filling = new ReentrantLock();
    private @Nullable Columns columns;
    private volatile @Nullable CohortSnapshot current;

    /**
     * @param warm whether all is read at the start, rather than when somebody asks
     */
    SnapshotKeeper(
            SnapshotRepository subjects,
            @Value("${downstage.cohort.read-at-start:true}") boolean warm) {
        this.subjects = subjects;
        this.warm = warm;
    }

    /**
     * Reads all subjects once the portal is ready, so that nobody waits for it. A failure is told
     * to whoever asks first.
     */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        if (warm) {
            Thread.ofVirtual()
                    .name("cohort-snapshot")
                    .uncaughtExceptionHandler((thread, failure) ->
                            LOG.warn("The cohort could not be read at the start", failure))
                    .start(this::current);
        }
    }

    /** Told after the commit, so that what is read next is there; a roll-back tells nothing. */
    @TransactionalEventListener(fallbackExecution = true)
    void note(SubjectChanged subject) {
        changed.add(subject.subjectId());
    }

    /** The snapshot with every change that was committed before this call. */
    CohortSnapshot current() {
        var known = current;
        if (known != null && changed.isEmpty()) {
            return known;
        }
        filling.lock();
        try {
            return follow();
        } finally {
            filling.unlock();
        }
    }

    private CohortSnapshot follow() {
        var known = current;
        var some = new ArrayList<>(changed);
        if (known != null && some.isEmpty()) {
            return known;
        }
        // Taken away before reading: a change that comes meanwhile is read again.
        some.forEach(changed::remove);
        try {
            var read = fill(some);
            current = read;
            return read;
        } catch (RuntimeException failed) {
            changed.addAll(some);
            throw failed;
        }
    }

    private CohortSnapshot fill(List<Long> some) {
        var filled = columns;
        if (filled == null || some.size() > READ_SINGLY) {
            filled = new Columns();
            subjects.forEach(filled::put);
            subjects.forEachEvents(into(filled));
            columns = filled;
        } else {
            subjects.forEach(some, filled::put);
            subjects.forEachEvents(some, into(filled));
        }
        return filled.snapshot();
    }

    private static ObjLongConsumer<List<EventColumn.Event>> into(Columns filled) {
        return (events, subjectId) -> filled.put(subjectId, events);
    }
}
