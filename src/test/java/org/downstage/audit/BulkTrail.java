package org.downstage.audit;

import static org.downstage.jooq.Tables.AUDIT_CHAIN;

import java.time.Instant;
import java.util.List;
import org.downstage.base.database.BulkInsert;

/** The chain of one new subject, hashed as in earnest but written with those of many others. */
public final class BulkTrail {

    private final BulkInsert rows;
    private final long chain;
    private int sequence;
    private byte[] hash = ChainHash.START;

    public BulkTrail(BulkInsert rows, long subjectId) {
        this.rows = rows;
        this.chain = subjectId;
    }

    /** Appends the events, all at one time. */
    public void append(Actor actor, Instant at, List<AuditEvent> events) {
        for (var event : events) {
            var entry = AuditRepository.entry(chain, ++sequence, actor, at, event);
            hash = AuditRow.hash(hash, entry);
            entry.setHash(hash);
            rows.add(entry);
        }
    }

    /** Writes the chain's end; nothing can be appended after it. */
    public void end() {
        var end = AUDIT_CHAIN.newRecord();
        end.setChainId(chain);
        end.setSequence(sequence);
        end.setHash(hash);
        rows.add(end);
    }
}
