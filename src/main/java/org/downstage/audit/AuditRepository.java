package org.downstage.audit;

import static org.downstage.jooq.Tables.AUDIT_CHAIN;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.jooq.tables.records.AuditEntryRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Writes the trail: one statement reads and locks a chain's end, one appends, one moves the end.
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
        var end =
                db.selectFrom(AUDIT_CHAIN)
                        .where(AUDIT_CHAIN.CHAIN_ID.eq(chain))
                        .forUpdate()
                        .fetchOne();
        var sequence = end == null ? 0 : end.getSequence();
        var hash = end == null ? ChainHash.START : end.getHash();
        var records = new ArrayList<AuditEntryRecord>(events.size());
        for (var event : events) {
            var entry = entry(chain, ++sequence, actor, at, event);
            hash = AuditRow.hash(hash, entry);
            entry.setHash(hash);
            records.add(entry);
        }
        db.insertInto(AUDIT_ENTRY).set(records).execute();
        db.insertInto(AUDIT_CHAIN)
                .set(AUDIT_CHAIN.CHAIN_ID, chain)
                .set(AUDIT_CHAIN.SEQUENCE, sequence)
                .set(AUDIT_CHAIN.HASH, hash)
                .onDuplicateKeyUpdate()
                .set(AUDIT_CHAIN.SEQUENCE, sequence)
                .set(AUDIT_CHAIN.HASH, hash)
                .execute();
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
