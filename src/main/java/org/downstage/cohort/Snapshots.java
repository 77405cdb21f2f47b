package org.downstage.cohort;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.downstage.cohort.CutState.Reason;
import org.downstage.cohort.CutState.Refused;
import org.downstage.dataentry.PastCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where every question of the cohort gets its data from: those of now, or of a past cut. */
@Component
class Snapshots {

    /** A page waits so long for a cut before it shows how far its reading has come. */
    private static final long PATIENCE_MILLISECONDS = 700;

    private final SnapshotKeeper keeper;
    private final PastSnapshots past;
    private final PastCases cases;
    private final Clock clock;
    private volatile @Nullable Instant begin;

    Snapshots(SnapshotKeeper keeper, PastSnapshots past, PastCases cases, Clock clock) {
        this.keeper = keeper;
        this.past = past;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param state whether there are data
     * @param snapshot the data
     * @param at their time: what was stored by then is in them
     */
    record Found(CutState state, Optional<CohortSnapshot> snapshot, Instant at) {

        private static Found refused(Reason reason, Optional<Instant> begin, Instant at) {
            return new Found(new Refused(reason, begin), Optional.empty(), at);
        }
    }

    /** The data of the moment; of now for null. */
    Found of(@Nullable DataCut cut) {
        var now = clock.instant();
        if (cut == null) {
            return new Found(new CutState.Ready(), Optional.of(keeper.current()), now);
        }
        var at = cut.instant();
        if (at.isEmpty()) {
            return Found.refused(Reason.UNREADABLE, Optional.empty(), now);
        }
        return of(at.get(), now);
    }

    private Found of(Instant at, Instant now) {
        if (at.isAfter(now)) {
            return Found.refused(Reason.FUTURE, Optional.empty(), at);
        }
        var first = begin();
        if (first.isEmpty() || at.isBefore(first.get())) {
            return Found.refused(Reason.BEFORE_DATA, first, at);
        }
        var reading = past.of(at);
        reading.await(PATIENCE_MILLISECONDS);
        // In this order: whoever finds it ready finds the snapshot.
        var state = reading.state();
        return new Found(state, reading.snapshot(), at);
    }

    /** Tells how the reading of a cut stands, and of its steps; gives what ends the telling. */
    Runnable follow(DataCut cut, Consumer<CutState> listener) {
        return cut.instant().map(at -> past.of(at).listen(listener)).orElse(() -> {});
    }

    /** The first row of history never gets another time. */
    private Optional<Instant> begin() {
        if (begin == null) {
            begin = cases.begin().orElse(null);
        }
        return Optional.ofNullable(begin);
    }
}
