package org.downstage.query;

import java.time.Instant;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * A query in the list.
 *
 * @param queryId its number
 * @param version counts what was done to it
 * @param siteCode code of its site
 * @param subject the subject id
 * @param form which form
 * @param path where it stands
 * @param source who asks
 * @param state its step on the ladder
 * @param openedAt when it was opened
 * @param openedBy account that raised it
 * @param raisedBy name of that account
 * @param changedAt since when it waits for who is next, or is settled
 * @param check id of the soft check that asks; null unless the system asks
 * @param arguments values of that check's sentence as stored; null unless the system asks
 * @param asked what was asked; null for one of the system
 * @param words what was last said; null if nothing
 */
public record QueryRow(
        long queryId,
        int version,
        String siteCode,
        String subject,
        FormKey form,
        ItemPath path,
        QueryThread.Source source,
        QueryState state,
        Instant openedAt,
        long openedBy,
        String raisedBy,
        Instant changedAt,
        @Nullable String check,
        @Nullable String arguments,
        @Nullable String asked,
        @Nullable String words) {}
