package org.downstage.audit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;
import org.downstage.audit.ChainFault.Kind;
import org.downstage.jooq.tables.records.AuditChainRecord;
import org.downstage.jooq.tables.records.AuditEntryRecord;
import org.jspecify.annotations.Nullable;

/**
 * Follows one chain from its first entry to its kept end. An entry is measured against the hash
 * that stands in the entry before it, so a changed entry is named alone and not all that follow.
 * Behind a fault the hashes of the entries just read are all tried: entries that changed places are
 * named, the untouched one behind them is not.
 */
final class ChainCheck {

    private static final int TRIED = 4;

    private final @Nullable AuditChainRecord end;
    private final Consumer<ChainFault> faults;
    private final Deque<byte[]> before = new ArrayDeque<>();
    private int last;
    private boolean lastChanged;

    ChainCheck(@Nullable AuditChainRecord end, Consumer<ChainFault> faults) {
        this.end = end;
        this.faults = faults;
        before.add(ChainHash.START);
    }

    /** The next entry of the chain, in the order of their numbers. */
    void next(AuditEntryRecord entry) {
        var sequence = entry.getSequence();
        if (end == null || sequence > end.getSequence()) {
            report(Kind.BEHIND_END, entry);
            last = sequence;
            return;
        }
        lastChanged = false;
        if (sequence > last + 1) {
            faults.accept(new ChainFault("", Kind.MISSING, last + 1, sequence - 1, null));
            before.clear();
        } else if (before.stream().noneMatch(hash -> follows(hash, entry))) {
            report(Kind.CHANGED, entry);
            lastChanged = true;
        } else {
            before.clear();
        }
        before.addFirst(entry.getHash());
        while (before.size() > TRIED) {
            before.removeLast();
        }
        last = sequence;
    }

    private static boolean follows(byte[] hash, AuditEntryRecord entry) {
        return Arrays.equals(AuditRow.hash(hash, entry), entry.getHash());
    }

    /** There are no more entries. */
    void finish() {
        if (end == null) {
            return;
        }
        if (last < end.getSequence()) {
            faults.accept(new ChainFault("", Kind.TAIL_MISSING, last + 1, end.getSequence(), null));
        } else if (last == end.getSequence()
                && !lastChanged
                && !Arrays.equals(before.getFirst(), end.getHash())) {
            faults.accept(new ChainFault("", Kind.END_CHANGED, last, last, null));
        }
    }

    private void report(Kind kind, AuditEntryRecord entry) {
        faults.accept(
                new ChainFault(
                        "", kind, entry.getSequence(), entry.getSequence(), entry.getRecordedAt()));
    }
}
