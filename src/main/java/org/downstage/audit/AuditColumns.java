package org.downstage.audit;

import static org.downstage.jooq.Tables.ACCOUNT;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Missing;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the trail shows of a row, with the names behind its keys. A row that somebody tampered with
 * is read as far as it goes, so that it cannot hide the others.
 */
final class AuditColumns {

    /** The columns of an entry. */
    static final List<Field<?>> ALL =
            List.of(
                    AUDIT_ENTRY.RECORDED_AT,
                    AUDIT_ENTRY.CHAIN_ID,
                    AUDIT_ENTRY.SEQUENCE,
                    AUDIT_ENTRY.USERNAME,
                    ACCOUNT.DISPLAY_NAME,
                    AUDIT_ENTRY.KIND,
                    SITE.CODE,
                    SUBJECT.SUBJECT_KEY,
                    AUDIT_ENTRY.FORM_OID,
                    AUDIT_ENTRY.OCCURRENCE,
                    AUDIT_ENTRY.ITEM_OID,
                    AUDIT_ENTRY.ROW_NO,
                    AUDIT_ENTRY.OLD_VALUE,
                    AUDIT_ENTRY.OLD_MISSING,
                    AUDIT_ENTRY.NEW_VALUE,
                    AUDIT_ENTRY.NEW_MISSING,
                    AUDIT_ENTRY.REASON,
                    AUDIT_ENTRY.FORM_VERSION,
                    AUDIT_ENTRY.ABOUT_USERNAME);

    /** The entries with subject, site and account beside them. */
    static final Table<?> WITH_NAMES =
            AUDIT_ENTRY
                    .leftJoin(SUBJECT)
                    .on(SUBJECT.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                    .leftJoin(SITE)
                    .on(SITE.SITE_ID.eq(AUDIT_ENTRY.SITE_ID))
                    .leftJoin(ACCOUNT)
                    .on(ACCOUNT.ACCOUNT_ID.eq(AUDIT_ENTRY.ACCOUNT_ID));

    private AuditColumns() {}

    static AuditEntry entry(Record row) {
        var username = row.get(AUDIT_ENTRY.USERNAME);
        return new AuditEntry(
                new AuditPosition(
                        row.get(AUDIT_ENTRY.RECORDED_AT),
                        row.get(AUDIT_ENTRY.CHAIN_ID),
                        row.get(AUDIT_ENTRY.SEQUENCE)),
                username,
                Objects.requireNonNullElse(row.get(ACCOUNT.DISPLAY_NAME), username),
                kind(row.get(AUDIT_ENTRY.KIND)),
                row.get(SITE.CODE),
                row.get(SUBJECT.SUBJECT_KEY),
                form(row.get(AUDIT_ENTRY.FORM_OID), row.get(AUDIT_ENTRY.OCCURRENCE)),
                path(row.get(AUDIT_ENTRY.ITEM_OID), row.get(AUDIT_ENTRY.ROW_NO)),
                value(row.get(AUDIT_ENTRY.OLD_VALUE), row.get(AUDIT_ENTRY.OLD_MISSING)),
                value(row.get(AUDIT_ENTRY.NEW_VALUE), row.get(AUDIT_ENTRY.NEW_MISSING)),
                row.get(AUDIT_ENTRY.REASON),
                row.get(AUDIT_ENTRY.FORM_VERSION),
                row.get(AUDIT_ENTRY.ABOUT_USERNAME));
    }

    private static AuditKind kind(String name) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(AuditKind.UNKNOWN);
    }

    private static @Nullable FormKey form(@Nullable String oid, @Nullable Short occurrence) {
        return oid == null || occurrence == null || occurrence < 1
                ? null
                : new FormKey(oid, occurrence);
    }

    private static @Nullable ItemPath path(@Nullable String item, @Nullable Short row) {
        return item == null || row == null ? null : new ItemPath(item, row);
    }

    private static @Nullable AuditValue value(@Nullable String text, @Nullable String missing) {
        return text == null && missing == null
                ? null
                : new AuditValue(text, missing == null ? null : Missing.valueOf(missing));
    }
}
