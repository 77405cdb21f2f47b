package org.downstage.digest;

import static org.downstage.jooq.Tables.DIGEST;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which digests were sent. */
@Repository
class DigestRepository {

    private final DSLContext db;

    DigestRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Takes the account's digest of a day for sending: true for the one who asks first, and again
     * after a failure, until it was tried so often. Two cannot both get it.
     */
    boolean take(long accountId, LocalDate day, int mostAttempts, Instant now) {
        var first =
                db.insertInto(DIGEST)
                        .set(DIGEST.ACCOUNT_ID, accountId)
                        .set(DIGEST.DAY, day)
                        .set(DIGEST.STATE, "SENDING")
                        .set(DIGEST.CHANGED_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute();
        return first == 1 || takeAgain(accountId, day, mostAttempts, now);
    }

    private boolean takeAgain(long accountId, LocalDate day, int mostAttempts, Instant now) {
        return db.update(DIGEST)
                        .set(DIGEST.STATE, "SENDING")
                        .set(DIGEST.ATTEMPTS, DIGEST.ATTEMPTS.plus(1))
                        .set(DIGEST.CHANGED_AT, now)
                        .where(DIGEST.ACCOUNT_ID.eq(accountId))
                        .and(DIGEST.DAY.eq(day))
                        .and(DIGEST.STATE.eq("FAILED"))
                        .and(DIGEST.ATTEMPTS.lt((short) mostAttempts))
                        .execute()
                == 1;
    }

    void end(long accountId, LocalDate day, boolean sent, Instant now) {
        db.update(DIGEST)
                .set(DIGEST.STATE, sent ? "SENT" : "FAILED")
                .set(DIGEST.CHANGED_AT, now)
                .where(DIGEST.ACCOUNT_ID.eq(accountId))
                .and(DIGEST.DAY.eq(day))
                .execute();
    }
}
