package org.downstage.audit;

import static org.downstage.jooq.Tables.AUDIT_CHAIN;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.jooq.tables.records.AuditChainRecord;
import org.downstage.jooq.tables.records.AuditEntryRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Writes the trail: one statement reads and locks a chain's end, one round trip appends and moves
 * the end.
 */
@Repository
class AuditRepository {

    /** The portal's own chain: sign-ins, accounts, exports. */
    static final long PORTAL_CHAIN = 0;

    private final DSLContext db;

    AuditRepository(DSLContext db) {
        this.db = db;
    }

    void append(Actor actor, Instant at, List<AuditEvent> events) {
        events.stream()
                .collect(
                        Collectors.groupingBy(
                                AuditRepository::chainOf, TreeMap::new, Collectors.toList()))
                .forEach((chain, added) -> append(chain, actor, at, added));
    }

    private static long chainOf(AuditEvent event) {
        return event.subjectId() == null ? PORTAL_CHAIN : event.subjectId();
    }

    private void append(long chain, Actor actor, Instant at, List<AuditEvent> events) {
        var end = hold(chain);
        var sequence = end.getSequence();
        var hash = end.getHash();
        var records = new ArrayList<AuditEntryRecord>(events.size());
        for (var event : events) {
            var entry = entry(chain, ++sequence, actor, at, event);
            hash = AuditRow.hash(hash, entry);
            entry.setHash(hash);
            records.add(entry);
        }
        db.batch(
                        db.insertInto(AUDIT_ENTRY).set(records),
                        db.update(AUDIT_CHAIN)
                                .set(AUDIT_CHAIN.SEQUENCE, sequence)
                                .set(AUDIT_CHAIN.HASH, hash)
                                .where(AUDIT_CHAIN.CHAIN_ID.eq(chain)))
                .execute();
    }

    /**
     * The end of a chain, locked. A chain that has none yet gets one, so that there is a row to
     * lock: looking for what is not there would lock the gap, and two first appends each other.
     */
    private AuditChainRecord hold(long chain) {
        return db.insertInto(AUDIT_CHAIN)
                .set(AUDIT_CHAIN.CHAIN_ID, chain)
                .set(AUDIT_CHAIN.SEQUENCE, 0)
                .set(AUDIT_CHAIN.HASH, ChainHash.START)
                .onDuplicateKeyUpdate()
                .set(AUDIT_CHAIN.CHAIN_ID, chain)
                .returning()
                .fetchSingle();
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
