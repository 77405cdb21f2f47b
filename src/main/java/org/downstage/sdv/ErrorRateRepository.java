package org.downstage.sdv;

import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.downstage.jooq.Tables.VERIFICATION_PLAN;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import org.downstage.audit.AuditKind;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts the errors found under a plan, in one statement. */
@Repository
class ErrorRateRepository {

    private final DSLContext db;

    ErrorRateRepository(DSLContext db) {
        this.db = db;
    }

    ErrorRate under(int planId) {
        var items = count(planId, null);
        var corrected = count(planId, true);
        var found = db.select(items, corrected, queried(planId)).fetchSingle();
        return new ErrorRate(found.value2() + found.value3(), found.value1());
    }

    private static Field<Integer> count(int planId, @Nullable Boolean corrected) {
        var all = selectCount().from(VERIFICATION).where(VERIFICATION.PLAN_ID.eq(planId));
        return field(corrected == null ? all : all.and(VERIFICATION.CORRECTED.eq(corrected)));
    }

    /** Items that did not change since they were verified, but after a monitor's query. */
    private static Field<Integer> queried(int planId) {
        var corrected =
                selectOne()
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.FORM_ID.eq(DATA_QUERY.FORM_ID))
                        .and(AUDIT_ENTRY.ITEM_OID.eq(DATA_QUERY.ITEM_OID))
                        .and(AUDIT_ENTRY.ROW_NO.eq(DATA_QUERY.ROW_NO))
                        .and(AUDIT_ENTRY.KIND.eq(AuditKind.VALUE_CHANGED.name()))
                        .and(AUDIT_ENTRY.RECORDED_AT.gt(DATA_QUERY.OPENED_AT));
        return field(
                select(
                                countDistinct(
                                        VERIFICATION.FORM_ID,
                                        VERIFICATION.ITEM_OID,
                                        VERIFICATION.ROW_NO))
                        .from(DATA_QUERY)
                        .join(VERIFICATION)
                        .on(VERIFICATION.FORM_ID.eq(DATA_QUERY.FORM_ID))
                        .and(VERIFICATION.ITEM_OID.eq(DATA_QUERY.ITEM_OID))
                        .and(VERIFICATION.ROW_NO.eq(DATA_QUERY.ROW_NO))
                        .join(VERIFICATION_PLAN)
                        .on(VERIFICATION_PLAN.PLAN_ID.eq(VERIFICATION.PLAN_ID))
                        .where(VERIFICATION.PLAN_ID.eq(planId))
                        .and(VERIFICATION.CORRECTED.isFalse())
                        .and(DATA_QUERY.SOURCE.eq("MONITOR"))
                        .and(DATA_QUERY.OPENED_AT.ge(VERIFICATION_PLAN.ACTIVATED_AT))
                        .and(exists(corrected)));
    }
}
