package org.downstage.dictionary;

import java.util.List;

/** What came of looking at a workbook. */
public sealed interface PreviewResult permits ImportPreview, PreviewResult.Refused {

    /**
     * It is not imported, and nothing has changed.
     *
     * @param fileName the workbook's name
     * @param problems what is wrong, in the order of the workbook; at least one
     */
    record Refused(String fileName, List<Problem> problems) implements PreviewResult {

        /** Problems that stay as they are now. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
