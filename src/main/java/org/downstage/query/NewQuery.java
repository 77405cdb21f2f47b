package org.downstage.query;

import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;

/**
 * A question that somebody wants to raise.
 *
 * @param subject the subject id, e.g. {@code S1-02}
 * @param form which form
 * @param path at which item
 * @param words what is asked
 */
public record NewQuery(String subject, FormKey form, ItemPath path, QueryWords words) {}
