package org.downstage.query;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DATA_QUERY_MESSAGE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.SMALLINT;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Raises queries and moves them in the database. */
@Repository
class QueryRepository {

    private static final String LOCKED = "LOCKED";

    private final DSLContext db;

    QueryRepository(DSLContext db) {
        this.db = db;
    }

    /** A query that was just raised, and the version of the form that it is about. */
    record Raised(long queryId, int siteId, long subjectId, long formId, int formVersion) {}

    /** Where a form stands that somebody asks about. */
    private record Place(String status, int version, boolean voided, FormKey form) {}

    /** A query that nobody else can move until the transaction ends, and whose form it is about. */
    record Held(
            long queryId,
            int version,
            QueryState state,
            QueryThread.Source source,
            long openedBy,
            int siteId,
            long subjectId,
            long formId,
            ItemPath path,
            FormKey form,
            int formVersion,
            boolean locked,
            int said) {}

    /**
     * Raises a query, if the account sees such a form and the form has such a place. The rows of
     * the subject and the form, in the order of a save, are locked against change to the end of the
     * transaction, so that the form does not become void or locked meanwhile.
     *
     * @param rows the repeating group that the item stands in; empty for none
     */
    Optional<Raised> raise(NewQuery query, String rows, SignedIn who, Instant at) {
        return db.insertInto(
                        DATA_QUERY,
                        DATA_QUERY.FORM_ID,
                        DATA_QUERY.SITE_ID,
                        DATA_QUERY.SUBJECT_ID,
                        DATA_QUERY.ITEM_OID,
                        DATA_QUERY.ROW_NO,
                        DATA_QUERY.SOURCE,
                        DATA_QUERY.STATE,
                        DATA_QUERY.OPENED_AT,
                        DATA_QUERY.OPENED_BY,
                        DATA_QUERY.CHANGED_AT)
                .select(
                        select(
                                        CASE_FORM.FORM_ID,
                                        SUBJECT.SITE_ID,
                                        SUBJECT.SUBJECT_ID,
                                        val(query.path().item()),
                                        val((short) query.path().row()),
                                        inline(who.role().name()),
                                        inline(QueryState.OPEN.name()),
                                        val(at, DATA_QUERY.OPENED_AT),
                                        val(who.accountId()),
                                        val(at, DATA_QUERY.CHANGED_AT))
                                .from(SUBJECT)
                                .join(CASE_FORM)
                                .on(CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                                .where(place(query, who))
                                .and(CASE_FORM.VOIDED.isFalse())
                                .and(CASE_FORM.STATUS.ne(LOCKED))
                                .and(row(rows, query.path()))
                                .forShare())
                .returningResult(
                        DATA_QUERY.QUERY_ID,
                        DATA_QUERY.SITE_ID,
                        DATA_QUERY.SUBJECT_ID,
                        DATA_QUERY.FORM_ID,
                        field(version(query)))
                .fetchOptional(Records.mapping(Raised::new));
    }

    /** Names no column of the query itself: what a statement returns is not qualified. */
    private static Select<Record1<Integer>> version(NewQuery query) {
        var subject =
                select(SUBJECT.SUBJECT_ID)
                        .from(SUBJECT)
                        .where(SUBJECT.SUBJECT_KEY.eq(val(query.subject())));
        return select(CASE_FORM.VERSION)
                .from(CASE_FORM)
                .where(CASE_FORM.SUBJECT_ID.eq(subject))
                .and(isForm(query));
    }

    private static Condition isForm(NewQuery query) {
        return CASE_FORM
                .FORM_OID
                .eq(query.form().form())
                .and(CASE_FORM.OCCURRENCE.eq((short) query.form().occurrence()));
    }

    private static Condition place(NewQuery query, SignedIn who) {
        return SUBJECT.SUBJECT_KEY.eq(val(query.subject())).and(visible(who)).and(isForm(query));
    }

    private static Condition visible(SignedIn who) {
        return switch (who.role().reach()) {
            case ALL_SITES -> noCondition();
            case ASSIGNED_SITES -> SUBJECT.SITE_ID.in(who.siteIds());
            case NO_CLINICAL_DATA -> falseCondition();
        };
    }

    /** That the row is there and not void. A group's OID names its table. */
    private static Condition row(String group, ItemPath path) {
        if (group.isEmpty()) {
            return noCondition();
        }
        var rows = name(group.toLowerCase(Locale.ROOT));
        return exists(
                selectOne()
                        .from(table(rows))
                        .where(field(rows.append("form_id"), Long.class).eq(CASE_FORM.FORM_ID))
                        .and(field(rows.append("row_no"), SMALLINT).eq((short) path.row()))
                        .and(field(rows.append("voided"), BOOLEAN).isFalse()));
    }

    /**
     * Why a query could not be raised.
     *
     * @throws RecordNotFoundException if the account sees no such subject
     */
    QueryRefusal obstacle(NewQuery query, SignedIn who) {
        var forms =
                db.select(CASE_FORM.VOIDED, CASE_FORM.STATUS)
                        .from(SUBJECT)
                        .leftJoin(CASE_FORM)
                        .on(CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID).and(isForm(query)))
                        .where(SUBJECT.SUBJECT_KEY.eq(val(query.subject())))
                        .and(visible(who))
                        .fetchOptional()
                        .orElseThrow(RecordNotFoundException::create);
        if (forms.value2() == null) {
            return QueryRefusal.NOT_STARTED;
        }
        if (forms.value1()) {
            return QueryRefusal.VOID;
        }
        return LOCKED.equals(forms.value2()) ? QueryRefusal.LOCKED : QueryRefusal.NO_ITEM;
    }

    /**
     * The query, locked to the end of the transaction. Its form is read in a subquery, which locks
     * nothing: a save holds the subject first and comes to the queries last.
     */
    Optional<Held> hold(long queryId) {
        var place =
                multiset(
                                select(
                                                CASE_FORM.STATUS,
                                                CASE_FORM.VERSION,
                                                CASE_FORM.VOIDED,
                                                CASE_FORM.FORM_OID,
                                                CASE_FORM.OCCURRENCE)
                                        .from(CASE_FORM)
                                        .where(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID)))
                        .convertFrom(found -> found.map(QueryRepository::place));
        var said =
                field(
                        select(max(DATA_QUERY_MESSAGE.MESSAGE_NO))
                                .from(DATA_QUERY_MESSAGE)
                                .where(DATA_QUERY_MESSAGE.QUERY_ID.eq(DATA_QUERY.QUERY_ID)));
        return db.select(DATA_QUERY.fields())
                .select(place, said)
                .from(DATA_QUERY)
                .where(DATA_QUERY.QUERY_ID.eq(queryId))
                .forUpdate()
                .fetchOptional(found -> held(found, found.get(place).getFirst(), found.get(said)));
    }

    private static Place place(Record found) {
        return new Place(
                found.get(CASE_FORM.STATUS),
                found.get(CASE_FORM.VERSION),
                found.get(CASE_FORM.VOIDED),
                new FormKey(found.get(CASE_FORM.FORM_OID), found.get(CASE_FORM.OCCURRENCE)));
    }

    private static Held held(Record found, Place place, @Nullable Short said) {
        return new Held(
                found.get(DATA_QUERY.QUERY_ID),
                found.get(DATA_QUERY.VERSION),
                QueryState.valueOf(found.get(DATA_QUERY.STATE)),
                QueryThread.Source.valueOf(found.get(DATA_QUERY.SOURCE)),
                found.get(DATA_QUERY.OPENED_BY),
                found.get(DATA_QUERY.SITE_ID),
                found.get(DATA_QUERY.SUBJECT_ID),
                found.get(DATA_QUERY.FORM_ID),
                new ItemPath(found.get(DATA_QUERY.ITEM_OID), found.get(DATA_QUERY.ROW_NO)),
                place.form(),
                place.version(),
                place.voided() || place.status().equals(LOCKED),
                said == null ? 0 : said);
    }

    /** Moves a held query and keeps what was said, in one round trip. */
    void move(Held held, QueryAct act, QueryWords words, long by, Instant at) {
        db.batch(
                        db.update(DATA_QUERY)
                                .set(DATA_QUERY.STATE, act.leadsTo().name())
                                .set(DATA_QUERY.CHANGED_AT, at)
                                .set(DATA_QUERY.VERSION, held.version() + 1)
                                .where(DATA_QUERY.QUERY_ID.eq(held.queryId())),
                        saying(held.queryId(), held.said() + 1, act.name(), words, by, at))
                .execute();
    }

    /** Says the first word of a query. */
    void ask(long queryId, QueryWords words, long by, Instant at) {
        saying(queryId, 1, QueryState.OPEN.name(), words, by, at).execute();
    }

    /** Says this as the message of that number: the query is held, so nobody else says it. */
    private Query saying(
            long queryId, int number, String act, QueryWords words, long by, Instant at) {
        return db.insertInto(DATA_QUERY_MESSAGE)
                .set(DATA_QUERY_MESSAGE.QUERY_ID, queryId)
                .set(DATA_QUERY_MESSAGE.MESSAGE_NO, (short) number)
                .set(DATA_QUERY_MESSAGE.ACT, act)
                .set(DATA_QUERY_MESSAGE.WORDS, orNull(words.words()))
                .set(DATA_QUERY_MESSAGE.SOURCE_PLACE, orNull(words.sourcePlace()))
                .set(DATA_QUERY_MESSAGE.WRITTEN_BY, by)
                .set(DATA_QUERY_MESSAGE.WRITTEN_AT, at);
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
