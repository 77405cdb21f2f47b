package org.downstage.query;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.ACCOUNT_SITE;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DATA_QUERY_MESSAGE;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.query.QueryConditionRepository.isIn;
import static org.downstage.query.QueryConditionRepository.late;
import static org.downstage.query.QueryConditionRepository.matching;
import static org.downstage.query.QueryConditionRepository.visible;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.CLOB;

import java.time.Instant;
import java.util.List;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Lists and counts queries. The numbers of a page are found on the queries alone, most of it in an
 * index; only then what was said, and whose form it is about, is read for the few of the page.
 */
@Repository
class QueryListRepository {

    private static final Field<String> ASKED =
            field(
                    select(DATA_QUERY_MESSAGE.WORDS)
                            .from(DATA_QUERY_MESSAGE)
                            .where(DATA_QUERY_MESSAGE.QUERY_ID.eq(DATA_QUERY.QUERY_ID))
                            .and(DATA_QUERY_MESSAGE.MESSAGE_NO.eq((short) 1)));

    private static final Field<String> SAID =
            field(
                    select(DATA_QUERY_MESSAGE.WORDS)
                            .from(DATA_QUERY_MESSAGE)
                            .where(DATA_QUERY_MESSAGE.QUERY_ID.eq(DATA_QUERY.QUERY_ID))
                            .and(DATA_QUERY_MESSAGE.WORDS.isNotNull())
                            .orderBy(DATA_QUERY_MESSAGE.MESSAGE_NO.desc())
                            .limit(1));

    private final DSLContext db;

    QueryListRepository(DSLContext db) {
        this.db = db;
    }

    List<QueryRow> page(
            SignedIn who, QueryFilter filter, QueryOrder order, int skip, int limit, Instant now) {
        var keys = keys(who, filter, order, skip, limit, now).asTable("page");
        return db.select(
                        DATA_QUERY.QUERY_ID,
                        DATA_QUERY.VERSION,
                        SITE.CODE,
                        SUBJECT.SUBJECT_KEY,
                        row(CASE_FORM.FORM_OID, CASE_FORM.OCCURRENCE)
                                .mapping((oid, number) -> new FormKey(oid, number)),
                        row(DATA_QUERY.ITEM_OID, DATA_QUERY.ROW_NO)
                                .mapping((item, number) -> new ItemPath(item, number)),
                        DATA_QUERY.SOURCE.convertFrom(QueryThread.Source::valueOf),
                        DATA_QUERY.STATE.convertFrom(QueryState::valueOf),
                        DATA_QUERY.OPENED_AT,
                        DATA_QUERY.OPENED_BY,
                        ACCOUNT.DISPLAY_NAME,
                        DATA_QUERY.CHANGED_AT,
                        DATA_QUERY.CHECK_OID,
                        DATA_QUERY.ARGUMENTS.cast(CLOB),
                        ASKED,
                        SAID)
                .from(keys)
                .join(DATA_QUERY)
                .on(DATA_QUERY.QUERY_ID.eq(keys.field(DATA_QUERY.QUERY_ID)))
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID))
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(DATA_QUERY.SUBJECT_ID))
                .join(SITE)
                .on(SITE.SITE_ID.eq(DATA_QUERY.SITE_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(DATA_QUERY.OPENED_BY))
                .orderBy(sorted(order))
                .fetch(Records.mapping(QueryRow::new));
    }

    /** The numbers of a page; a name is looked up for sorting only where it is sorted by. */
    Select<?> keys(
            SignedIn who, QueryFilter filter, QueryOrder order, int skip, int limit, Instant now) {
        var from =
                order.by() == QueryOrder.By.SUBJECT
                        ? DATA_QUERY.join(SUBJECT).on(SUBJECT.SUBJECT_ID.eq(DATA_QUERY.SUBJECT_ID))
                        : DATA_QUERY;
        return db.select(DATA_QUERY.QUERY_ID)
                .from(from)
                .where(visible(who))
                .and(matching(filter, who, now))
                .orderBy(sorted(order))
                .limit(limit)
                .offset(skip);
    }

    private static List<OrderField<?>> sorted(QueryOrder order) {
        Field<?> by =
                switch (order.by()) {
                    case OPENED -> DATA_QUERY.OPENED_AT;
                    case WAITING -> DATA_QUERY.CHANGED_AT;
                    case NUMBER -> DATA_QUERY.QUERY_ID;
                    case SUBJECT -> SUBJECT.SUBJECT_KEY;
                };
        return order.descending()
                ? List.of(by.desc(), DATA_QUERY.QUERY_ID.desc())
                : List.of(by.asc(), DATA_QUERY.QUERY_ID.asc());
    }

    int count(SignedIn who, QueryFilter filter, Instant now) {
        return db.fetchCount(DATA_QUERY, visible(who).and(matching(filter, who, now)));
    }

    int waitingFor(SignedIn who, Instant now) {
        return db.fetchCount(
                DATA_QUERY, visible(who).and(QueryConditionRepository.waitingFor(who, now)));
    }

    List<WaitingSubject> waitingSubjects(SignedIn who, Instant now) {
        return db.select(SUBJECT.SUBJECT_KEY, DSL.count())
                .from(DATA_QUERY)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(DATA_QUERY.SUBJECT_ID))
                .where(visible(who))
                .and(QueryConditionRepository.waitingFor(who, now))
                .groupBy(SUBJECT.SUBJECT_KEY)
                .orderBy(SUBJECT.SUBJECT_KEY)
                .fetch(Records.mapping(WaitingSubject::new));
    }

    /** Each site that the account sees, with who is assigned to it. */
    List<SiteQueries> sites(SignedIn who, Instant now) {
        var seen =
                who.role().reach() == Role.Reach.ALL_SITES
                        ? SITE.ACTIVE.isTrue()
                        : SITE.SITE_ID.in(who.siteIds());
        // Counted before the sites are joined: in an index, and without the settled ones.
        var open = DSL.count().filterWhere(isIn(QueryState.OPEN)).as("open");
        var answered = DSL.count().filterWhere(isIn(QueryState.ANSWERED)).as("answered");
        var late = DSL.count().filterWhere(late(now)).as("late");
        var unsettled =
                select(DATA_QUERY.SITE_ID, open, answered, late)
                        .from(DATA_QUERY)
                        .where(isIn(QueryState.OPEN).or(isIn(QueryState.ANSWERED)))
                        .groupBy(DATA_QUERY.SITE_ID)
                        .asTable("unsettled");
        return db.select(
                        SITE.SITE_ID,
                        SITE.CODE,
                        coalesce(unsettled.field(open), 0),
                        coalesce(unsettled.field(answered), 0),
                        coalesce(unsettled.field(late), 0),
                        assigned(Role.INVESTIGATOR),
                        assigned(Role.MONITOR))
                .from(SITE)
                .leftJoin(unsettled)
                .on(unsettled.field(DATA_QUERY.SITE_ID).eq(SITE.SITE_ID))
                .where(seen)
                .orderBy(SITE.SITE_ID)
                .fetch(Records.mapping(SiteQueries::new));
    }

    private static Field<List<String>> assigned(Role role) {
        return multiset(
                        select(ACCOUNT.DISPLAY_NAME)
                                .from(ACCOUNT_SITE)
                                .join(ACCOUNT)
                                .on(ACCOUNT.ACCOUNT_ID.eq(ACCOUNT_SITE.ACCOUNT_ID))
                                .where(ACCOUNT_SITE.SITE_ID.eq(SITE.SITE_ID))
                                .and(ACCOUNT.ROLE.eq(role.name()))
                                .and(ACCOUNT.STATE.eq("ACTIVE"))
                                .orderBy(ACCOUNT.DISPLAY_NAME))
                .as(role.name())
                .convertFrom(found -> found.map(one -> one.value1()));
    }
}
