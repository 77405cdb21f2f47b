package org.downstage.certified;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.CERTIFIED_COPY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.downstage.jooq.Tables.VERIFICATION;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.downstage.certified.CaseRecord.Enrolment;
import org.downstage.certified.CaseRecord.Place;
import org.downstage.certified.CaseRecord.Verification;
import org.downstage.crf.ItemPath;
import org.downstage.security.SignedIn;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What a copy needs that no other feature tells, and which copies were made. */
@Repository
class CertifiedCopyRepository {

    private final DSLContext db;

    CertifiedCopyRepository(DSLContext db) {
        this.db = db;
    }

    Enrolment enrolment(long subjectId) {
        return db.select(
                        SUBJECT.SUBJECT_ID,
                        SUBJECT.SITE_ID,
                        SUBJECT.SUBJECT_KEY,
                        SITE.CODE,
                        SITE.NAME,
                        SITE.NAME_ZH,
                        SUBJECT.ENROLLED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(SUBJECT)
                .join(SITE)
                .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(SUBJECT.ENROLLED_BY))
                .where(SUBJECT.SUBJECT_ID.eq(subjectId))
                .fetchSingle(Records.mapping(Enrolment::new));
    }

    Map<Place, Verification> verifications(long subjectId) {
        return db.select(
                        VERIFICATION.FORM_ID,
                        VERIFICATION.ITEM_OID,
                        VERIFICATION.ROW_NO,
                        VERIFICATION.STATE,
                        VERIFICATION.VERIFIED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(VERIFICATION)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(VERIFICATION.FORM_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(VERIFICATION.VERIFIED_BY))
                .where(CASE_FORM.SUBJECT_ID.eq(subjectId))
                .fetchMap(
                        one -> new Place(one.value1(), new ItemPath(one.value2(), one.value3())),
                        one ->
                                new Verification(
                                        one.value4().equals("VERIFIED"),
                                        one.value5(),
                                        one.value6()));
    }

    /** Notes a copy; gives its key. */
    long insert(
            long subjectId, String hash, long bytes, String language, long madeBy, Instant madeAt) {
        return db.insertInto(CERTIFIED_COPY)
                .set(CERTIFIED_COPY.SUBJECT_ID, subjectId)
                .set(CERTIFIED_COPY.CONTENT_HASH, HexFormat.of().parseHex(hash))
                .set(CERTIFIED_COPY.BYTE_COUNT, bytes)
                .set(CERTIFIED_COPY.LANGUAGE, language)
                .set(CERTIFIED_COPY.MADE_BY, madeBy)
                .set(CERTIFIED_COPY.MADE_AT, madeAt)
                .returning(CERTIFIED_COPY.COPY_ID)
                .fetchSingle()
                .getCopyId();
    }

    /** The copies of a subject, newest first. */
    List<CertifiedCopy> ofSubject(long subjectId) {
        return find(CERTIFIED_COPY.SUBJECT_ID.eq(subjectId));
    }

    /** The copies with this hash, of subjects that the account sees. */
    List<CertifiedCopy> withHash(byte[] hash, SignedIn who) {
        var visible =
                switch (who.role().reach()) {
                    case ALL_SITES -> noCondition();
                    case ASSIGNED_SITES -> SUBJECT.SITE_ID.in(who.siteIds());
                    case NO_CLINICAL_DATA -> falseCondition();
                };
        return find(CERTIFIED_COPY.CONTENT_HASH.eq(hash).and(visible));
    }

    private List<CertifiedCopy> find(Condition which) {
        return db.select(
                        CERTIFIED_COPY.COPY_ID,
                        SUBJECT.SUBJECT_KEY,
                        CERTIFIED_COPY.CONTENT_HASH.convertFrom(HexFormat.of()::formatHex),
                        CERTIFIED_COPY.BYTE_COUNT,
                        CERTIFIED_COPY.MADE_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(CERTIFIED_COPY)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CERTIFIED_COPY.SUBJECT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CERTIFIED_COPY.MADE_BY))
                .where(which)
                .orderBy(CERTIFIED_COPY.COPY_ID.desc())
                .fetch(Records.mapping(CertifiedCopy::new));
    }
}
