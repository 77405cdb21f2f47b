package org.downstage.audit;

import java.time.Instant;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as it is read. {@link AuditWords} says it in a language.
 *
 * @param position its place in the order of the trail
 * @param username who did it: the user name of that time, or the one that was tried
 * @param displayName who did it: the account's name today; the user name when there is no account
 * @param kind what was done
 * @param site code of the site concerned, null for none
 * @param subject id of the subject concerned as people use it, null for none
 * @param form form concerned, null for none
 * @param path item concerned, or a repeating group's OID with a row; null for none
 * @param before old value, null for none
 * @param after new value, null for none
 * @param reason why, null for none
 * @param formVersion version of the form that the act made, null for none
 * @param account user name of the account concerned, null for none
 */
public record AuditEntry(
        AuditPosition position,
        String username,
        String displayName,
        AuditKind kind,
        @Nullable String site,
        @Nullable String subject,
        @Nullable FormKey form,
        @Nullable ItemPath path,
        @Nullable AuditValue before,
        @Nullable AuditValue after,
        @Nullable String reason,
        @Nullable Integer formVersion,
        @Nullable String account) {

    /** When it was recorded, to the microsecond. */
    public Instant at() {
        return position.at();
    }
}
