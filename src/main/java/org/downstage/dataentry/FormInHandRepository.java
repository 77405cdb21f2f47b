package org.downstage.dataentry;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Optional;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Missing;
import org.downstage.jooq.tables.Account;
import org.downstage.sdv.Verification;
import org.downstage.sdv.VerificationStand;
import org.downstage.subject.Subject;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads one form with its verifications, in one statement: what it tells is of one moment. */
@Repository
class FormInHandRepository {

    private static final Account VERIFIER = ACCOUNT.as("verifier");

    private static final Field<List<Verification>> VERIFICATIONS =
            multiset(
                            select(VERIFICATION.fields())
                                    .select(VERIFIER.DISPLAY_NAME)
                                    .from(VERIFICATION)
                                    .join(VERIFIER)
                                    .on(VERIFIER.ACCOUNT_ID.eq(VERIFICATION.VERIFIED_BY))
                                    .where(VERIFICATION.FORM_ID.eq(CASE_FORM.FORM_ID)))
                    .as("verifications")
                    .convertFrom(found -> found.map(FormInHandRepository::verification));

    private final DSLContext db;
    private final CaseRepository cases;

    FormInHandRepository(DSLContext db, CaseRepository cases) {
        this.db = db;
        this.cases = cases;
    }

    /** The form of the subject with this id, if it was ever saved. */
    Optional<FormInHand> find(String subject, CaseReportForm form, FormKey key) {
        var table = FormTables.table(form);
        return db.select(SUBJECT.SUBJECT_ID, SUBJECT.SUBJECT_KEY, SUBJECT.SITE_ID)
                .select(CASE_FORM.fields())
                .select(ACCOUNT.DISPLAY_NAME, VERIFICATIONS)
                .select(VERIFICATION_PROGRESS.fields())
                .select(cases.columnsOf(form))
                .from(SUBJECT)
                .join(CASE_FORM)
                .on(CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CASE_FORM.SAVED_BY))
                .leftJoin(table)
                .on(FormTables.formId(table).eq(CASE_FORM.FORM_ID))
                .leftJoin(VERIFICATION_PROGRESS)
                .on(VERIFICATION_PROGRESS.FORM_ID.eq(CASE_FORM.FORM_ID))
                .where(SUBJECT.SUBJECT_KEY.eq(subject))
                .and(CASE_FORM.FORM_OID.eq(key.form()))
                .and(CASE_FORM.OCCURRENCE.eq((short) key.occurrence()))
                .fetchOptional(found -> form(form, found));
    }

    private FormInHand form(CaseReportForm form, Record found) {
        var key = found.get(SUBJECT.SUBJECT_KEY);
        var site = key.substring(0, key.indexOf('-'));
        return new FormInHand(
                new Subject(found.get(SUBJECT.SUBJECT_ID), key, found.get(SUBJECT.SITE_ID), site),
                form,
                cases.storedForm(found),
                found.get(CASE_FORM.VOIDED),
                stand(found));
    }

    private static VerificationStand stand(Record found) {
        return found.get(VERIFICATION_PROGRESS.FORM_ID) == null
                ? VerificationStand.NONE
                : VerificationStand.of(
                        found.get(VERIFICATION_PROGRESS.PLAN_ID),
                        found.get(VERIFICATION_PROGRESS.REVISION),
                        found.get(VERIFICATION_PROGRESS.FILLED),
                        found.get(VERIFICATION_PROGRESS.DUE),
                        found.get(VERIFICATION_PROGRESS.OWED_AT),
                        found.get(VERIFICATIONS));
    }

    private static Verification verification(Record found) {
        return new Verification(
                new ItemPath(found.get(VERIFICATION.ITEM_OID), found.get(VERIFICATION.ROW_NO)),
                Verification.State.valueOf(found.get(VERIFICATION.STATE)),
                found.get(VERIFICATION.VERIFIED_VALUE),
                Optional.ofNullable(found.get(VERIFICATION.VERIFIED_MISSING))
                        .map(Missing::valueOf)
                        .orElse(null),
                found.get(VERIFICATION.FORM_VERSION),
                found.get(VERIFIER.DISPLAY_NAME),
                found.get(VERIFICATION.VERIFIED_BY),
                found.get(VERIFICATION.VERIFIED_AT),
                found.get(VERIFICATION.DROPPED_AT),
                found.get(VERIFICATION.PLAN_ID),
                found.get(VERIFICATION.CORRECTED));
    }
}
