package org.downstage.document.ui;

import java.util.List;
import java.util.Map;

/**
 * What the viewer shows.
 *
 * @param documents of the subject, those that do not count left out
 * @param places of linked items
 * @param words that the viewer says by itself; {@code {0}} and on are for it to fill in
 */
record SourceViewerModel(
        List<DocumentModel> documents, List<PlaceModel> places, Map<String, String> words) {

    /**
     * A document.
     *
     * @param label what it is, with its number
     * @param copies those that the reader may look at, the one to begin with first
     * @param sentence why there is nothing to see yet and who acts next; empty otherwise
     */
    record DocumentModel(long id, String label, int pages, List<String> copies, String sentence) {}

    /**
     * The place of a linked item.
     *
     * @param link key of the link
     * @param source number of the document
     * @param label the item's question
     */
    record PlaceModel(
            long link,
            long source,
            int page,
            double x,
            double y,
            double width,
            double height,
            String label) {}
}
