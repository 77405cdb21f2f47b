package org.downstage.audit;

import static org.downstage.jooq.Tables.AUDIT_CHAIN;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.jooq.tables.records.AuditChainRecord;
import org.downstage.jooq.tables.records.AuditEntryRecord;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Writes the trail: one statement reads and locks the ends of the chains concerned, one round trip
 * appends and moves the ends.
 */
@Repository
class AuditRepository {

    /** The portal's own chain: sign-ins, accounts, exports. */
    static final long PORTAL_CHAIN = 0;

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    /** However many chains the events belong to, the number of statements is the same. */
    void append(Actor actor, Instant at, List<AuditEvent> events) {
        var chains =
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        AuditRepository::chainOf,
                                        TreeMap::new,
                                        Collectors.toList()));
        var entries = new ArrayList<AuditEntryRecord>(events.size());
        var ends = hold(chains.keySet());
        ends.forEach((chain, end) -> {
            for (var event : chains.getOrDefault(chain, List.of())) {
                var entry = entry(chain, end.getSequence() + 1, actor, at, event);
                end.setSequence(entry.getSequence());
                end.setHash(AuditRow.hash(end.getHash(), entry));
                entry.setHash(end.getHash());
                entries.add(entry);
            }
        });
        db.batch(db.insertInto(AUDIT_ENTRY).set(entries), moved(ends.values())).execute();
    }

    private static long chainOf(AuditEvent event) {
        return event.subjectId() == null ? PORTAL_CHAIN : event.subjectId();
    }

    /**
     * The ends of chains, locked in their order. A chain that has none yet gets one, so that there
     * is a row to lock: looking for what is not there would lock the gap, and two first appends
     * each other.
     */
    private Map<Long, AuditChainRecord> hold(Collection<Long> chains) {
        var starts =
                chains.stream()
                        .map(chain -> new AuditChainRecord(chain, 0, ChainHash.START))
                        .toList();
        return db.insertInto(AUDIT_CHAIN)
                .set(starts)
                .onDuplicateKeyUpdate()
                .set(AUDIT_CHAIN.CHAIN_ID, AUDIT_CHAIN.CHAIN_ID)
                .returning()
                .fetchMap(AUDIT_CHAIN.CHAIN_ID);
    }

    private Query moved(Collection<AuditChainRecord> ends) {
        var moved =
                ends.stream()
                        .map(end ->
                                new AuditChainRecord(
                                        end.getChainId(), end.getSequence(), end.getHash()))
                        .toList();
        return db.insertInto(AUDIT_CHAIN).set(moved).onDuplicateKeyUpdate().setAllToExcluded();
    }

    static AuditEntryRecord entry(
            long chain, int sequence, Actor actor, Instant at, AuditEvent event) {
        var entry = new AuditEntryRecord();
        entry.setChainId(chain);
        entry.setSequence(sequence);
        entry.setRecordedAt(at);
        entry.setAccountId(actor.accountId());
        entry.setUsername(actor.username());
        entry.setAboutUsername(event.account());
        entry.setKind(event.kind().name());
        entry.setSiteId(event.siteId());
        entry.setSubjectId(event.subjectId());
        entry.setReason(event.reason());
        setPlace(entry, event);
        setValues(entry, event);
        return entry;
    }

    private static void setPlace(AuditEntryRecord entry, AuditEvent event) {
        entry.setFormId(event.formId());
        entry.setFormVersion(event.formVersion());
        if (event.form() != null) {
            entry.setFormOid(event.form().form());
            entry.setOccurrence((short) event.form().occurrence());
        }
        if (event.path() != null) {
            entry.setItemOid(event.path().item());
            entry.setRowNo((short) event.path().row());
        }
    }

    private static void setValues(AuditEntryRecord entry, AuditEvent event) {
        entry.setOldValue(text(event.before()));
        entry.setOldMissing(missing(event.before()));
        entry.setNewValue(text(event.after()));
        entry.setNewMissing(missing(event.after()));
    }

    private static @Nullable String text(@Nullable AuditValue value) {
        return value == null ? null : value.text();
    }

    private static @Nullable String missing(@Nullable AuditValue value) {
        return value == null || value.missing() == null ? null : value.missing().name();
    }
}
