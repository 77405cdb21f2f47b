package org.downstage.audit;

import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import org.downstage.crf.ItemPath;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads one chain, or a part of it, backwards from its end. */
@Repository
class HistoryRepository {

    /** A form's record and whose it is. */
    record FormRef(long formId, String formOid, long subjectId, int siteId) {}

    /** A subject and its site. */
    record SubjectRef(long subjectId, int siteId) {}

    private final DSLContext db;

    HistoryRepository(DSLContext db) {
        this.db = db;
    }

    Optional<FormRef> form(long formId) {
        return db.select(CASE_FORM.FORM_ID, CASE_FORM.FORM_OID, SUBJECT.SUBJECT_ID, SUBJECT.SITE_ID)
                .from(CASE_FORM)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                .where(CASE_FORM.FORM_ID.eq(formId))
                .fetchOptional(Records.mapping(FormRef::new));
    }

    Optional<SubjectRef> subject(String key) {
        return db.select(SUBJECT.SUBJECT_ID, SUBJECT.SITE_ID)
                .from(SUBJECT)
                .where(SUBJECT.SUBJECT_KEY.eq(key))
                .fetchOptional(Records.mapping(SubjectRef::new));
    }

    /** With the group's OID, acts on the row that the item stands in are part of its history. */
    List<AuditEntry> ofItem(
            FormRef form,
            ItemPath path,
            @Nullable String groupOid,
            @Nullable AuditPosition olderThan) {
        var items = groupOid == null ? List.of(path.item()) : List.of(path.item(), groupOid);
        return read(
                AUDIT_ENTRY
                        .FORM_ID
                        .eq(form.formId())
                        .and(AUDIT_ENTRY.ITEM_OID.in(items))
                        .and(AUDIT_ENTRY.ROW_NO.eq((short) path.row())),
                form.subjectId(),
                olderThan);
    }

    List<AuditEntry> ofForm(FormRef form, @Nullable AuditPosition olderThan) {
        return read(AUDIT_ENTRY.FORM_ID.eq(form.formId()), form.subjectId(), olderThan);
    }

    List<AuditEntry> ofChain(long chain, @Nullable AuditPosition olderThan) {
        return read(noCondition(), chain, olderThan);
    }

    /** All of a chain in its order, in one statement. */
    List<AuditEntry> wholeChain(long chain) {
        return db.select(AuditColumns.ALL)
                .from(AuditColumns.WITH_NAMES)
                .where(AUDIT_ENTRY.CHAIN_ID.eq(chain))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .fetch(AuditColumns::entry);
    }

    private List<AuditEntry> read(Condition which, long chain, @Nullable AuditPosition olderThan) {
        return db.select(AuditColumns.ALL)
                .from(AuditColumns.WITH_NAMES)
                .where(AUDIT_ENTRY.CHAIN_ID.eq(chain))
                .and(which)
                .and(
                        olderThan == null
                                ? noCondition()
                                : AUDIT_ENTRY.SEQUENCE.lt(olderThan.sequence()))
                .orderBy(AUDIT_ENTRY.SEQUENCE.desc())
                .limit(AuditPage.SIZE + 1)
                .fetch(AuditColumns::entry);
    }
}
