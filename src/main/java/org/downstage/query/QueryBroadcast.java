package org.downstage.query;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that somebody did something to a subject's queries, once it is committed. It
 * reaches the pages of this process; others see it when they read next.
 */
@Component
public class QueryBroadcast {

    private final Map<Long, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /** A listener that can be let go. */
    @FunctionalInterface
    public interface Subscription {

        /** Tells it no more. */
        void end();
    }

    /**
     * Tells the listener of each change, in the thread that made it; it has to be quick and must
     * not throw.
     *
     * @param subjectId key of the subject
     */
    public Subscription listen(long subjectId, Runnable listener) {
        listeners.computeIfAbsent(subjectId, id -> ConcurrentHashMap.newKeySet()).add(listener);
        return () ->
                listeners.computeIfPresent(
                        subjectId,
                        (id, all) -> {
                            all.remove(listener);
                            return all.isEmpty() ? null : all;
                        });
    }

    @TransactionalEventListener
    void tell(QueryChanged changed) {
        listeners.getOrDefault(changed.subjectId(), Set.of()).forEach(Runnable::run);
    }
}
