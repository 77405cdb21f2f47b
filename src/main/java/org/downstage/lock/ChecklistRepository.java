package org.downstage.lock;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import org.downstage.dataentry.FormStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Counts what is open in a scope, all of it in one statement. */
@Repository
class ChecklistRepository {

    private final DSLContext db;

    ChecklistRepository(DSLContext db) {
        this.db = db;
    }

    Checklist of(LockScope scope) {
        var forms = CASE_FORM.join(SUBJECT).on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID));
        var here = LockRepository.in(scope);
        return db.select(
                        count(),
                        with(FormStatus.IN_PROGRESS),
                        with(FormStatus.COMPLETE),
                        number(openQueries(forms, here)),
                        number(unverified(forms, here)),
                        number(drafts(forms, here)))
                .from(forms)
                .where(here)
                .fetchSingle(Records.mapping(Checklist::new));
    }

    private static Field<Integer> with(FormStatus status) {
        return count().filterWhere(CASE_FORM.STATUS.eq(status.name()));
    }

    private static Field<Integer> number(Select<? extends Record> counted) {
        return coalesce(field("({0})", Integer.class, counted), inline(0));
    }

    private static Select<? extends Record> openQueries(Table<?> forms, Condition here) {
        return select(count())
                .from(forms)
                .join(DATA_QUERY)
                .on(DATA_QUERY.FORM_ID.eq(CASE_FORM.FORM_ID))
                .where(here)
                .and(DATA_QUERY.STATE.in("OPEN", "ANSWERED"));
    }

    private static Select<? extends Record> drafts(Table<?> forms, Condition here) {
        return select(countDistinct(CASE_FORM.FORM_ID, DRAFT.ACCOUNT_ID))
                .from(forms)
                .join(DRAFT)
                .on(DRAFT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                .and(DRAFT.FORM_OID.eq(CASE_FORM.FORM_OID))
                .and(DRAFT.OCCURRENCE.eq(CASE_FORM.OCCURRENCE))
                .where(here);
    }

    /** What the monitor's list counts as left: the plan asks for it, or it was verified once. */
    private static Select<? extends Record> unverified(Table<?> forms, Condition here) {
        return select(sum(VERIFICATION_PROGRESS.LEFT_OVER).cast(Integer.class))
                .from(forms)
                .join(VERIFICATION_PROGRESS)
                .on(VERIFICATION_PROGRESS.FORM_ID.eq(CASE_FORM.FORM_ID))
                .where(here);
    }
}
