package org.downstage.audit;

import org.downstage.jooq.tables.records.AuditEntryRecord;
import org.jspecify.annotations.Nullable;

/** The columns of an entry that its hash covers, in the order that is fixed for good. */
final class AuditRow {

    private AuditRow() {}

    static byte[] hash(byte[] previous, AuditEntryRecord entry) {
        return ChainHash.of(
                previous,
                text(entry.getChainId()),
                text(entry.getSequence()),
                text(entry.getRecordedAt()),
                text(entry.getAccountId()),
                entry.getUsername(),
                entry.getKind(),
                text(entry.getSiteId()),
                text(entry.getSubjectId()),
                text(entry.getFormId()),
                entry.getFormOid(),
                text(entry.getOccurrence()),
                entry.getItemOid(),
                text(entry.getRowNo()),
                entry.getOldValue(),
                entry.getOldMissing(),
                entry.getNewValue(),
                entry.getNewMissing(),
                entry.getReason(),
                text(entry.getFormVersion()),
                entry.getAboutUsername());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
