package org.downstage.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.downstage.audit.ChainFault.Kind;
import org.downstage.jooq.tables.records.AuditChainRecord;
import org.downstage.jooq.tables.records.AuditEntryRecord;
import org.jspecify.annotations.Nullable;

/** Walks through all chains in their order and keeps what does not match. */
final class ChainWalk {

    private static final String PORTAL = "";

    private final NavigableMap<Long, AuditChainRecord> ends;
    private final Map<Long, String> subjects;
    private final List<ChainFault> faults = new ArrayList<>();
    private int faultCount;
    private long entries;
    private long chain = Long.MIN_VALUE;
    private @Nullable ChainCheck check;

    ChainWalk(NavigableMap<Long, AuditChainRecord> ends, Map<Long, String> subjects) {
        this.ends = ends;
        this.subjects = subjects;
    }

    /** The next entry, in the order of chains and numbers. */
    void next(AuditEntryRecord entry) {
        entries++;
        var current = check;
        if (current == null || entry.getChainId() != chain) {
            current = enter(entry.getChainId());
        }
        current.next(entry);
    }

    private ChainCheck enter(long next) {
        leave();
        ends.subMap(chain, false, next, false).keySet().forEach(this::checkEmpty);
        chain = next;
        var entered = new ChainCheck(ends.get(next), fault -> report(next, fault));
        check = entered;
        return entered;
    }

    private void leave() {
        if (check != null) {
            check.finish();
        }
    }

    /** A chain of which nothing but its end is left. */
    private void checkEmpty(long empty) {
        new ChainCheck(ends.get(empty), fault -> report(empty, fault)).finish();
    }

    /** There are no more entries. */
    void finish() {
        leave();
        ends.tailMap(chain, false).keySet().forEach(this::checkEmpty);
        subjects.keySet().stream()
                .filter(subject -> !ends.containsKey(subject))
                .sorted()
                .forEach(subject ->
                        report(subject, new ChainFault(PORTAL, Kind.CHAIN_MISSING, 0, 0, null)));
    }

    private void report(long where, ChainFault fault) {
        faultCount++;
        if (faults.size() < ChainReport.NAMED) {
            var name = where == AuditRepository.PORTAL_CHAIN ? PORTAL : name(where);
            faults.add(new ChainFault(name, fault.kind(), fault.first(), fault.last(), fault.at()));
        }
    }

    /** A chain whose subject is gone, or never was, has only its number. */
    private String name(long where) {
        return subjects.getOrDefault(where, "#" + where);
    }

    long entries() {
        return entries;
    }

    int faultCount() {
        return faultCount;
    }

    List<ChainFault> faults() {
        return faults;
    }
}
