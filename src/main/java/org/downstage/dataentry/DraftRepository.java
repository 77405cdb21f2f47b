package org.downstage.dataentry;

import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.downstage.crf.FormKey;
import org.downstage.crf.Missing;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Drafts: one row for each thing typed, written by one statement that also checks the site. */
@Repository
class DraftRepository {

    private final DSLContext db;

    DraftRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Keeps an entry; false if there is no such subject at a site of the account, or the form is
     * void.
     */
    boolean keep(SignedIn who, String subjectKey, FormKey form, DraftEntry entry) {
        var missing = entry.missing() == null ? null : entry.missing().name();
        return db.insertInto(
                                DRAFT,
                                DRAFT.ACCOUNT_ID,
                                DRAFT.SUBJECT_ID,
                                DRAFT.FORM_OID,
                                DRAFT.OCCURRENCE,
                                DRAFT.KIND,
                                DRAFT.PLACE,
                                DRAFT.TYPED,
                                DRAFT.MISSING,
                                DRAFT.BASE_VERSION,
                                DRAFT.SAVED_AT)
                        .select(
                                select(
                                                val(who.accountId()),
                                                SUBJECT.SUBJECT_ID,
                                                val(form.form()),
                                                val((short) form.occurrence()),
                                                val(entry.kind().name()),
                                                val(entry.place()),
                                                val(entry.typed(), DRAFT.TYPED),
                                                val(missing, DRAFT.MISSING),
                                                val(entry.baseVersion()),
                                                val(entry.savedAt(), DRAFT.SAVED_AT))
                                        .from(SUBJECT)
                                        .where(SUBJECT.SUBJECT_KEY.eq(subjectKey))
                                        .and(ofSitesOf(who))
                                        .andNotExists(voided(form)))
                        .onDuplicateKeyUpdate()
                        .set(DRAFT.TYPED, entry.typed())
                        .set(DRAFT.MISSING, missing)
                        .set(DRAFT.BASE_VERSION, entry.baseVersion())
                        .set(DRAFT.SAVED_AT, entry.savedAt())
                        .execute()
                > 0;
    }

    private static Select<?> voided(FormKey form) {
        return selectOne()
                .from(CASE_FORM)
                .where(CASE_FORM.SUBJECT_ID.eq(SUBJECT.SUBJECT_ID))
                .and(CASE_FORM.FORM_OID.eq(form.form()))
                .and(CASE_FORM.OCCURRENCE.eq((short) form.occurrence()))
                .and(CASE_FORM.VOIDED);
    }

    private static Condition ofSitesOf(SignedIn who) {
        return who.role().reach() == Role.Reach.ALL_SITES
                ? noCondition()
                : SUBJECT.SITE_ID.in(who.siteIds());
    }

    /** Whether the form was declared void. */
    boolean isVoid(DraftKey key) {
        return db.fetchExists(
                selectOne()
                        .from(CASE_FORM)
                        .where(CASE_FORM.SUBJECT_ID.eq(key.subjectId()))
                        .and(CASE_FORM.FORM_OID.eq(key.form().form()))
                        .and(CASE_FORM.OCCURRENCE.eq((short) key.form().occurrence()))
                        .and(CASE_FORM.VOIDED));
    }

    /** Keeps entries of a draft that the account may write. */
    void keep(DraftKey key, List<DraftEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        var rows =
                db.insertInto(
                        DRAFT,
                        DRAFT.ACCOUNT_ID,
                        DRAFT.SUBJECT_ID,
                        DRAFT.FORM_OID,
                        DRAFT.OCCURRENCE,
                        DRAFT.KIND,
                        DRAFT.PLACE,
                        DRAFT.TYPED,
                        DRAFT.MISSING,
                        DRAFT.BASE_VERSION,
                        DRAFT.SAVED_AT);
        for (var entry : entries) {
            rows =
                    rows.values(
                            key.accountId(),
                            key.subjectId(),
                            key.form().form(),
                            (short) key.form().occurrence(),
                            entry.kind().name(),
                            entry.place(),
                            entry.typed(),
                            entry.missing() == null ? null : entry.missing().name(),
                            entry.baseVersion(),
                            entry.savedAt());
        }
        rows.onDuplicateKeyUpdate()
                .set(DRAFT.TYPED, excluded(DRAFT.TYPED))
                .set(DRAFT.MISSING, excluded(DRAFT.MISSING))
                .set(DRAFT.BASE_VERSION, excluded(DRAFT.BASE_VERSION))
                .set(DRAFT.SAVED_AT, excluded(DRAFT.SAVED_AT))
                .execute();
    }

    List<DraftEntry> find(DraftKey key) {
        return db.selectFrom(DRAFT)
                .where(of(key))
                .orderBy(DRAFT.SAVED_AT)
                .fetch(DraftRepository::entry);
    }

    static DraftEntry entry(Record found) {
        var missing = found.get(DRAFT.MISSING);
        return new DraftEntry(
                DraftEntry.Kind.valueOf(found.get(DRAFT.KIND)),
                found.get(DRAFT.PLACE),
                found.get(DRAFT.TYPED),
                missing == null ? null : Missing.valueOf(missing),
                found.get(DRAFT.BASE_VERSION),
                found.get(DRAFT.SAVED_AT));
    }

    void delete(DraftKey key) {
        db.deleteFrom(DRAFT).where(of(key)).execute();
    }

    /** Throws away what anybody typed at a form. */
    void deleteOfAll(long subjectId, FormKey form) {
        db.deleteFrom(DRAFT)
                .where(DRAFT.SUBJECT_ID.eq(subjectId))
                .and(DRAFT.FORM_OID.eq(form.form()))
                .and(DRAFT.OCCURRENCE.eq((short) form.occurrence()))
                .execute();
    }

    /** Takes one entry back. */
    void delete(DraftKey key, DraftEntry.Kind kind, String place) {
        db.deleteFrom(DRAFT)
                .where(of(key))
                .and(DRAFT.KIND.eq(kind.name()))
                .and(DRAFT.PLACE.eq(place))
                .execute();
    }

    /** Takes entries back. */
    void delete(DraftKey key, List<DraftKeeper.Entry> entries) {
        if (!entries.isEmpty()) {
            db.deleteFrom(DRAFT)
                    .where(of(key))
                    .and(
                            row(DRAFT.KIND, DRAFT.PLACE)
                                    .in(
                                            entries.stream()
                                                    .map(entry ->
                                                            row(entry.kind().name(), entry.place()))
                                                    .toList()))
                    .execute();
        }
    }

    private static Condition of(DraftKey key) {
        return DRAFT.ACCOUNT_ID
                .eq(key.accountId())
                .and(DRAFT.SUBJECT_ID.eq(key.subjectId()))
                .and(DRAFT.FORM_OID.eq(key.form().form()))
                .and(DRAFT.OCCURRENCE.eq((short) key.form().occurrence()));
    }
}
