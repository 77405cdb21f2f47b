package org.downstage.audit;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.ACCOUNT_SITE;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads the whole trail from any place of its order. Nothing is skipped over: each statement starts
 * at an index entry, so that the last page is as quick as the first.
 */
@Repository
class AuditListRepository {

    private final DSLContext db;

    AuditListRepository(DSLContext db) {
        this.db = db;
    }

    /** At most so many entries older than the position, newest first. */
    List<AuditEntry> older(Condition which, @Nullable AuditPosition than, int atMost) {
        return db.select(AuditColumns.ALL)
                .from(AuditColumns.WITH_NAMES)
                .where(which)
                .and(than == null ? noCondition() : before(than))
                .orderBy(
                        AUDIT_ENTRY.RECORDED_AT.desc(),
                        AUDIT_ENTRY.CHAIN_ID.desc(),
                        AUDIT_ENTRY.SEQUENCE.desc())
                .limit(atMost)
                .fetch(AuditColumns::entry);
    }

    /** At most so many entries newer than the position: those next to it, newest first. */
    List<AuditEntry> newer(Condition which, AuditPosition than, int atMost) {
        var found =
                db.select(AuditColumns.ALL)
                        .from(AuditColumns.WITH_NAMES)
                        .where(which)
                        .and(after(than))
                        .orderBy(
                                AUDIT_ENTRY.RECORDED_AT, AUDIT_ENTRY.CHAIN_ID, AUDIT_ENTRY.SEQUENCE)
                        .limit(atMost)
                        .fetch(AuditColumns::entry);
        var newestFirst = new ArrayList<>(found);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** How many entries there are, counted no further than the limit. */
    int count(Condition which, int limit) {
        return db.fetchCount(selectOne().from(AUDIT_ENTRY).where(which).limit(limit));
    }

    /** The comparison of the time stands alone first: the database finds its start by it. */
    private static Condition before(AuditPosition than) {
        return AUDIT_ENTRY
                .RECORDED_AT
                .le(than.at())
                .and(
                        AUDIT_ENTRY
                                .RECORDED_AT
                                .lt(than.at())
                                .or(AUDIT_ENTRY.CHAIN_ID.lt(than.chain()))
                                .or(
                                        AUDIT_ENTRY
                                                .CHAIN_ID
                                                .eq(than.chain())
                                                .and(AUDIT_ENTRY.SEQUENCE.lt(than.sequence()))));
    }

    private static Condition after(AuditPosition than) {
        return AUDIT_ENTRY
                .RECORDED_AT
                .ge(than.at())
                .and(
                        AUDIT_ENTRY
                                .RECORDED_AT
                                .gt(than.at())
                                .or(AUDIT_ENTRY.CHAIN_ID.gt(than.chain()))
                                .or(
                                        AUDIT_ENTRY
                                                .CHAIN_ID
                                                .eq(than.chain())
                                                .and(AUDIT_ENTRY.SEQUENCE.gt(than.sequence()))));
    }

    static Condition matching(AuditFilter filter) {
        return given(
                        filter.subject(),
                        key ->
                                AUDIT_ENTRY.CHAIN_ID.eq(
                                        select(SUBJECT.SUBJECT_ID)
                                                .from(SUBJECT)
                                                .where(SUBJECT.SUBJECT_KEY.eq(key))))
                .and(given(filter.form(), AUDIT_ENTRY.FORM_OID::eq))
                .and(given(filter.item(), AUDIT_ENTRY.ITEM_OID::eq))
                .and(given(filter.user(), AUDIT_ENTRY.USERNAME::eq))
                .and(given(filter.kind(), kind -> AUDIT_ENTRY.KIND.eq(kind.name())))
                .and(
                        given(
                                filter.site(),
                                code ->
                                        AUDIT_ENTRY.SITE_ID.eq(
                                                select(SITE.SITE_ID)
                                                        .from(SITE)
                                                        .where(SITE.CODE.eq(code)))))
                .and(given(filter.from(), AUDIT_ENTRY.RECORDED_AT::ge))
                .and(given(filter.until(), AUDIT_ENTRY.RECORDED_AT::lt));
    }

    private static <T> Condition given(@Nullable T value, Function<T, Condition> condition) {
        return value == null || value.equals("") ? noCondition() : condition.apply(value);
    }

    /**
     * The accounts that work where this one reads: whoever works at all sites, and at the sites of
     * an account that reads only some. Asking the entries themselves would read all of them.
     */
    List<AuditPerson> people(SignedIn who) {
        var ofItsSites =
                ACCOUNT.ROLE
                        .in(Role.PRINCIPAL_INVESTIGATOR.name(), Role.DATA_MANAGER.name())
                        .or(
                                exists(
                                        selectOne()
                                                .from(ACCOUNT_SITE)
                                                .where(
                                                        ACCOUNT_SITE.ACCOUNT_ID.eq(
                                                                ACCOUNT.ACCOUNT_ID))
                                                .and(ACCOUNT_SITE.SITE_ID.in(who.siteIds()))));
        var all = who.role().reach() != Role.Reach.ASSIGNED_SITES;
        return db.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(all ? noCondition() : ofItsSites)
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.USERNAME)
                .fetch(Records.mapping(AuditPerson::new));
    }

    /** The codes of the sites whose subjects the account sees, in the order of the sites. */
    List<String> sites(SignedIn who) {
        return db.select(SITE.SITE_ID, SITE.CODE).from(SITE).orderBy(SITE.SITE_ID).stream()
                .filter(site -> who.sees(site.value1()))
                .map(Record2::value2)
                .toList();
    }

    /** The key of the subject's site. */
    Optional<Integer> siteOf(String subject) {
        return db.select(SUBJECT.SITE_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_KEY.eq(subject))
                .fetchOptional(SUBJECT.SITE_ID);
    }
}
