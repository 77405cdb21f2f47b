package org.downstage.dataentry;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormKey;
import org.downstage.jooq.tables.Account;
import org.downstage.sdv.Verification;
import org.downstage.sdv.VerificationStand;
import org.downstage.subject.Subject;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/** Reads one form with its verifications, in one statement: what it tells is of one moment. */
@Repository
class FormInHandRepository {

    private static final Account VERIFIER = ACCOUNT.as("verifier");

    private static final Field<List<Verification>> VERIFICATIONS =
            multiset(
                            select(
                                            VERIFICATION.ITEM_OID,
                                            VERIFICATION.ROW_NO,
                                            VERIFICATION.STATE,
                                            VERIFICATION.VERIFIED_VALUE,
                                            VERIFICATION.VERIFIED_MISSING,
                                            VERIFICATION.FORM_VERSION,
                                            VERIFIER.DISPLAY_NAME,
                                            VERIFICATION.VERIFIED_BY,
                                            VERIFICATION.VERIFIED_AT,
                                            VERIFICATION.DROPPED_AT,
                                            VERIFICATION.PLAN_ID,
                                            VERIFICATION.CORRECTED)
                                    .from(VERIFICATION)
                                    .join(VERIFIER)
                                    .on(VERIFIER.ACCOUNT_ID.eq(VERIFICATION.VERIFIED_BY))
                                    .where(VERIFICATION.FORM_ID.eq(CASE_FORM.FORM_ID)))
                    .as("verifications")
                    .convertFrom(found -> found.map(Records.mapping(Verification::stored)));

    private final DSLContext db;
    private final CaseRepository cases;

    FormInHandRepository(DSLContext db, CaseRepository cases) {
        this.db = db;
        this.cases = cases;
    }

    /** The form of the subject with this id, if it was ever saved. */
    Optional<FormInHand> find(String subject, CaseReportForm form, FormKey key) {
        var found = forms(subject, form, key);
        return found.stream()
                .filter(one -> occurrence(one) == key.occurrence())
                .findFirst()
                .map(one -> form(form, one, others(found, key), moment(found, key)));
    }

    /** All occurrences: a source item is verified when it is in each of them. */
    private Result<? extends Record> forms(String subject, CaseReportForm form, FormKey key) {
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
                .fetch();
    }

    private List<StoredForm> others(Result<? extends Record> found, FormKey key) {
        return found.stream()
                .filter(one -> occurrence(one) != key.occurrence())
                .filter(one -> !one.get(CASE_FORM.VOIDED))
                .map(cases::storedForm)
                .toList();
    }

    /** Of all of them, void or not: what {@link org.downstage.sdv.Sources} is compared by. */
    private static long moment(Result<? extends Record> found, FormKey key) {
        return found.stream()
                .filter(one -> occurrence(one) != key.occurrence())
                .map(one -> one.get(VERIFICATION_PROGRESS.REVISION))
                .filter(Objects::nonNull)
                .mapToLong(revision -> revision + 1)
                .sum();
    }

    private static short occurrence(Record found) {
        return found.get(CASE_FORM.OCCURRENCE);
    }

    private FormInHand form(
            CaseReportForm form, Record found, List<StoredForm> others, long moment) {
        var key = found.get(SUBJECT.SUBJECT_KEY);
        var site = key.substring(0, key.indexOf('-'));
        return new FormInHand(
                new Subject(found.get(SUBJECT.SUBJECT_ID), key, found.get(SUBJECT.SITE_ID), site),
                form,
                cases.storedForm(found),
                found.get(CASE_FORM.VOIDED),
                stand(found),
                others,
                moment);
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
}
