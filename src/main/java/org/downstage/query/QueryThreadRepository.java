package org.downstage.query;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DATA_QUERY_MESSAGE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.query.QueryThread.Message;
import org.downstage.security.SignedIn;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectWhereStep;
import org.springframework.stereotype.Repository;

/** Queries with their threads in the database. */
@Repository
class QueryThreadRepository {

    private static final Field<List<Message>> MESSAGES =
            multiset(
                            select(
                                            DATA_QUERY_MESSAGE.ACT,
                                            DATA_QUERY_MESSAGE.WORDS,
                                            DATA_QUERY_MESSAGE.SOURCE_PLACE,
                                            ACCOUNT.DISPLAY_NAME,
                                            DATA_QUERY_MESSAGE.WRITTEN_AT)
                                    .from(DATA_QUERY_MESSAGE)
                                    .join(ACCOUNT)
                                    .on(ACCOUNT.ACCOUNT_ID.eq(DATA_QUERY_MESSAGE.WRITTEN_BY))
                                    .where(DATA_QUERY_MESSAGE.QUERY_ID.eq(DATA_QUERY.QUERY_ID))
                                    .orderBy(DATA_QUERY_MESSAGE.MESSAGE_NO))
                    .as("messages")
                    .convertFrom(found -> found.map(Records.mapping(Message::new)));

    private final DSLContext db;

    QueryThreadRepository(DSLContext db) {
        this.db = db;
    }

    List<QueryThread> ofSubject(long subjectId) {
        return threads()
                .where(DATA_QUERY.SUBJECT_ID.eq(subjectId))
                .and(DATA_QUERY.STATE.ne(QueryState.CANCELLED.name()))
                .orderBy(DATA_QUERY.QUERY_ID)
                .fetch(QueryThreadRepository::thread);
    }

    Optional<QueryThread> find(long queryId, SignedIn who) {
        return threads()
                .where(DATA_QUERY.QUERY_ID.eq(queryId))
                .and(QueryConditionRepository.visible(who))
                .fetchOptional(QueryThreadRepository::thread);
    }

    /** The query as it stands now, not as it stood when the transaction first read. */
    QueryThread require(long queryId) {
        return threads()
                .where(DATA_QUERY.QUERY_ID.eq(queryId))
                .forShare()
                .fetchSingle(QueryThreadRepository::thread);
    }

    private SelectWhereStep<?> threads() {
        return db.select(DATA_QUERY.fields())
                .select(CASE_FORM.FORM_OID, CASE_FORM.OCCURRENCE, MESSAGES)
                .from(DATA_QUERY)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID));
    }

    private static QueryThread thread(Record found) {
        JSON arguments = found.get(DATA_QUERY.ARGUMENTS);
        return new QueryThread(
                found.get(DATA_QUERY.QUERY_ID),
                new FormKey(found.get(CASE_FORM.FORM_OID), found.get(CASE_FORM.OCCURRENCE)),
                new ItemPath(found.get(DATA_QUERY.ITEM_OID), found.get(DATA_QUERY.ROW_NO)),
                QueryThread.Source.valueOf(found.get(DATA_QUERY.SOURCE)),
                QueryState.valueOf(found.get(DATA_QUERY.STATE)),
                found.get(DATA_QUERY.CHECK_OID),
                arguments == null ? null : arguments.data(),
                found.get(DATA_QUERY.OPENED_AT),
                found.get(DATA_QUERY.OPENED_BY),
                found.get(DATA_QUERY.VERSION),
                found.get(MESSAGES));
    }
}
