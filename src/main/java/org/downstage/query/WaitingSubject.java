package org.downstage.query;

/**
 * A subject at which something waits.
 *
 * @param subject the subject id
 * @param queries how many queries of it wait
 */
public record WaitingSubject(String subject, int queries) {}
