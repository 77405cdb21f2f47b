package org.downstage.query.ui;

import java.util.List;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;

/**
 * Knows places in source documents that an answer about an item may quote. The feature that keeps
 * the documents has a bean of this kind.
 */
@FunctionalInterface
public interface QuotablePlaces {

    /**
     * The places in words, in the reader's language: those of the item itself first.
     *
     * @param subject the subject id
     */
    List<String> of(String subject, FormKey form, ItemPath path);
}
