package org.downstage.document;

import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;

/**
 * Says where an item's value stands.
 *
 * @param linkId key in the database
 * @param by who linked it, and when
 */
public record SourceLink(
        long linkId, FormKey form, ItemPath path, SourcePlace place, Source.By by) {}
