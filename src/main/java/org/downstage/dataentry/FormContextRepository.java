package org.downstage.dataentry;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.downstage.audit.AuditKind;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.OpenedForm.Mark;
import org.downstage.sdv.Verification;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What stands around a form on its screen; one statement each, whatever the number of forms. */
@Repository
class FormContextRepository {

    private final DSLContext db;

    FormContextRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * The neighbours of a subject in the order of subject ids.
     *
     * @param previous null when it is the first
     * @param next null when it is the last
     */
    record Neighbours(@Nullable String previous, @Nullable String next) {}

    Neighbours neighbours(SignedIn who, Subject subject) {
        var seen =
                who.role().reach() == Role.Reach.ALL_SITES
                        ? noCondition()
                        : SUBJECT.SITE_ID.in(who.siteIds());
        var before = seen.and(SUBJECT.SUBJECT_KEY.lt(subject.key()));
        var after = seen.and(SUBJECT.SUBJECT_KEY.gt(subject.key()));
        return db.select(
                        field(select(max(SUBJECT.SUBJECT_KEY)).from(SUBJECT).where(before)),
                        field(select(min(SUBJECT.SUBJECT_KEY)).from(SUBJECT).where(after)))
                .fetchSingle(Records.mapping(Neighbours::new));
    }

    /** Everything that the account typed for a subject and did not save, by form. */
    Map<FormKey, List<DraftEntry>> drafts(long accountId, long subjectId) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.ACCOUNT_ID.eq(accountId))
                .and(DRAFT.SUBJECT_ID.eq(subjectId))
                .orderBy(DRAFT.SAVED_AT)
                .fetchGroups(
                        found -> new FormKey(found.getFormOid(), found.getOccurrence()),
                        DraftRepository::entry);
    }

    /** Verifications of a form's items, and who made its rows void. */
    Map<ItemPath, Mark> marks(long formId) {
        var verified =
                select(
                                words(VERIFICATION.ITEM_OID),
                                VERIFICATION.ROW_NO,
                                words(VERIFICATION.STATE),
                                words(ACCOUNT.DISPLAY_NAME),
                                VERIFICATION.VERIFIED_AT,
                                words(castNull(AUDIT_ENTRY.REASON)))
                        .from(VERIFICATION)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ACCOUNT_ID.eq(VERIFICATION.VERIFIED_BY))
                        .where(VERIFICATION.FORM_ID.eq(formId))
                        .and(VERIFICATION.STATE.ne(Verification.State.WITHDRAWN.name()));
        return db.fetch(verified.unionAll(voidedRows(formId)))
                .intoMap(
                        found -> new ItemPath(found.value1(), found.value2()),
                        found ->
                                new Mark(
                                        Mark.Kind.valueOf(found.value3()),
                                        found.value4(),
                                        found.value5(),
                                        found.value6()));
    }

    private static Select<Record6<String, Short, String, String, Instant, String>> voidedRows(
            long formId) {
        return select(
                        words(AUDIT_ENTRY.ITEM_OID),
                        AUDIT_ENTRY.ROW_NO,
                        words(inline(Mark.Kind.VOIDED.name())),
                        words(ACCOUNT.DISPLAY_NAME),
                        AUDIT_ENTRY.RECORDED_AT,
                        words(AUDIT_ENTRY.REASON))
                .from(AUDIT_ENTRY)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .where(AUDIT_ENTRY.FORM_ID.eq(formId))
                .and(AUDIT_ENTRY.KIND.eq(AuditKind.ROW_VOIDED.name()));
    }

    /** The two halves of a union differ in collation unless they are told not to. */
    private static Field<String> words(Field<String> field) {
        return field.cast(SQLDataType.VARCHAR);
    }
}
