package org.downstage.sdv;

import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION_PLAN;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.downstage.jooq.Tables.VERIFICATION_TRIGGER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.downstage.subject.Subject;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Finds counts that are behind the plan in force, and the sites that come under its rules. */
@Repository
class CountRepository {

    private static final Field<Integer> ACTIVE =
            coalesce(
                    field(
                            select(VERIFICATION_PLAN.PLAN_ID)
                                    .from(VERIFICATION_PLAN)
                                    .where(VERIFICATION_PLAN.ACTIVE.isTrue())),
                    inline(0));

    private static final Condition BEHIND =
            VERIFICATION_PROGRESS
                    .PLAN_ID
                    .ne(ACTIVE)
                    .or(
                            VERIFICATION_PROGRESS.TRIGGERED.ne(
                                    field(
                                            exists(
                                                    selectOne()
                                                            .from(VERIFICATION_TRIGGER)
                                                            .where(
                                                                    VERIFICATION_TRIGGER.PLAN_ID.eq(
                                                                            ACTIVE))
                                                            .and(
                                                                    VERIFICATION_TRIGGER.SITE_ID.eq(
                                                                            VERIFICATION_PROGRESS
                                                                                    .SITE_ID))))));

    private final DSLContext db;

    CountRepository(DSLContext db) {
        this.db = db;
    }

    /** Forms that are still counted by an earlier plan or without a rule that took hold since. */
    int behind() {
        return db.fetchCount(VERIFICATION_PROGRESS, BEHIND);
    }

    /** Subjects with such forms behind this one, in the order of their keys, at most so many. */
    List<Long> behind(long after, int most) {
        return db.selectDistinct(VERIFICATION_PROGRESS.SUBJECT_ID)
                .from(VERIFICATION_PROGRESS)
                .where(VERIFICATION_PROGRESS.SUBJECT_ID.gt(after))
                .and(BEHIND)
                .orderBy(VERIFICATION_PROGRESS.SUBJECT_ID)
                .limit(most)
                .fetch(VERIFICATION_PROGRESS.SUBJECT_ID);
    }

    /** The subject, with every writer kept out until the transaction ends. */
    Subject hold(long subjectId) {
        return db.select(SUBJECT.SUBJECT_KEY, SUBJECT.SITE_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_ID.eq(subjectId))
                .forUpdate()
                .fetchSingle(
                        Records.mapping((key, site) ->
                                new Subject(
                                        subjectId, key, site, key.substring(0, key.indexOf('-')))));
    }

    /** The number of the plan in force, if there is one. */
    Optional<Integer> active() {
        return db.select(ACTIVE).fetchOptional(ACTIVE).filter(plan -> plan > 0);
    }

    /** Notes that a site came under the plan's rule; false if it had already. */
    boolean trigger(int planId, int siteId, int openQueries, Instant at) {
        return db.insertInto(VERIFICATION_TRIGGER)
                        .set(VERIFICATION_TRIGGER.PLAN_ID, planId)
                        .set(VERIFICATION_TRIGGER.SITE_ID, siteId)
                        .set(VERIFICATION_TRIGGER.TRIGGERED_AT, at)
                        .set(VERIFICATION_TRIGGER.OPEN_QUERIES, openQueries)
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }
}
