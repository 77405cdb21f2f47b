package org.downstage.document;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.DOCUMENT;
import static org.downstage.jooq.Tables.DOCUMENT_LINK;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.document.render.Area;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Links of items to places in source documents. */
@Repository
class SourceLinkRepository {

    private final DSLContext db;

    SourceLinkRepository(DSLContext db) {
        this.db = db;
    }

    /** A form that somebody saved. */
    record SavedForm(long formId, int version) {}

    /** A link with the subject that it belongs to. */
    record StoredLink(SourceLink link, long subjectId, SavedForm form) {}

    /** The links of a subject that hold: neither they nor their document nor form are void. */
    List<SourceLink> ofSubject(long subjectId) {
        return select(CASE_FORM.SUBJECT_ID.eq(subjectId)).stream().map(StoredLink::link).toList();
    }

    /** A link that holds. */
    Optional<StoredLink> find(long linkId) {
        return select(DOCUMENT_LINK.LINK_ID.eq(linkId)).stream().findFirst();
    }

    private List<StoredLink> select(Condition which) {
        return db.select(DOCUMENT_LINK.fields())
                .select(
                        CASE_FORM.SUBJECT_ID,
                        CASE_FORM.FORM_OID,
                        CASE_FORM.OCCURRENCE,
                        CASE_FORM.VERSION,
                        ACCOUNT.DISPLAY_NAME)
                .from(DOCUMENT_LINK)
                .join(CASE_FORM)
                .on(CASE_FORM.FORM_ID.eq(DOCUMENT_LINK.FORM_ID))
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(DOCUMENT_LINK.DOCUMENT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(DOCUMENT_LINK.LINKED_BY))
                .where(which)
                .and(DOCUMENT_LINK.VOIDED.isFalse())
                .and(DOCUMENT.VOIDED.isFalse())
                .and(CASE_FORM.VOIDED.isFalse())
                .orderBy(DOCUMENT_LINK.LINK_ID)
                .fetch(SourceLinkRepository::stored);
    }

    private static StoredLink stored(Record found) {
        var area =
                new Area(
                        found.get(DOCUMENT_LINK.X).doubleValue(),
                        found.get(DOCUMENT_LINK.Y).doubleValue(),
                        found.get(DOCUMENT_LINK.WIDTH).doubleValue(),
                        found.get(DOCUMENT_LINK.HEIGHT).doubleValue());
        var link =
                new SourceLink(
                        found.get(DOCUMENT_LINK.LINK_ID),
                        new FormKey(found.get(CASE_FORM.FORM_OID), found.get(CASE_FORM.OCCURRENCE)),
                        new ItemPath(
                                found.get(DOCUMENT_LINK.ITEM_OID), found.get(DOCUMENT_LINK.ROW_NO)),
                        new SourcePlace(
                                found.get(DOCUMENT_LINK.DOCUMENT_ID),
                                new PageBox(found.get(DOCUMENT_LINK.PAGE), area)),
                        new Source.By(
                                found.get(ACCOUNT.DISPLAY_NAME),
                                found.get(DOCUMENT_LINK.LINKED_AT)));
        return new StoredLink(
                link,
                found.get(CASE_FORM.SUBJECT_ID),
                new SavedForm(found.get(DOCUMENT_LINK.FORM_ID), found.get(CASE_FORM.VERSION)));
    }

    /** A subject's form that somebody saved and nobody declared void. */
    Optional<SavedForm> form(long subjectId, FormKey key) {
        return db.select(CASE_FORM.FORM_ID, CASE_FORM.VERSION)
                .from(CASE_FORM)
                .where(CASE_FORM.SUBJECT_ID.eq(subjectId))
                .and(CASE_FORM.FORM_OID.eq(key.form()))
                .and(CASE_FORM.OCCURRENCE.eq((short) key.occurrence()))
                .and(CASE_FORM.VOIDED.isFalse())
                .fetchOptional(found -> new SavedForm(found.value1(), found.value2()));
    }

    long insert(long formId, ItemPath path, SourcePlace place, long by, Instant at) {
        var area = place.box().area();
        return db.insertInto(DOCUMENT_LINK)
                .set(DOCUMENT_LINK.DOCUMENT_ID, place.source())
                .set(DOCUMENT_LINK.FORM_ID, formId)
                .set(DOCUMENT_LINK.ITEM_OID, path.item())
                .set(DOCUMENT_LINK.ROW_NO, (short) path.row())
                .set(DOCUMENT_LINK.PAGE, (short) place.page())
                .set(DOCUMENT_LINK.X, BigDecimal.valueOf(area.x()))
                .set(DOCUMENT_LINK.Y, BigDecimal.valueOf(area.y()))
                .set(DOCUMENT_LINK.WIDTH, BigDecimal.valueOf(area.width()))
                .set(DOCUMENT_LINK.HEIGHT, BigDecimal.valueOf(area.height()))
                .set(DOCUMENT_LINK.LINKED_AT, at)
                .set(DOCUMENT_LINK.LINKED_BY, by)
                .returning(DOCUMENT_LINK.LINK_ID)
                .fetchSingle()
                .getLinkId();
    }

    /** Declares a link void; whether it was not yet. */
    boolean declareVoid(long linkId, String reason) {
        return db.update(DOCUMENT_LINK)
                        .set(DOCUMENT_LINK.VOIDED, true)
                        .set(DOCUMENT_LINK.VOID_REASON, reason)
                        .where(DOCUMENT_LINK.LINK_ID.eq(linkId))
                        .and(DOCUMENT_LINK.VOIDED.isFalse())
                        .execute()
                == 1;
    }
}
