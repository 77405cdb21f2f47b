package org.downstage.document;

/**
 * What a look at a document belongs to, so that the trail has one entry for it: of a redacted copy
 * once in a session, of an original each time that it is opened.
 *
 * @param session names the reader's session
 * @param opening names this opening within it
 */
public record Visit(String session, String opening) {}
