package org.downstage.account;

import static org.downstage.jooq.Tables.ACCOUNT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Passwords, failures and locks of accounts. */
@Repository
class SignInRepository {

    /**
     * What decides about a sign-in.
     *
     * @param passwordHash null until the one-time link was used
     * @param failures sign-ins begun since the last one that succeeded or the last lock
     * @param lockedUntil end of the last lock, null for none
     */
    record Credentials(
            long accountId,
            String username,
            AccountState state,
            @Nullable String passwordHash,
            int failures,
            @Nullable Instant lockedUntil) {}

    private final DSLContext db;

    SignInRepository(DSLContext db) {
        this.db = db;
    }

    /** The credentials, kept from changing until the transaction ends. */
    Optional<Credentials> lock(String username) {
        return db.select(
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.STATE.convertFrom(AccountState::valueOf),
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.FAILURES,
                        ACCOUNT.LOCKED_UNTIL_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .forUpdate()
                .fetchOptional(Records.mapping(Credentials::new));
    }

    /** Empty for no such account, or none with a password. */
    Optional<String> passwordHash(long accountId) {
        return db.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }

    /** The version that a change of role, sites or state moves on; empty for no such account. */
    Optional<Integer> version(long accountId) {
        return db.select(ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .fetchOptional(ACCOUNT.VERSION);
    }

    void setFailures(long accountId, int failures) {
        db.update(ACCOUNT)
                .set(ACCOUNT.FAILURES, failures)
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .execute();
    }

    void lockUntil(long accountId, Instant now, Instant until) {
        db.update(ACCOUNT)
                .set(ACCOUNT.FAILURES, 0)
                .set(ACCOUNT.LOCKED_AT, now)
                .set(ACCOUNT.LOCKED_UNTIL_AT, until)
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .execute();
    }

    void succeeded(long accountId, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.FAILURES, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL_AT)
                .set(ACCOUNT.LAST_SIGN_IN_AT, now)
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .execute();
    }

    /** Sets the password, makes the account active and lifts its lock. */
    void setPassword(long accountId, String hash, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.PASSWORD_AT, now)
                .set(ACCOUNT.STATE, AccountState.ACTIVE.name())
                .set(ACCOUNT.FAILURES, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL_AT)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                .execute();
    }
}
