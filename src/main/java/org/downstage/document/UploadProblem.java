package org.downstage.document;

import java.util.Arrays;
import java.util.List;

/**
 * Why a file is not taken.
 *
 * @param arguments for the sentence that says so
 */
public record UploadProblem(Kind kind, List<String> arguments) {

    /** What is wrong. The sentences stand in the bundles under {@code document.problem.KIND}. */
    public enum Kind {
        EMPTY,
        CUT_OFF,
        /** Larger than the limit, in megabytes. */
        TOO_LARGE,
        /** Neither PDF nor JPEG nor PNG, whatever its name says. */
        OTHER_TYPE,
        ENCRYPTED,
        UNREADABLE,
        /** More pages than the limit. */
        TOO_MANY_PAGES,
        /** An image of more megapixels than the limit. */
        IMAGE_TOO_LARGE,
        /** An image that would be missing from every page drawn of it (JPEG 2000). */
        IMAGE_FORMAT,
        TOO_COSTLY,
        BUSY,
        /** The subject has it already, under this number. */
        SAME_AGAIN
    }

    static UploadProblem of(Kind kind, Object... arguments) {
        return new UploadProblem(kind, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
