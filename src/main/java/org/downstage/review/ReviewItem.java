package org.downstage.review;

import java.time.Instant;
import java.util.List;
import org.downstage.audit.AuditEvent.AuditValue;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at.
 *
 * @param queue why
 * @param matter what, as the queue names it
 * @param at when the entry was recorded; of many, the first
 * @param by name of who made it
 * @param site code of the site
 * @param subject the subject id; of many entries, that of the first
 * @param form the form of the entry
 * @param path its item
 * @param before the value before; null for none
 * @param after the value after; null for none
 * @param reason why it was changed; null for none
 * @param count of many entries in a minute, how many; of a late one, the days; else 0
 * @param reviews its dispositions, oldest first
 */
public record ReviewItem(
        ReviewQueue queue,
        String matter,
        Instant at,
        String by,
        String site,
        String subject,
        FormKey form,
        @Nullable ItemPath path,
        @Nullable AuditValue before,
        @Nullable AuditValue after,
        @Nullable String reason,
        int count,
        List<Review> reviews) {

    public ReviewItem {
        reviews = List.copyOf(reviews);
    }
}
