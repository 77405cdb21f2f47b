package org.downstage.query;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DATA_QUERY_MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.jooq.Indexes;
import org.downstage.jooq.tables.records.DataQueryMessageRecord;
import org.downstage.jooq.tables.records.DataQueryRecord;
import org.downstage.query.SystemQueries.Explained;
import org.downstage.subject.Subject;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The system's queries in the database. */
@Repository
class SystemQueryRepository {

    private static final String SYSTEM = "SYSTEM";

    /** Looked up, not joined: a row of a join would be locked too. */
    private static final Field<String> OID = ofForm(CASE_FORM.FORM_OID);

    private static final Field<Short> OCCURRENCE = ofForm(CASE_FORM.OCCURRENCE);

    private final DSLContext db;

    SystemQueryRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Locked to the end of the transaction, so that nobody answers or closes one that a save is
     * about to close. By the index of the subject and nothing else: over few rows the optimizer
     * would rather read, and lock, those of every subject.
     */
    List<SystemQuery> holdOfSubject(long subjectId) {
        return db
                .select(DATA_QUERY.fields())
                .select(OID, OCCURRENCE)
                .from(DATA_QUERY.forceIndex(Indexes.DATA_QUERY_IX_DATA_QUERY_SUBJECT.getName()))
                .where(DATA_QUERY.SUBJECT_ID.eq(subjectId))
                .and(DATA_QUERY.SOURCE.eq(SYSTEM))
                .forUpdate()
                .fetch(SystemQueryRepository::query)
                .stream()
                .filter(query -> query.state() != QueryState.CANCELLED)
                .toList();
    }

    private static <T> Field<T> ofForm(Field<T> field) {
        return field(select(field).from(CASE_FORM).where(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID)))
                .as(field.getName());
    }

    private static SystemQuery query(Record found) {
        return new SystemQuery(
                found.get(DATA_QUERY.QUERY_ID),
                found.get(DATA_QUERY.FORM_ID),
                new FormKey(found.get(OID), found.get(OCCURRENCE)),
                new ItemPath(found.get(DATA_QUERY.ITEM_OID), found.get(DATA_QUERY.ROW_NO)),
                found.get(DATA_QUERY.CHECK_OID),
                found.get(DATA_QUERY.ARGUMENTS).data(),
                QueryState.valueOf(found.get(DATA_QUERY.STATE)));
    }

    /** Opens queries still without words; gives their keys in the same order. */
    List<Long> open(
            List<Explained> all, Subject subject, Map<FormKey, Long> formIds, long by, Instant at) {
        var queries = new ArrayList<DataQueryRecord>();
        for (var explained : all) {
            queries.add(opened(explained, subject, formIds, by, at));
        }
        return db.insertInto(DATA_QUERY)
                .set(queries)
                .returning(DATA_QUERY.QUERY_ID)
                .fetch(DATA_QUERY.QUERY_ID);
    }

    /**
     * Writes the explanations of opened queries and closes outdated ones, in one round trip.
     *
     * @param ids keys of the opened queries, in the order of what was explained
     */
    void settle(
            List<Explained> explained,
            List<Long> ids,
            List<SystemQuery> outdated,
            long by,
            Instant at) {
        var writes = new ArrayList<Query>();
        if (!explained.isEmpty()) {
            writes.add(messages(explained, ids, by, at));
        }
        if (!outdated.isEmpty()) {
            var closed = outdated.stream().map(SystemQuery::queryId).toList();
            writes.add(closing(closed, at));
            writes.add(closingMessages(closed, by, at));
        }
        db.batch(writes).execute();
    }

    private Query messages(List<Explained> all, List<Long> ids, long by, Instant at) {
        var messages = new ArrayList<DataQueryMessageRecord>();
        for (var i = 0; i < all.size(); i++) {
            messages.add(message(ids.get(i), (short) 1, "OPEN", null, by, at));
            messages.add(
                    message(ids.get(i), (short) 2, "EXPLAIN", all.get(i).explanation(), by, at));
        }
        return db.insertInto(DATA_QUERY_MESSAGE).set(messages);
    }

    private static DataQueryRecord opened(
            Explained explained, Subject subject, Map<FormKey, Long> formIds, long by, Instant at) {
        var finding = explained.finding();
        var query = new DataQueryRecord();
        query.setFormId(formIds.get(finding.form()));
        query.setSiteId(subject.siteId());
        query.setSubjectId(subject.subjectId());
        query.setItemOid(finding.anchor().item());
        query.setRowNo((short) finding.anchor().row());
        query.setSource(SYSTEM);
        query.setState(QueryState.ANSWERED.name());
        query.setCheckOid(finding.check());
        query.setArguments(JSON.valueOf(FindingArguments.write(finding.arguments())));
        query.setOpenedAt(at);
        query.setOpenedBy(by);
        query.setChangedAt(at);
        return query;
    }

    private static DataQueryMessageRecord message(
            long query, short number, String act, @Nullable String words, long by, Instant at) {
        var message = new DataQueryMessageRecord();
        message.setQueryId(query);
        message.setMessageNo(number);
        message.setAct(act);
        message.setWords(words);
        message.setWrittenBy(by);
        message.setWrittenAt(at);
        return message;
    }

    private Query closing(List<Long> ids, Instant at) {
        return db.update(DATA_QUERY)
                .set(DATA_QUERY.STATE, QueryState.CLOSED.name())
                .set(DATA_QUERY.CHANGED_AT, at)
                .set(DATA_QUERY.VERSION, DATA_QUERY.VERSION.plus(1))
                .where(DATA_QUERY.QUERY_ID.in(ids));
    }

    private Query closingMessages(List<Long> ids, long by, Instant at) {
        var next = max(DATA_QUERY_MESSAGE.MESSAGE_NO).plus(1);
        return db.insertInto(
                        DATA_QUERY_MESSAGE,
                        DATA_QUERY_MESSAGE.QUERY_ID,
                        DATA_QUERY_MESSAGE.MESSAGE_NO,
                        DATA_QUERY_MESSAGE.ACT,
                        DATA_QUERY_MESSAGE.WRITTEN_BY,
                        DATA_QUERY_MESSAGE.WRITTEN_AT)
                .select(
                        select(
                                        DATA_QUERY_MESSAGE.QUERY_ID,
                                        coalesce(next, inline((short) 1)).cast(Short.class),
                                        inline("CLOSE"),
                                        val(by),
                                        val(at, DATA_QUERY_MESSAGE.WRITTEN_AT))
                                .from(DATA_QUERY_MESSAGE)
                                .where(DATA_QUERY_MESSAGE.QUERY_ID.in(ids))
                                .groupBy(DATA_QUERY_MESSAGE.QUERY_ID));
    }
}
