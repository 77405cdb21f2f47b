package org.downstage.signature;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DRAFT;
import static org.downstage.jooq.Tables.SIGNATURE;
import static org.downstage.jooq.Tables.SIGNATURE_INVALIDATION;
import static org.downstage.jooq.Tables.SUBJECT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.downstage.crf.FormKey;
import org.downstage.dataentry.FormState;
import org.downstage.jooq.tables.records.SignatureRecord;
import org.downstage.signature.Signature.Invalidation;
import org.downstage.signature.Signature.Seal;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

/** Signatures in the database. Nothing here changes one. */
@Repository
class SignatureRepository {

    private static final HexFormat HEX = HexFormat.of();
    private static final org.downstage.jooq.tables.Account CHANGER = ACCOUNT.as("changer");

    private final DSLContext db;

    SignatureRepository(DSLContext db) {
        this.db = db;
    }

    /** Whose a signature is. */
    record Owner(String subject, int siteId) {}

    Optional<Owner> owner(long signatureId) {
        return db.select(SUBJECT.SUBJECT_KEY, SUBJECT.SITE_ID)
                .from(SIGNATURE)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(SIGNATURE.FORM_ID))
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                .where(SIGNATURE.SIGNATURE_ID.eq(signatureId))
                .fetchOptional(found -> new Owner(found.value1(), found.value2()));
    }

    /** All signatures of a subject, oldest first. */
    List<Signature> ofSubject(long subjectId) {
        return all().where(CASE_FORM.SUBJECT_ID.eq(subjectId))
                .orderBy(SIGNATURE.SIGNATURE_ID)
                .fetch(SignatureRepository::signature);
    }

    Optional<Signature> find(long signatureId) {
        return all().where(SIGNATURE.SIGNATURE_ID.eq(signatureId))
                .fetchOptional(SignatureRepository::signature);
    }

    private SelectJoinStep<? extends Record> all() {
        return db.select(SIGNATURE.fields())
                .select(CASE_FORM.FORM_OID, CASE_FORM.OCCURRENCE)
                .select(ACCOUNT.DISPLAY_NAME, ACCOUNT.USERNAME)
                .select(
                        SIGNATURE_INVALIDATION.INVALIDATED_AT,
                        SIGNATURE_INVALIDATION.FORM_VERSION,
                        CHANGER.DISPLAY_NAME)
                .from(SIGNATURE)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(SIGNATURE.FORM_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(SIGNATURE.SIGNED_BY))
                .leftJoin(SIGNATURE_INVALIDATION)
                .on(SIGNATURE_INVALIDATION.SIGNATURE_ID.eq(SIGNATURE.SIGNATURE_ID))
                .leftJoin(CHANGER)
                .on(CHANGER.ACCOUNT_ID.eq(SIGNATURE_INVALIDATION.INVALIDATED_BY));
    }

    private static Signature signature(Record found) {
        var endedAt = found.get(SIGNATURE_INVALIDATION.INVALIDATED_AT);
        return new Signature(
                found.get(SIGNATURE.SIGNATURE_ID),
                found.get(SIGNATURE.FORM_ID),
                new FormKey(found.get(CASE_FORM.FORM_OID), found.get(CASE_FORM.OCCURRENCE)),
                found.get(SIGNATURE.FORM_VERSION),
                found.get(SIGNATURE.SIGNED_AT),
                found.get(ACCOUNT.DISPLAY_NAME),
                found.get(ACCOUNT.USERNAME),
                SignatureMeaning.valueOf(found.get(SIGNATURE.MEANING)),
                new Seal(
                        HEX.formatHex(found.get(SIGNATURE.CONTENT_HASH)),
                        HEX.formatHex(found.get(SIGNATURE.CATALOGUE)),
                        found.get(SIGNATURE.CTCAE)),
                endedAt == null
                        ? null
                        : new Invalidation(
                                endedAt,
                                found.get(CHANGER.DISPLAY_NAME),
                                found.get(SIGNATURE_INVALIDATION.FORM_VERSION)));
    }

    /** The forms of the subject at which the account has something typed and not saved. */
    Set<FormKey> drafted(long accountId, long subjectId) {
        return db.selectDistinct(DRAFT.FORM_OID, DRAFT.OCCURRENCE)
                .from(DRAFT)
                .where(DRAFT.ACCOUNT_ID.eq(accountId))
                .and(DRAFT.SUBJECT_ID.eq(subjectId))
                .fetchSet(found -> new FormKey(found.value1(), found.value2()));
    }

    /** Adds a signature to each form and takes the forms to signed, in two statements. */
    void sign(
            Map<FormState, Seal> forms, SignatureMeaning meaning, long signedBy, Instant signedAt) {
        var records = new ArrayList<SignatureRecord>();
        forms.forEach((form, seal) -> {
            var signature = new SignatureRecord();
            signature.setFormId(form.formId());
            signature.setFormVersion(form.version());
            signature.setSignedAt(signedAt);
            signature.setSignedBy(signedBy);
            signature.setMeaning(meaning.name());
            signature.setContentHash(HEX.parseHex(seal.hash()));
            signature.setCatalogue(HEX.parseHex(seal.catalogue()));
            signature.setCtcae(seal.ctcae());
            records.add(signature);
        });
        db.insertInto(SIGNATURE).set(records).execute();
        db.update(CASE_FORM)
                .set(CASE_FORM.STATUS, "SIGNED")
                .where(
                        CASE_FORM.FORM_ID.in(
                                forms.keySet().stream().map(FormState::formId).toList()))
                .and(CASE_FORM.STATUS.eq("COMPLETE"))
                .execute();
    }
}
