package org.downstage.matrix;

import static java.util.Locale.ROOT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SIGNATURE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import org.downstage.security.SignedIn;
import org.jooq.DSLContext;

/**
 * Puts forms, queries, drafts and signatures straight into their tables, each as far as the matrix
 * reads it: what leads there is the business of other tests.
 */
public final class MatrixFixture {

    /** When everything of the fixture was saved. */
    public static final Instant THEN = Instant.parse("2026-03-11T06:02:11Z");

    private final DSLContext db;
    private final SignedIn by;

    /** What this account does. */
    public MatrixFixture(DSLContext db, SignedIn by) {
        this.db = db;
        this.by = by;
    }

    /** A saved form with ten mandatory items; gives its key. */
    public long form(String subject, String form, int occurrence, String status, int missing) {
        var formId =
                db.insertInto(CASE_FORM)
                        .set(CASE_FORM.SUBJECT_ID, subjectId(subject))
                        .set(CASE_FORM.FORM_OID, form)
                        .set(CASE_FORM.OCCURRENCE, (short) occurrence)
                        .set(CASE_FORM.STATUS, status)
                        .set(CASE_FORM.VERSION, 1)
                        .set(CASE_FORM.MANDATORY, (short) 10)
                        .set(CASE_FORM.UNANSWERED, (short) missing)
                        .set(CASE_FORM.SAVED_AT, THEN)
                        .set(CASE_FORM.SAVED_BY, by.accountId())
                        .returning(CASE_FORM.FORM_ID)
                        .fetchSingle()
                        .getFormId();
        db.execute(
                "insert into {0} (form_id) values ({1})",
                name(form.toLowerCase(ROOT)), val(formId));
        return formId;
    }

    /** Declares a form void. */
    public void declareVoid(long formId) {
        db.update(CASE_FORM)
                .set(CASE_FORM.VOIDED, true)
                .set(CASE_FORM.VOID_REASON, "entered for another subject")
                .where(CASE_FORM.FORM_ID.eq(formId))
                .execute();
    }

    /** A query of a monitor at an item. */
    public void query(long formId, String item, String state, Instant openedAt) {
        var whose =
                db.select(SUBJECT.SITE_ID, SUBJECT.SUBJECT_ID)
                        .from(CASE_FORM)
                        .join(SUBJECT)
                        .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                        .where(CASE_FORM.FORM_ID.eq(formId))
                        .fetchSingle();
        db.insertInto(DATA_QUERY)
                .set(DATA_QUERY.FORM_ID, formId)
                .set(DATA_QUERY.SITE_ID, whose.value1())
                .set(DATA_QUERY.SUBJECT_ID, whose.value2())
                .set(DATA_QUERY.ITEM_OID, item)
                .set(DATA_QUERY.SOURCE, "MONITOR")
                .set(DATA_QUERY.STATE, state)
                .set(DATA_QUERY.OPENED_AT, openedAt)
                .set(DATA_QUERY.OPENED_BY, by.accountId())
                .set(DATA_QUERY.CHANGED_AT, openedAt)
                .execute();
    }

    /** Something typed and not saved. */
    public void draft(SignedIn whose, String subject, String form, int occurrence) {
        db.insertInto(DRAFT)
                .set(DRAFT.ACCOUNT_ID, whose.accountId())
                .set(DRAFT.SUBJECT_ID, subjectId(subject))
                .set(DRAFT.FORM_OID, form)
                .set(DRAFT.OCCURRENCE, (short) occurrence)
                .set(DRAFT.KIND, "VALUE")
                .set(DRAFT.PLACE, "RT_END")
                .set(DRAFT.TYPED, "2024-04-2")
                .set(DRAFT.BASE_VERSION, 1)
                .set(DRAFT.SAVED_AT, THEN)
                .execute();
    }

    /** A signature under the form's first version. */
    public void signature(long formId) {
        db.insertInto(SIGNATURE)
                .set(SIGNATURE.FORM_ID, formId)
                .set(SIGNATURE.FORM_VERSION, 1)
                .set(SIGNATURE.SIGNED_AT, THEN)
                .set(SIGNATURE.SIGNED_BY, by.accountId())
                .set(SIGNATURE.MEANING, "RESPONSIBILITY")
                .set(SIGNATURE.CONTENT_HASH, new byte[32])
                .set(SIGNATURE.CATALOGUE, new byte[32])
                .set(SIGNATURE.CTCAE, "5.0")
                .execute();
    }

    private long subjectId(String key) {
        return db.select(SUBJECT.SUBJECT_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_KEY.eq(key))
                .fetchSingle()
                .value1();
    }
}
