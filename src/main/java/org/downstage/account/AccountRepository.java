package org.downstage.account;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.ACCOUNT_SITE;
import static org.downstage.jooq.Tables.ONE_TIME_LINK;
import static org.downstage.jooq.Tables.SITE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.security.Role;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Reads and writes accounts and their sites; what signs in is {@link SignInRepository}'s. */
@Repository
class AccountRepository {

    private static final Field<Set<Integer>> SITE_IDS =
            multiset(
                            select(ACCOUNT_SITE.SITE_ID)
                                    .from(ACCOUNT_SITE)
                                    .where(ACCOUNT_SITE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID)))
                    .convertFrom(sites ->
                            sites.stream().map(Record1::value1).collect(Collectors.toSet()));

    private static final Field<Instant> LINK_UNTIL =
            field(
                    select(max(ONE_TIME_LINK.EXPIRES_AT))
                            .from(ONE_TIME_LINK)
                            .where(
                                    ONE_TIME_LINK
                                            .ACCOUNT_ID
                                            .eq(ACCOUNT.ACCOUNT_ID)
                                            .and(ONE_TIME_LINK.USED_AT.isNull())));

    private final DSLContext db;

    AccountRepository(DSLContext db) {
        this.db = db;
    }

    List<Account> all() {
        return where(ACCOUNT.ACCOUNT_ID.isNotNull());
    }

    Optional<Account> find(long accountId) {
        return where(ACCOUNT.ACCOUNT_ID.eq(accountId)).stream().findFirst();
    }

    Optional<Account> find(String username) {
        return where(ACCOUNT.USERNAME.eq(username)).stream().findFirst();
    }

    private List<Account> where(Condition condition) {
        return db.select(
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.VERSION,
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.ROLE.convertFrom(Role::valueOf),
                        SITE_IDS,
                        ACCOUNT.STATE.convertFrom(AccountState::valueOf),
                        ACCOUNT.CREATED_AT,
                        ACCOUNT.PASSWORD_AT,
                        ACCOUNT.LOCKED_AT,
                        ACCOUNT.LOCKED_UNTIL_AT,
                        ACCOUNT.LAST_SIGN_IN_AT,
                        LINK_UNTIL)
                .from(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ACCOUNT_ID)
                .fetch(Records.mapping(Account::new));
    }

    /** Keeps others from changing who administers until the transaction ends. */
    Set<Long> lockActiveAdministrators() {
        return db.select(ACCOUNT.ACCOUNT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.eq(Role.ADMINISTRATOR.name()))
                .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
                .forUpdate()
                .fetchSet(ACCOUNT.ACCOUNT_ID);
    }

    boolean anyAdministratorActive() {
        return db.fetchExists(
                ACCOUNT,
                ACCOUNT.ROLE
                        .eq(Role.ADMINISTRATOR.name())
                        .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name())));
    }

    long insert(NewAccount account, Instant now) {
        return db.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, account.username())
                .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.CREATED_AT, now)
                .returning(ACCOUNT.ACCOUNT_ID)
                .fetchSingle(ACCOUNT.ACCOUNT_ID);
    }

    /** Whether the account still had this version, and so has the role now. */
    boolean setRole(long accountId, int version, Role role) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.ROLE, role.name())
                        .set(ACCOUNT.VERSION, version + 1)
                        .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                        .and(ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Whether the account still had this version, and so has the state now. */
    boolean setState(long accountId, int version, AccountState state) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.STATE, state.name())
                        .set(ACCOUNT.VERSION, version + 1)
                        .where(ACCOUNT.ACCOUNT_ID.eq(accountId))
                        .and(ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void setSites(long accountId, Set<Integer> siteIds) {
        db.deleteFrom(ACCOUNT_SITE).where(ACCOUNT_SITE.ACCOUNT_ID.eq(accountId)).execute();
        var insert = db.insertInto(ACCOUNT_SITE, ACCOUNT_SITE.ACCOUNT_ID, ACCOUNT_SITE.SITE_ID);
        for (var siteId : siteIds) {
            insert = insert.values(accountId, siteId);
        }
        if (!siteIds.isEmpty()) {
            insert.execute();
        }
    }

    Map<Integer, String> siteCodes() {
        return db.select(SITE.SITE_ID, SITE.CODE).from(SITE).fetchMap(SITE.SITE_ID, SITE.CODE);
    }
}
