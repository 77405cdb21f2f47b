package org.downstage.subject;

/**
 * A subject was enrolled, or what follows from its forms has changed. Published within the
 * transaction; whoever keeps figures of the study listens for its commit.
 *
 * @param subjectId key of the subject
 */
public record SubjectChanged(long subjectId) {}
