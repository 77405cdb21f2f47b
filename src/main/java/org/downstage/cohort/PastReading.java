package org.downstage.cohort;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of a past data cut, while it goes on and after. For many threads. */
final class PastReading {

    /** Tells the reading thread that its result is not wanted any more. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Instant begun;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Consumer<CutState>> listeners = new CopyOnWriteArrayList<>();
    private volatile CutState state = new CutState.Reading(0, 0);
    private volatile @Nullable CohortSnapshot snapshot;
    private volatile boolean stopped;

    PastReading(Instant begun) {
        this.begun = begun;
    }

    Instant begun() {
        return begun;
    }

    CutState state() {
        return state;
    }

    /** What was read, once it is all there. */
    Optional<CohortSnapshot> snapshot() {
        return Optional.ofNullable(snapshot);
    }

    /** Neither failed nor stopped. */
    boolean isOfUse() {
        return !stopped && !(state instanceof CutState.Refused);
    }

    /** Waits for the end, but not for longer: a small study is there before anybody noticed. */
    void await(long milliseconds) {
        try {
            ended.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tells how it stands, and of every step from now on in whatever thread.
     *
     * @return ends the telling
     */
    Runnable listen(Consumer<CutState> listener) {
        listeners.add(listener);
        listener.accept(state);
        return () -> listeners.remove(listener);
    }

    void stop() {
        stopped = true;
        tell();
    }

    void reached(int done, int all) {
        if (stopped) {
            throw new Stopped();
        }
        state = new CutState.Reading(done, all);
        tell();
    }

    void done(CohortSnapshot read) {
        snapshot = read;
        end(new CutState.Ready());
    }

    void failed() {
        end(new CutState.Refused(CutState.Reason.FAILED, Optional.empty()));
    }

    private void end(CutState with) {
        state = with;
        ended.countDown();
        tell();
    }

    private void tell() {
        var now = state;
        listeners.forEach(listener -> listener.accept(now));
    }
}
