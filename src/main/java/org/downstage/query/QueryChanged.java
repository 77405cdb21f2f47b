package org.downstage.query;

/**
 * A query was raised, or something was done to one. Published within the transaction; whoever shows
 * or counts queries listens for its commit.
 *
 * @param subjectId key of the subject
 */
public record QueryChanged(long subjectId) {}
