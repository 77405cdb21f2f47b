package org.downstage.audit;

import static org.downstage.jooq.Tables.AUDIT_CHAIN;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.SUBJECT;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.downstage.jooq.tables.records.AuditChainRecord;
import org.downstage.jooq.tables.records.AuditEntryRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the chains as they are stored, for their verification. */
@Repository
class ChainRepository {

    private final DSLContext db;

    ChainRepository(DSLContext db) {
        this.db = db;
    }

    /** The kept end of every chain. */
    NavigableMap<Long, AuditChainRecord> ends() {
        return new TreeMap<>(db.selectFrom(AUDIT_CHAIN).fetchMap(AUDIT_CHAIN.CHAIN_ID));
    }

    /** The ids of all subjects, by the number of their chain. */
    Map<Long, String> subjects() {
        return db.select(SUBJECT.SUBJECT_ID, SUBJECT.SUBJECT_KEY)
                .from(SUBJECT)
                .fetchMap(SUBJECT.SUBJECT_ID, SUBJECT.SUBJECT_KEY);
    }

    /** The entries behind this one, chain after chain. */
    List<AuditEntryRecord> entriesAfter(long chain, int sequence, int atMost) {
        return db.selectFrom(AUDIT_ENTRY)
                .where(
                        AUDIT_ENTRY
                                .CHAIN_ID
                                .gt(chain)
                                .or(
                                        AUDIT_ENTRY
                                                .CHAIN_ID
                                                .eq(chain)
                                                .and(AUDIT_ENTRY.SEQUENCE.gt(sequence))))
                .orderBy(AUDIT_ENTRY.CHAIN_ID, AUDIT_ENTRY.SEQUENCE)
                .limit(atMost)
                .fetch();
    }
}
