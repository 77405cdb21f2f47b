package org.downstage.document;

/** What became of an upload. */
public sealed interface UploadResult {

    /**
     * It is kept.
     *
     * @param source its number
     */
    record Kept(long source, int pages) implements UploadResult {}

    /** Nothing is kept of it. */
    record Refused(UploadProblem problem) implements UploadResult {}
}
