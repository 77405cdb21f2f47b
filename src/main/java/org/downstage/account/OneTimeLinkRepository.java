package org.downstage.account;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.ONE_TIME_LINK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the hashes of one-time links. */
@Repository
class OneTimeLinkRepository {

    private final DSLContext db;

    OneTimeLinkRepository(DSLContext db) {
        this.db = db;
    }

    void insert(byte[] tokenHash, long accountId, Instant now, Instant until) {
        db.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.TOKEN_HASH, tokenHash)
                .set(ONE_TIME_LINK.ACCOUNT_ID, accountId)
                .set(ONE_TIME_LINK.CREATED_AT, now)
                .set(ONE_TIME_LINK.EXPIRES_AT, until)
                .execute();
    }

    /** Ends the account's links that still work. */
    void endAll(long accountId, Instant now) {
        db.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.EXPIRES_AT, now)
                .where(ONE_TIME_LINK.ACCOUNT_ID.eq(accountId))
                .and(ONE_TIME_LINK.USED_AT.isNull())
                .and(ONE_TIME_LINK.EXPIRES_AT.gt(now))
                .execute();
    }

    /** The account that a working link is for, unless it is disabled. */
    Optional<Long> account(byte[] tokenHash, Instant now) {
        return db.select(ONE_TIME_LINK.ACCOUNT_ID)
                .from(ONE_TIME_LINK)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ONE_TIME_LINK.ACCOUNT_ID))
                .where(ONE_TIME_LINK.TOKEN_HASH.eq(tokenHash))
                .and(ONE_TIME_LINK.USED_AT.isNull())
                .and(ONE_TIME_LINK.EXPIRES_AT.gt(now))
                .and(ACCOUNT.STATE.ne(AccountState.DISABLED.name()))
                .fetchOptional(ONE_TIME_LINK.ACCOUNT_ID);
    }

    /** Whether the link still worked, and is used now: of two at once only one gets true. */
    boolean use(byte[] tokenHash, Instant now) {
        return db.update(ONE_TIME_LINK)
                        .set(ONE_TIME_LINK.USED_AT, now)
                        .where(ONE_TIME_LINK.TOKEN_HASH.eq(tokenHash))
                        .and(ONE_TIME_LINK.USED_AT.isNull())
                        .and(ONE_TIME_LINK.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }
}
