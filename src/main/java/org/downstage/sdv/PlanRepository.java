package org.downstage.sdv;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.VERIFICATION_PLAN;
import static org.downstage.jooq.Tables.VERIFICATION_PLAN_SHARE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.downstage.jooq.tables.records.VerificationPlanShareRecord;
import org.downstage.sdv.PlanTerms.Share;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Plans in the database, the newest first. */
@Repository
class PlanRepository {

    private static final Field<List<Share>> SHARES =
            multiset(
                            select(
                                            VERIFICATION_PLAN_SHARE.SITE_ID,
                                            VERIFICATION_PLAN_SHARE.FORM_OID,
                                            VERIFICATION_PLAN_SHARE.SHARE_PERCENT)
                                    .from(VERIFICATION_PLAN_SHARE)
                                    .where(
                                            VERIFICATION_PLAN_SHARE.PLAN_ID.eq(
                                                    VERIFICATION_PLAN.PLAN_ID))
                                    .orderBy(VERIFICATION_PLAN_SHARE.LINE_NO))
                    .as("shares")
                    .convertFrom(found ->
                            found.map(
                                    Records.mapping((site, form, percent) ->
                                            new Share(site, form, percent))));

    private final DSLContext db;

    PlanRepository(DSLContext db) {
        this.db = db;
    }

    /** All plans there ever were. */
    List<VerificationPlan> all() {
        return plans(noCondition());
    }

    /** The plan in force, locked against another one until the transaction ends. */
    Optional<VerificationPlan> holdActive() {
        return db.select(VERIFICATION_PLAN.PLAN_ID)
                .from(VERIFICATION_PLAN)
                .where(VERIFICATION_PLAN.ACTIVE.isTrue())
                .forUpdate()
                .fetchOptional(VERIFICATION_PLAN.PLAN_ID)
                .map(this::require);
    }

    VerificationPlan require(int planId) {
        return plans(VERIFICATION_PLAN.PLAN_ID.eq(planId)).getFirst();
    }

    private List<VerificationPlan> plans(Condition which) {
        return db.select(VERIFICATION_PLAN.fields())
                .select(ACCOUNT.DISPLAY_NAME, SHARES)
                .from(VERIFICATION_PLAN)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(VERIFICATION_PLAN.ACTIVATED_BY))
                .where(which)
                .orderBy(VERIFICATION_PLAN.PLAN_ID.desc())
                .fetch(PlanRepository::plan);
    }

    private static VerificationPlan plan(Record found) {
        return new VerificationPlan(
                found.get(VERIFICATION_PLAN.PLAN_ID),
                new PlanTerms(
                        found.get(VERIFICATION_PLAN.SEED),
                        found.get(VERIFICATION_PLAN.FIRST_SUBJECTS),
                        found.get(VERIFICATION_PLAN.SHARE_PERCENT),
                        Optional.ofNullable(found.get(VERIFICATION_PLAN.OPEN_QUERIES))
                                .map(Short::intValue)
                                .orElse(null),
                        found.get(VERIFICATION_PLAN.SERIOUS_EVENTS),
                        found.get(VERIFICATION_PLAN.WITHIN_DAYS),
                        found.get(VERIFICATION_PLAN.SECONDS_EACH),
                        found.get(SHARES)),
                found.get(VERIFICATION_PLAN.ACTIVATED_AT),
                found.get(ACCOUNT.DISPLAY_NAME),
                found.get(VERIFICATION_PLAN.RETIRED_AT));
    }

    /** Retires the plan in force, if there is one, and puts another in its place. */
    int activate(PlanTerms terms, long by, Instant at) {
        db.update(VERIFICATION_PLAN)
                .setNull(VERIFICATION_PLAN.ACTIVE)
                .set(VERIFICATION_PLAN.RETIRED_AT, at)
                .where(VERIFICATION_PLAN.ACTIVE.isTrue())
                .execute();
        var planId =
                db.insertInto(VERIFICATION_PLAN)
                        .set(VERIFICATION_PLAN.ACTIVE, true)
                        .set(VERIFICATION_PLAN.SEED, terms.seed())
                        .set(VERIFICATION_PLAN.FIRST_SUBJECTS, (short) terms.firstSubjects())
                        .set(VERIFICATION_PLAN.SHARE_PERCENT, (short) terms.sharePercent())
                        .set(
                                VERIFICATION_PLAN.OPEN_QUERIES,
                                Optional.ofNullable(terms.openQueries())
                                        .map(Integer::shortValue)
                                        .orElse(null))
                        .set(VERIFICATION_PLAN.SERIOUS_EVENTS, terms.seriousEvents())
                        .set(VERIFICATION_PLAN.WITHIN_DAYS, (short) terms.withinDays())
                        .set(VERIFICATION_PLAN.SECONDS_EACH, (short) terms.secondsEach())
                        .set(VERIFICATION_PLAN.ACTIVATED_AT, at)
                        .set(VERIFICATION_PLAN.ACTIVATED_BY, by)
                        .returning(VERIFICATION_PLAN.PLAN_ID)
                        .fetchSingle()
                        .getPlanId();
        addShares(planId, terms.shares());
        return planId;
    }

    private void addShares(int planId, List<Share> shares) {
        if (shares.isEmpty()) {
            return;
        }
        var records = new ArrayList<VerificationPlanShareRecord>();
        for (var share : shares) {
            var record = new VerificationPlanShareRecord();
            record.setPlanId(planId);
            record.setLineNo((short) (records.size() + 1));
            record.setSiteId(share.siteId());
            record.setFormOid(share.form());
            record.setSharePercent((short) share.percent());
            records.add(record);
        }
        db.insertInto(VERIFICATION_PLAN_SHARE).set(records).execute();
    }
}
