package org.downstage.monitoring;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.row;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.audit.AuditKind;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Missing;
import org.downstage.sdv.FormRef;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the last changes of items from the trail, in one statement. */
@Repository
class ChangeRepository {

    private final DSLContext db;

    ChangeRepository(DSLContext db) {
        this.db = db;
    }

    Map<ItemPath, Change> last(FormRef form, Collection<ItemPath> paths) {
        var last = new LinkedHashMap<ItemPath, Change>();
        if (paths.isEmpty()) {
            return last;
        }
        var keys = paths.stream().map(path -> row(path.item(), (short) path.row())).toList();
        db.select(AUDIT_ENTRY.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(AUDIT_ENTRY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(AUDIT_ENTRY.ACCOUNT_ID))
                .where(AUDIT_ENTRY.CHAIN_ID.eq(form.subject().subjectId()))
                .and(AUDIT_ENTRY.FORM_ID.eq(form.formId()))
                .and(AUDIT_ENTRY.KIND.eq(AuditKind.VALUE_CHANGED.name()))
                .and(row(AUDIT_ENTRY.ITEM_OID, AUDIT_ENTRY.ROW_NO).in(keys))
                .orderBy(AUDIT_ENTRY.SEQUENCE.desc())
                .fetch(ChangeRepository::change)
                .forEach(change -> last.putIfAbsent(change.path(), change));
        return last;
    }

    private static Change change(Record found) {
        var name = found.get(ACCOUNT.DISPLAY_NAME);
        return new Change(
                new ItemPath(found.get(AUDIT_ENTRY.ITEM_OID), found.get(AUDIT_ENTRY.ROW_NO)),
                value(found.get(AUDIT_ENTRY.OLD_VALUE), found.get(AUDIT_ENTRY.OLD_MISSING)),
                value(found.get(AUDIT_ENTRY.NEW_VALUE), found.get(AUDIT_ENTRY.NEW_MISSING)),
                found.get(AUDIT_ENTRY.REASON),
                name == null ? found.get(AUDIT_ENTRY.USERNAME) : name,
                found.get(AUDIT_ENTRY.RECORDED_AT));
    }

    private static @Nullable AuditValue value(@Nullable String text, @Nullable String missing) {
        if (missing != null) {
            return new AuditValue(null, Missing.valueOf(missing));
        }
        return text == null ? null : new AuditValue(text, null);
    }
}
