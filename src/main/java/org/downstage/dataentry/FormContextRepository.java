package org.downstage.dataentry;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.downstage.audit.AuditKind;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.OpenedForm.Mark;
import org.downstage.sdv.ItemPaths;
import org.downstage.sdv.Verification;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.jooq.DSLContext;
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

    /**
     * What is known of a form's places besides their values.
     *
     * @param marks verifications and void rows, by item or by group OID and row
     * @param due items that the plan asks to be verified
     */
    record Places(Map<ItemPath, Mark> marks, Set<ItemPath> due) {

        static final Places NONE = new Places(Map.of(), Set.of());
    }

    Places places(long formId) {
        var due =
                select(VERIFICATION_PROGRESS.DUE)
                        .from(VERIFICATION_PROGRESS)
                        .where(VERIFICATION_PROGRESS.FORM_ID.eq(formId));
        return db.select(field(due), multiset(verified(formId)), multiset(voidedRows(formId)))
                .fetchSingle(found -> {
                    var marks = new HashMap<ItemPath, Mark>();
                    found.value2().forEach(one -> put(marks, one));
                    found.value3().forEach(one -> put(marks, one));
                    var items = found.value1();
                    return new Places(
                            marks, items == null ? Set.of() : Set.copyOf(ItemPaths.read(items)));
                });
    }

    private static void put(
            Map<ItemPath, Mark> marks,
            Record6<String, Short, String, String, Instant, String> one) {
        marks.put(
                new ItemPath(one.value1(), one.value2()),
                new Mark(
                        Mark.Kind.valueOf(one.value3()), one.value4(), one.value5(), one.value6()));
    }

    private static Select<Record6<String, Short, String, String, Instant, String>> verified(
            long formId) {
        return select(
                        VERIFICATION.ITEM_OID,
                        VERIFICATION.ROW_NO,
                        VERIFICATION.STATE.cast(SQLDataType.VARCHAR),
                        ACCOUNT.DISPLAY_NAME,
                        VERIFICATION.VERIFIED_AT,
                        castNull(AUDIT_ENTRY.REASON))
                .from(VERIFICATION)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(VERIFICATION.VERIFIED_BY))
                .where(VERIFICATION.FORM_ID.eq(formId))
                .and(VERIFICATION.STATE.ne(Verification.State.WITHDRAWN.name()));
    }

    private static Select<Record6<String, Short, String, String, Instant, String>> voidedRows(
            long formId) {
        return select(
                        AUDIT_ENTRY.ITEM_OID,
                        AUDIT_ENTRY.ROW_NO,
                        inline(Mark.Kind.VOIDED.name()),
                        ACCOUNT.DISPLAY_NAME,
                        AUDIT_ENTRY.RECORDED_AT,
                        AUDIT_ENTRY.REASON)
                .from(AUDIT_ENTRY)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .where(AUDIT_ENTRY.FORM_ID.eq(formId))
                .and(AUDIT_ENTRY.KIND.eq(AuditKind.ROW_VOIDED.name()));
    }
}
