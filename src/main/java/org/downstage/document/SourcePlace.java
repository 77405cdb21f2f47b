package org.downstage.document;

/**
 * A place in a source document, in every copy of it.
 *
 * @param source number of the document
 */
public record SourcePlace(long source, PageBox box) {

    /** Its page, from 1. */
    public int page() {
        return box.page();
    }
}
