package org.downstage.lock;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SIGNATURE;
import static org.downstage.jooq.Tables.SIGNATURE_INVALIDATION;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.FormStatus;
import org.downstage.lock.LockScope.OfForm;
import org.downstage.lock.LockScope.OfSite;
import org.downstage.lock.LockScope.OfSubject;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Forms as far as freezing and locking goes; one statement each, whatever the scope. */
@Repository
class LockRepository {

    private static final Condition SIGNED_FOR =
            exists(
                    selectOne()
                            .from(SIGNATURE)
                            .where(SIGNATURE.FORM_ID.eq(CASE_FORM.FORM_ID))
                            .and(
                                    notExists(
                                            selectOne()
                                                    .from(SIGNATURE_INVALIDATION)
                                                    .where(
                                                            SIGNATURE_INVALIDATION.SIGNATURE_ID.eq(
                                                                    SIGNATURE.SIGNATURE_ID)))));

    private final DSLContext db;

    LockRepository(DSLContext db) {
        this.db = db;
    }

    /** A form, and the step that an unlock takes it to. */
    record FormRow(
            long formId,
            FormKey key,
            long subjectId,
            int siteId,
            FormStatus status,
            boolean frozen,
            int version,
            FormStatus unlocked) {}

    /**
     * Locks the subjects of a scope to the end of the transaction, in the order of their keys, so
     * that whoever saves meanwhile comes before or after; gives their number.
     */
    int hold(LockScope scope) {
        var which =
                switch (scope) {
                    case OfForm form -> SUBJECT.SUBJECT_KEY.eq(form.subject());
                    case OfSubject subject -> SUBJECT.SUBJECT_KEY.eq(subject.subject());
                    case OfSite site -> SUBJECT.SITE_ID.eq(site.siteId());
                };
        return db.select(SUBJECT.SUBJECT_ID)
                .from(SUBJECT)
                .where(which)
                .orderBy(SUBJECT.SUBJECT_ID)
                .forUpdate()
                .fetch()
                .size();
    }

    Optional<Integer> site(int siteId) {
        return db.select(SITE.SITE_ID)
                .from(SITE)
                .where(SITE.SITE_ID.eq(siteId))
                .fetchOptional(SITE.SITE_ID);
    }

    /** Which saved forms a scope holds; to be joined with their subjects. */
    static Condition in(LockScope scope) {
        var saved = CASE_FORM.VOIDED.isFalse();
        return switch (scope) {
            case OfForm(var subject, var form) ->
                    saved.and(SUBJECT.SUBJECT_KEY.eq(subject))
                            .and(CASE_FORM.FORM_OID.eq(form.form()))
                            .and(CASE_FORM.OCCURRENCE.eq((short) form.occurrence()));
            case OfSubject(var subject) -> saved.and(SUBJECT.SUBJECT_KEY.eq(subject));
            case OfSite(var siteId) -> saved.and(SUBJECT.SITE_ID.eq(siteId));
        };
    }

    List<FormRow> forms(LockScope scope) {
        Field<String> unlocked =
                when(SIGNED_FOR, inline(FormStatus.SIGNED.name()))
                        .otherwise(inline(FormStatus.COMPLETE.name()));
        return db.select(
                        CASE_FORM.FORM_ID,
                        CASE_FORM.FORM_OID,
                        CASE_FORM.OCCURRENCE,
                        SUBJECT.SUBJECT_ID,
                        SUBJECT.SITE_ID,
                        CASE_FORM.STATUS,
                        CASE_FORM.FROZEN,
                        CASE_FORM.VERSION,
                        unlocked)
                .from(CASE_FORM)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                .where(in(scope))
                .orderBy(CASE_FORM.SUBJECT_ID, CASE_FORM.FORM_ID)
                .fetch(found ->
                        new FormRow(
                                found.value1(),
                                new FormKey(found.value2(), found.value3()),
                                found.value4(),
                                found.value5(),
                                FormStatus.valueOf(found.value6()),
                                found.value7(),
                                found.value8(),
                                FormStatus.valueOf(found.value9())));
    }

    void freeze(Collection<Long> forms, boolean frozen) {
        db.update(CASE_FORM)
                .set(CASE_FORM.FROZEN, frozen)
                .where(CASE_FORM.FORM_ID.in(forms))
                .execute();
    }

    void lock(Collection<Long> forms) {
        db.update(CASE_FORM)
                .set(CASE_FORM.STATUS, FormStatus.LOCKED.name())
                .set(CASE_FORM.FROZEN, false)
                .where(CASE_FORM.FORM_ID.in(forms))
                .execute();
    }

    /** A signature that held when the form was locked still holds, so the form is signed again. */
    void unlock(Collection<Long> forms) {
        db.update(CASE_FORM)
                .set(
                        CASE_FORM.STATUS,
                        when(SIGNED_FOR, inline(FormStatus.SIGNED.name()))
                                .otherwise(inline(FormStatus.COMPLETE.name())))
                .where(CASE_FORM.FORM_ID.in(forms))
                .execute();
    }

    /** How the forms of every site stand. */
    List<SiteStanding> sites() {
        return db.select(
                        SITE.SITE_ID,
                        SITE.CODE,
                        SITE.CITY,
                        SITE.CITY_ZH,
                        count(CASE_FORM.FORM_ID),
                        with(FormStatus.IN_PROGRESS),
                        with(FormStatus.COMPLETE),
                        with(FormStatus.SIGNED),
                        with(FormStatus.LOCKED),
                        count().filterWhere(CASE_FORM.FROZEN.isTrue()))
                .from(SITE)
                .leftJoin(SUBJECT)
                .on(SUBJECT.SITE_ID.eq(SITE.SITE_ID))
                .leftJoin(CASE_FORM)
                .on(CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                .and(CASE_FORM.VOIDED.isFalse())
                .groupBy(SITE.SITE_ID, SITE.CODE, SITE.CITY, SITE.CITY_ZH)
                .orderBy(SITE.SITE_ID)
                .fetch(Records.mapping(SiteStanding::new));
    }

    private static Field<Integer> with(FormStatus status) {
        return count().filterWhere(CASE_FORM.STATUS.cast(SQLDataType.VARCHAR).eq(status.name()));
    }
}
