package org.downstage.monitoring;

import java.time.Instant;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.crf.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * The last change of an item.
 *
 * @param path the item
 * @param before what stood there, null for nothing
 * @param after what stands there now, null for nothing
 * @param reason why, null where none was owed
 * @param by name of who changed it
 * @param at when
 */
public record Change(
        ItemPath path,
        @Nullable AuditValue before,
        @Nullable AuditValue after,
        @Nullable String reason,
        String by,
        Instant at) {}
