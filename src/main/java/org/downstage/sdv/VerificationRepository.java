package org.downstage.sdv;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.downstage.jooq.Tables.VERIFICATION_PLAN;
import static org.downstage.jooq.Tables.VERIFICATION_PROGRESS;
import static org.downstage.jooq.Tables.VERIFICATION_TRIGGER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Missing;
import org.downstage.endpoint.SourceItem;
import org.downstage.jooq.tables.records.VerificationProgressRecord;
import org.downstage.jooq.tables.records.VerificationRecord;
import org.downstage.subject.Subject;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/**
 * Verifications and the counts of their forms: read in one statement, written in one round trip.
 */
@Repository
class VerificationRepository {

    private static final Field<Integer> ACTIVE_PLAN =
            field(
                    select(VERIFICATION_PLAN.PLAN_ID)
                            .from(VERIFICATION_PLAN)
                            .where(VERIFICATION_PLAN.ACTIVE.isTrue()));

    private final DSLContext db;

    VerificationRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * What decides the counts of a subject's forms.
     *
     * @param planId the plan in force; 0 for none
     * @param standing the subject's, its serious events as they are kept
     * @param forms the forms asked for, as they are kept
     */
    record Kept(int planId, Standing standing, List<KeptForm> forms) {

        /** The form's, or what a form has that was never counted. */
        KeptForm form(long formId, FormKey key) {
            return forms.stream()
                    .filter(form -> form.formId() == formId)
                    .findFirst()
                    .orElseGet(() -> KeptForm.none(formId, key));
        }
    }

    /**
     * A form as its counts are kept.
     *
     * @param serious whether it tells of a serious adverse event
     * @param changedAt when it was saved last; null for never counted
     */
    record KeptForm(
            long formId,
            FormKey key,
            boolean serious,
            String filled,
            @Nullable Instant owedAt,
            @Nullable Instant droppedAt,
            @Nullable Instant changedAt,
            List<Verification> verifications) {

        static KeptForm none(long formId, FormKey key) {
            return new KeptForm(formId, key, false, "", null, null, null, List.of());
        }
    }

    /**
     * A form's counts as they are to be kept.
     *
     * @param kept as they are kept so far
     * @param filled items that can be verified
     * @param due those that have to be
     * @param serious whether the form tells of a serious adverse event
     * @param dropped items whose verification falls away now
     * @param changedAt when the form was saved last
     */
    record Written(
            KeptForm kept,
            List<ItemPath> filled,
            List<ItemPath> due,
            boolean serious,
            List<ItemPath> dropped,
            Instant changedAt) {

        Counts counts() {
            var after = new ArrayList<Verification>();
            for (var one : kept.verifications()) {
                after.add(dropped.contains(one.path()) ? one.dropped(changedAt) : one);
            }
            return Counts.of(filled, due, after);
        }

        @Nullable Instant droppedAt() {
            return dropped.isEmpty() ? kept.droppedAt() : changedAt;
        }
    }

    /** What decides the counts of one form, in one statement. */
    Kept read(Subject subject, long formId) {
        return read(subject, VERIFICATION_PROGRESS.FORM_ID.eq(formId));
    }

    /** The same for all forms of a subject. */
    Kept read(Subject subject) {
        return read(subject, VERIFICATION_PROGRESS.SUBJECT_ID.eq(subject.subjectId()));
    }

    private Kept read(Subject subject, Condition which) {
        var before =
                selectCount()
                        .from(SUBJECT)
                        .where(SUBJECT.SITE_ID.eq(subject.siteId()))
                        .and(SUBJECT.SUBJECT_ID.lt(subject.subjectId()));
        var trigger =
                selectOne()
                        .from(VERIFICATION_TRIGGER)
                        .where(VERIFICATION_TRIGGER.PLAN_ID.eq(ACTIVE_PLAN))
                        .and(VERIFICATION_TRIGGER.SITE_ID.eq(subject.siteId()));
        var serious =
                selectOne()
                        .from(VERIFICATION_PROGRESS)
                        .where(VERIFICATION_PROGRESS.SUBJECT_ID.eq(subject.subjectId()))
                        .and(VERIFICATION_PROGRESS.SERIOUS.isTrue());
        return db.select(
                        ACTIVE_PLAN,
                        field(before),
                        field(exists(trigger)),
                        field(exists(serious)),
                        forms(which))
                .fetchSingle(
                        Records.mapping((plan, rank, triggered, seriously, forms) ->
                                new Kept(
                                        plan == null ? 0 : plan,
                                        new Standing(
                                                subject.siteId(),
                                                subject.key(),
                                                rank,
                                                triggered,
                                                seriously),
                                        forms)));
    }

    private static Field<List<KeptForm>> forms(Condition which) {
        return multiset(
                        select(
                                        VERIFICATION_PROGRESS.FORM_ID,
                                        VERIFICATION_PROGRESS.FORM_OID,
                                        VERIFICATION_PROGRESS.OCCURRENCE,
                                        VERIFICATION_PROGRESS.SERIOUS,
                                        VERIFICATION_PROGRESS.FILLED,
                                        VERIFICATION_PROGRESS.OWED_AT,
                                        VERIFICATION_PROGRESS.DROPPED_AT,
                                        VERIFICATION_PROGRESS.CHANGED_AT,
                                        verifications())
                                .from(VERIFICATION_PROGRESS)
                                .where(which))
                .convertFrom(found ->
                        found.map(
                                Records.mapping(
                                        (id,
                                                oid,
                                                number,
                                                serious,
                                                filled,
                                                since,
                                                dropped,
                                                at,
                                                all) ->
                                                new KeptForm(
                                                        id,
                                                        new FormKey(oid, number),
                                                        serious,
                                                        filled,
                                                        since,
                                                        dropped,
                                                        at,
                                                        all))));
    }

    private static Field<List<Verification>> verifications() {
        return multiset(
                        select(
                                        VERIFICATION.ITEM_OID,
                                        VERIFICATION.ROW_NO,
                                        VERIFICATION.STATE,
                                        VERIFICATION.VERIFIED_VALUE,
                                        VERIFICATION.VERIFIED_MISSING,
                                        VERIFICATION.FORM_VERSION,
                                        ACCOUNT.DISPLAY_NAME,
                                        VERIFICATION.VERIFIED_BY,
                                        VERIFICATION.VERIFIED_AT,
                                        VERIFICATION.DROPPED_AT,
                                        VERIFICATION.PLAN_ID,
                                        VERIFICATION.CORRECTED)
                                .from(VERIFICATION)
                                .join(ACCOUNT)
                                .on(ACCOUNT.ACCOUNT_ID.eq(VERIFICATION.VERIFIED_BY))
                                .where(VERIFICATION.FORM_ID.eq(VERIFICATION_PROGRESS.FORM_ID)))
                .convertFrom(found -> found.map(Records.mapping(Verification::stored)));
    }

    /** Keeps the counts of forms, and drops what falls away, in one round trip. */
    void write(Kept kept, Subject subject, List<Written> forms, Instant now) {
        if (forms.isEmpty()) {
            return;
        }
        var queries = new ArrayList<Query>();
        for (var form : forms) {
            queries.add(counts(kept, subject, form, now));
            if (!form.dropped().isEmpty()) {
                queries.add(drop(form));
            }
        }
        db.batch(queries).execute();
    }

    private Query counts(Kept kept, Subject subject, Written form, Instant now) {
        var record = new VerificationProgressRecord();
        var counts = form.counts();
        record.setFormId(form.kept().formId());
        record.setSubjectId(subject.subjectId());
        record.setSiteId(subject.siteId());
        record.setFormOid(form.kept().key().form());
        record.setOccurrence((short) form.kept().key().occurrence());
        record.setPlanId(kept.planId());
        record.setTriggered(kept.standing().triggered());
        record.setSerious(form.serious());
        record.setFilled(ItemPaths.write(form.filled()));
        record.setDue(ItemPaths.write(form.due()));
        record.setRequired((short) counts.required());
        record.setVerified((short) counts.verified());
        record.setDropped((short) counts.dropped());
        record.setLeftOver((short) counts.left());
        record.setWaiting(counts.left() > 0);
        record.setOwedAt(owedAt(counts, form.kept().owedAt(), now));
        record.setDroppedAt(form.droppedAt());
        record.setChangedAt(form.changedAt());
        return db.insertInto(VERIFICATION_PROGRESS)
                .set(record)
                .onDuplicateKeyUpdate()
                .set(record)
                .set(VERIFICATION_PROGRESS.REVISION, VERIFICATION_PROGRESS.REVISION.plus(1));
    }

    private static @Nullable Instant owedAt(Counts counts, @Nullable Instant known, Instant now) {
        if (counts.left() == 0) {
            return null;
        }
        return known == null ? now : known;
    }

    private Query drop(Written form) {
        var keys =
                form.dropped().stream().map(path -> row(path.item(), (short) path.row())).toList();
        return db.update(VERIFICATION)
                .set(VERIFICATION.STATE, Verification.State.DROPPED.name())
                .set(VERIFICATION.DROPPED_AT, form.changedAt())
                .set(VERIFICATION.CORRECTED, true)
                .where(VERIFICATION.FORM_ID.eq(form.kept().formId()))
                .and(row(VERIFICATION.ITEM_OID, VERIFICATION.ROW_NO).in(keys));
    }

    /**
     * Puts verifications of a form in the place of earlier ones, and keeps its counts and which of
     * the subject's source items are verified, in one round trip. The subject is held first, as by
     * a save and a lock; what was read before is compared with what stands there by then.
     *
     * @throws OptimisticLockingFailureException if the form, its verifications or those of its
     *     other occurrences have moved on, or it was locked
     */
    void put(
            FormRef ref,
            VerificationStand before,
            List<Verification> changed,
            Sources sources,
            Instant now) {
        var formId = ref.formId();
        var after = before.with(changed);
        var counts = after.counts();
        var update =
                db.update(VERIFICATION_PROGRESS)
                        .set(VERIFICATION_PROGRESS.VERIFIED, (short) counts.verified())
                        .set(VERIFICATION_PROGRESS.DROPPED, (short) counts.dropped())
                        .set(VERIFICATION_PROGRESS.LEFT_OVER, (short) counts.left())
                        .set(VERIFICATION_PROGRESS.WAITING, counts.left() > 0)
                        .set(VERIFICATION_PROGRESS.OWED_AT, owedAt(counts, before.owedAt(), now))
                        .set(VERIFICATION_PROGRESS.REVISION, before.revision() + 1)
                        .where(VERIFICATION_PROGRESS.FORM_ID.eq(formId))
                        .and(VERIFICATION_PROGRESS.REVISION.eq(before.revision()))
                        .and(momentOfOthers(ref).eq(sources.moment()))
                        .and(isOpen(formId));
        var records = changed.stream().map(one -> record(formId, one)).toList();
        var insert =
                db.insertInto(VERIFICATION).set(records).onDuplicateKeyUpdate().setAllToExcluded();
        var bits = sources(ref, sources.verified().applyAsLong(after));
        if (db.batch(hold(ref), update, insert, bits).execute()[1] != 1) {
            throw new OptimisticLockingFailureException("Form " + formId + " has moved on");
        }
    }

    /** Changes nothing: to write a row is the one way to lock it within a batch. */
    private Query hold(FormRef ref) {
        return db.update(SUBJECT)
                .set(SUBJECT.SITE_ID, SUBJECT.SITE_ID)
                .where(SUBJECT.SUBJECT_ID.eq(ref.subject().subjectId()));
    }

    private static Field<Long> momentOfOthers(FormRef ref) {
        var other = VERIFICATION_PROGRESS.as("other");
        return field(
                select(
                                coalesce(sum(other.REVISION.plus(1)), inline(BigDecimal.ZERO))
                                        .cast(Long.class))
                        .from(other)
                        .where(other.SUBJECT_ID.eq(ref.subject().subjectId()))
                        .and(other.FORM_OID.eq(ref.key().form()))
                        .and(other.FORM_ID.ne(ref.formId())));
    }

    private static Condition isOpen(long formId) {
        return exists(
                selectOne()
                        .from(CASE_FORM)
                        .where(CASE_FORM.FORM_ID.eq(formId))
                        .and(CASE_FORM.STATUS.ne(inline("LOCKED"))));
    }

    /**
     * Sets the bits of this form's items and leaves those of other forms to whoever writes them.
     */
    private Query sources(FormRef ref, long verified) {
        var others = ~SourceItem.ofForm(ref.key().form());
        return db.update(CASE_SUMMARY)
                .set(
                        CASE_SUMMARY.SOURCES_VERIFIED,
                        CASE_SUMMARY.SOURCES_VERIFIED.bitAnd(inline(others)).bitOr(verified))
                .where(CASE_SUMMARY.SUBJECT_ID.eq(ref.subject().subjectId()));
    }

    private static VerificationRecord record(long formId, Verification one) {
        var record = new VerificationRecord();
        record.setFormId(formId);
        record.setItemOid(one.path().item());
        record.setRowNo((short) one.path().row());
        record.setState(one.state().name());
        record.setFormVersion(one.formVersion());
        record.setVerifiedAt(one.at());
        record.setVerifiedBy(one.accountId());
        record.setVerifiedValue(one.value());
        record.setVerifiedMissing(
                Optional.ofNullable(one.missing()).map(Missing::name).orElse(null));
        record.setDroppedAt(one.droppedAt());
        record.setPlanId(one.planId());
        record.setCorrected(one.corrected());
        return record;
    }
}
