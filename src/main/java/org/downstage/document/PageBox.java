package org.downstage.document;

import org.downstage.document.render.Area;

/**
 * A rectangle on a page of a document.
 *
 * @param page from 1
 */
public record PageBox(int page, Area area) {}
