package org.downstage.laboratory.ui;

import java.util.List;

/**
 * What entering a pasted table would do.
 *
 * @param summary in a sentence
 * @param entered how many results are new
 * @param changes results that differ from what stands there
 * @param problems what was not understood
 * @param asksOrder whether day and month of some dates can be exchanged
 */
record PastePreview(
        String summary,
        int entered,
        List<Change> changes,
        List<Trouble> problems,
        boolean asksOrder) {

    /**
     * A result that stands there otherwise.
     *
     * @param label test and day
     * @param before what stands there
     * @param after what the table says
     */
    record Change(String label, String before, String after) {}

    /**
     * A cell that was not understood.
     *
     * @param place line and column in words
     * @param text as it was pasted
     * @param sentence what is wrong, and what would be right
     */
    record Trouble(String place, String text, String sentence) {}
}
