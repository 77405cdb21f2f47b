package org.downstage.document;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.DOCUMENT;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.downstage.document.PageCache.Content;
import org.downstage.document.StoredSource.StoredCopy;
import org.downstage.document.render.PaperType;
import org.downstage.jooq.tables.Account;
import org.downstage.jooq.tables.Document;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Source documents in the database: originals, each with the redacted copy in use. */
@Repository
class SourceRepository {

    private static final Document COPY = DOCUMENT.as("copy");
    private static final Account REDACTOR = ACCOUNT.as("redactor");

    private final DSLContext db;

    SourceRepository(DSLContext db) {
        this.db = db;
    }

    /** All of a subject, in the order of their upload. */
    List<StoredSource> ofSubject(long subjectId) {
        return select(DOCUMENT.SUBJECT_ID.eq(subjectId));
    }

    /** The original of this number. */
    Optional<StoredSource> find(long id) {
        return select(DOCUMENT.DOCUMENT_ID.eq(id)).stream().findFirst();
    }

    private List<StoredSource> select(Condition which) {
        return db.select(DOCUMENT.fields())
                .select(SUBJECT.SUBJECT_KEY, SITE.SITE_ID, SITE.CODE, ACCOUNT.DISPLAY_NAME)
                .select(COPY.fields())
                .select(REDACTOR.DISPLAY_NAME)
                .from(DOCUMENT)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(DOCUMENT.SUBJECT_ID))
                .join(SITE)
                .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(DOCUMENT.UPLOADED_BY))
                .leftJoin(COPY)
                .on(COPY.REDACTED_FROM.eq(DOCUMENT.DOCUMENT_ID))
                .and(COPY.VOIDED.isFalse())
                .leftJoin(REDACTOR)
                .on(REDACTOR.ACCOUNT_ID.eq(COPY.UPLOADED_BY))
                .where(which)
                .and(DOCUMENT.REDACTED_FROM.isNull())
                .orderBy(DOCUMENT.DOCUMENT_ID)
                .fetch(SourceRepository::stored);
    }

    private static StoredSource stored(Record found) {
        return new StoredSource(
                found.get(DOCUMENT.DOCUMENT_ID),
                found.get(DOCUMENT.SUBJECT_ID),
                found.get(SUBJECT.SUBJECT_KEY),
                found.get(SITE.SITE_ID),
                found.get(SITE.CODE),
                SourceKind.valueOf(found.get(DOCUMENT.KIND)),
                found.get(DOCUMENT.TITLE),
                found.get(DOCUMENT.PAGE_COUNT),
                found.get(DOCUMENT.BYTE_COUNT),
                content(found, DOCUMENT),
                new Source.By(found.get(ACCOUNT.DISPLAY_NAME), found.get(DOCUMENT.UPLOADED_AT)),
                found.get(DOCUMENT.VOIDED),
                found.get(DOCUMENT.VOID_REASON),
                copy(found));
    }

    private static @Nullable StoredCopy copy(Record found) {
        return found.get(COPY.DOCUMENT_ID) == null
                ? null
                : new StoredCopy(
                        found.get(COPY.DOCUMENT_ID),
                        content(found, COPY),
                        new Source.By(
                                found.get(REDACTOR.DISPLAY_NAME), found.get(COPY.UPLOADED_AT)));
    }

    private static Content content(Record found, Document of) {
        return new Content(
                ContentHash.of(found.get(of.CONTENT_HASH)),
                PaperType.ofMediaType(found.get(of.MEDIA_TYPE)));
    }

    /**
     * A document to be stored.
     *
     * @param title the file's name of an original; of a copy empty
     * @param redactedFrom the original of a copy; null for an original
     */
    record NewDocument(
            long subjectId,
            SourceKind kind,
            String title,
            Content content,
            long bytes,
            int pages,
            @Nullable Long redactedFrom) {}

    long insert(NewDocument document, long by, Instant at) {
        return db.insertInto(DOCUMENT)
                .set(DOCUMENT.SUBJECT_ID, document.subjectId())
                .set(DOCUMENT.KIND, document.kind().name())
                .set(DOCUMENT.TITLE, document.title())
                .set(DOCUMENT.MEDIA_TYPE, document.content().type().mediaType())
                .set(DOCUMENT.CONTENT_HASH, document.content().hash().bytes())
                .set(DOCUMENT.BYTE_COUNT, document.bytes())
                .set(DOCUMENT.PAGE_COUNT, (short) document.pages())
                .set(DOCUMENT.REDACTED_FROM, document.redactedFrom())
                .set(DOCUMENT.UPLOADED_AT, at)
                .set(DOCUMENT.UPLOADED_BY, by)
                .returning(DOCUMENT.DOCUMENT_ID)
                .fetchSingle()
                .getDocumentId();
    }

    /** Declares a document void; whether it was not yet. */
    boolean declareVoid(long documentId, String reason) {
        return db.update(DOCUMENT)
                        .set(DOCUMENT.VOIDED, true)
                        .set(DOCUMENT.VOID_REASON, reason)
                        .where(DOCUMENT.DOCUMENT_ID.eq(documentId))
                        .and(DOCUMENT.VOIDED.isFalse())
                        .execute()
                == 1;
    }
}
