package org.downstage.audit;

import java.time.Instant;
import java.util.List;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.security.SignedIn;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionOperations;

/** Writes entries without a form behind them, as many as a test of the trail wants. */
final class TrailFixture {

    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final DSLContext db;

    TrailFixture(AuditTrail trail, TransactionOperations transaction, DSLContext db) {
        this.trail = trail;
        this.transaction = transaction;
        this.db = db;
    }

    /** A change of an item of radiotherapy, by this account. */
    AuditEvent change(int site, long subject, String item, String to, String reason) {
        return AuditEvent.of(AuditKind.VALUE_CHANGED)
                .inForm(site, subject, 1, FormKey.of("RADIOTHERAPY"), 1)
                .at(new ItemPath(item, 0))
                .changed(ItemValue.of("before"), ItemValue.of(to))
                .because(reason);
    }

    Instant append(SignedIn by, List<AuditEvent> events) {
        return transaction.execute(status -> trail.append(Actor.of(by), events));
    }

    /** The chain of a subject. */
    long chain(String subject) {
        return (Long)
                db.fetchValue("select subject_id from subject where subject_key = ?", subject);
    }
}
