package org.downstage.cohort;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.downstage.dataentry.PastCase;
import org.downstage.dataentry.PastCases;
import org.downstage.endpoint.ListedEvent;
import org.downstage.escc.Treatment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Snapshots of past data cuts, derived in the background one after another. The few that were asked
 * for last are kept and shared by all sessions, as they are of all sites; each reader's sites are
 * applied to every question.
 */
@Component
class PastSnapshots {

    /** So many cuts are kept; the one that was asked for longest ago makes room. */
    static final int KEPT = 4;

    /**
     * A save that is under way may still add rows that are stamped earlier than now, so a cut this
     * young is read again once it has settled.
     */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(PastSnapshots.class);

    private final PastCases cases;
    private final SnapshotRepository rows;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);
    private final Map<Instant, PastReading> kept = new LinkedHashMap<>(16, 0.75f, true);

    PastSnapshots(PastCases cases, SnapshotRepository rows, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.clock = clock;
    }

    /** The reading of this cut, which begins now if nobody asked for it before. */
    synchronized PastReading of(Instant at) {
        var known = kept.get(at);
        if (known != null && known.isOfUse() && isSettled(at, known.begun())) {
            return known;
        }
        var reading = new PastReading(clock.instant());
        kept.put(at, reading);
        if (kept.size() > KEPT) {
            var eldest = kept.entrySet().iterator();
            eldest.next().getValue().stop();
            eldest.remove();
        }
        Thread.ofVirtual().name("data-cut").start(() -> read(at, reading));
        return reading;
    }

    private boolean isSettled(Instant at, Instant read) {
        var settled = at.plus(SETTLED);
        return !read.isBefore(settled) || clock.instant().isBefore(settled);
    }

    private void read(Instant at, PastReading reading) {
        turn.acquireUninterruptibly();
        try {
            var columns = new Columns();
            cases.forEach(at, reading::reached, one -> put(one, columns));
            reading.done(columns.snapshot());
        } catch (PastReading.Stopped nobodyWaits) {
            LOG.debug("The data cut of {} made room", at);
        } catch (RuntimeException failed) {
            LOG.error("The data cut of {} could not be derived", at, failed);
            reading.failed();
        } finally {
            turn.release();
        }
    }

    private void put(PastCase one, Columns columns) {
        var subject = rows.past(one);
        columns.put(subject);
        columns.put(subject.subjectId(), one.events().stream().map(PastSnapshots::event).toList());
    }

    private static EventColumn.Event event(ListedEvent event) {
        var phase = event.phase();
        var related = event.related();
        return new EventColumn.Event(
                event.term(),
                phase == null ? 0 : phase.number(),
                event.worstGrade(),
                EventMark.related(
                        related.contains(Treatment.ICI),
                        related.contains(Treatment.CHEMO),
                        related.contains(Treatment.RT),
                        related.contains(Treatment.SURGERY)));
    }
}
