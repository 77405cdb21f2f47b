package org.downstage.dataentry;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.downstage.crf.FormKey;
import org.downstage.crf.Missing;
import org.downstage.dataentry.DraftEntry.Kind;
import org.downstage.security.RecordNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the typing at one form in the background, in its order, so that nobody waits for the
 * database: while it cannot be reached, entries wait here and are tried again. Of several entries
 * at one place only the latest counts. May be used from several threads.
 */
public final class DraftKeeper {

    /** Told when everything up to an entry has reached the database. */
    @FunctionalInterface
    public interface Acknowledgement {

        /**
         * Everything up to this entry is in the database.
         *
         * @param sequence number of the latest entry
         * @param at when, by the server's clock
         */
        void kept(int sequence, Instant at);
    }

    /**
     * Something to keep.
     *
     * @param kind what was typed
     * @param place where, see {@link DraftEntry}
     * @param typed the text; null for none
     * @param missing the missing reason; null for none
     * @param stored whether the place holds again what is stored, so that its entry goes away
     */
    public record Entry(
            Kind kind,
            String place,
            @Nullable String typed,
            @Nullable Missing missing,
            boolean stored) {

        /** A text. */
        public static Entry text(Kind kind, String place, String typed) {
            return new Entry(kind, place, typed, null, false);
        }

        /** Nothing any more: the place holds what is stored. */
        public static Entry gone(Kind kind, String place) {
            return new Entry(kind, place, null, null, true);
        }
    }

    private record Place(Kind kind, String place) {}

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);

    /** How many entries one transaction takes. */
    private static final int AT_ONCE = 2000;

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(1500);

    private final DraftService drafts;
    private final String subject;
    private final FormKey form;
    private final Executor executor;
    private final Acknowledgement acknowledgement;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Place, Entry> waiting = new LinkedHashMap<>();
    private int baseVersion;
    private int sequence;
    private boolean draining;

    /**
     * For one form on one screen.
     *
     * @param executor runs the writing, in the name of the account that types
     */
    public DraftKeeper(
            DraftService drafts,
            String subject,
            FormKey form,
            int baseVersion,
            Executor executor,
            Acknowledgement acknowledgement) {
        this.drafts = drafts;
        this.subject = subject;
        this.form = form;
        this.baseVersion = baseVersion;
        this.executor = executor;
        this.acknowledgement = acknowledgement;
    }

    /** Keeps an entry as soon as can be; returns at once. */
    public void keep(Entry entry, int entrySequence) {
        keep(List.of(entry), entrySequence);
    }

    /** Keeps the entries of one act together as soon as can be; returns at once. */
    public void keep(List<Entry> entries, int entrySequence) {
        if (entries.isEmpty()) {
            return;
        }
        synchronized (waiting) {
            for (var entry : entries) {
                var place = new Place(entry.kind(), entry.place());
                waiting.remove(place);
                waiting.put(place, entry);
            }
            sequence = Math.max(sequence, entrySequence);
            if (draining) {
                return;
            }
            draining = true;
        }
        executor.execute(this::drain);
    }

    /**
     * Runs a save while no entry is on its way, and forgets what waits if the save made a record,
     * lest typing that is saved comes back as a draft.
     */
    public SaveResult save(Supplier<SaveResult> save) {
        writing.lock();
        try {
            var result = save.get();
            if (result instanceof SaveResult.Saved(var state, _)) {
                restart(state.version());
            }
            return result;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Declares the form void while no entry is on its way, and forgets what waits if it became
     * void: there is nothing left that a draft could change.
     */
    public VoidResult declareVoid(Supplier<VoidResult> act) {
        writing.lock();
        try {
            var result = act.get();
            if (result instanceof VoidResult.Done(VoidedForm(var form, _))) {
                restart(form.state().version());
            }
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Throws the whole draft away, what waits included; later entries build on this version. */
    public void discard(int version) {
        writing.lock();
        try {
            drafts.discard(subject, form);
            restart(version);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Puts these entries in the place of the whole draft, what waits included, before it returns.
     *
     * @param version what they were typed on, and later entries are
     */
    public void replace(List<Entry> entries, int version) {
        writing.lock();
        try {
            var at = drafts.replace(subject, form, entries, version);
            restart(version);
            acknowledgement.kept(sequence(), at);
        } finally {
            writing.unlock();
        }
    }

    private int sequence() {
        synchronized (waiting) {
            return sequence;
        }
    }

    private void restart(int version) {
        synchronized (waiting) {
            waiting.clear();
            baseVersion = version;
        }
    }

    private void drain() {
        while (true) {
            Instant at;
            try {
                at = writeOldest();
            } catch (DataAccessException | TransactionException unreachable) {
                LOG.warn("A draft of {} {} waits: {}", subject, form, unreachable.toString());
                if (!pause()) {
                    return;
                }
                continue;
            } catch (RecordNotFoundException gone) {
                LOG.warn("There is no {} {} any more to keep a draft of", subject, form);
                forget();
                return;
            }
            int done;
            synchronized (waiting) {
                if (!waiting.isEmpty()) {
                    continue;
                }
                draining = false;
                done = sequence;
            }
            if (at.isAfter(Instant.EPOCH)) {
                acknowledgement.kept(done, at);
            }
            return;
        }
    }

    /** Gives up: the entries stay on the page alone, and are not acknowledged. */
    private void forget() {
        synchronized (waiting) {
            waiting.clear();
            draining = false;
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(BEFORE_TRYING_AGAIN);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Writes the oldest entries at once, and forgets each unless a newer one has come for its
     * place; gives when, or the epoch when there was none.
     */
    private Instant writeOldest() {
        writing.lock();
        try {
            List<Entry> entries;
            int version;
            synchronized (waiting) {
                if (waiting.isEmpty()) {
                    return Instant.EPOCH;
                }
                entries = waiting.values().stream().limit(AT_ONCE).toList();
                version = baseVersion;
            }
            var at = write(entries, version);
            synchronized (waiting) {
                entries.forEach(
                        entry -> waiting.remove(new Place(entry.kind(), entry.place()), entry));
            }
            return at;
        } finally {
            writing.unlock();
        }
    }

    private Instant write(List<Entry> entries, int version) {
        return entries.size() == 1
                ? write(entries.getFirst(), version)
                : drafts.keepAll(subject, form, entries, version);
    }

    private Instant write(Entry entry, int version) {
        if (entry.stored()) {
            return drafts.takeBack(subject, form, entry.kind(), entry.place());
        }
        return drafts.keep(
                subject,
                form,
                entry.kind(),
                entry.place(),
                entry.typed(),
                entry.missing(),
                version);
    }
}
