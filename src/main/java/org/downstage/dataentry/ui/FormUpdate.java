package org.downstage.dataentry.ui;

import java.util.List;
import java.util.Map;

/**
 * What follows from what stands in a form's fields. Sent after each change; small, and whole, so
 * that a lost one does no harm.
 *
 * @param texts how the readable entries are written, by place
 * @param required the places that a complete form needs
 * @param notAsked the places that are not asked, given the other answers
 * @param unanswered the required places that are still empty
 * @param derived the derived values in words, by item
 * @param findings what is wrong or unlikely, in reading order
 * @param was what the record holds at changed places, in words
 * @param owed the changed places for which a reason is owed
 * @param progress how many mandatory items are still to answer, in words
 * @param drafts how many entries are not saved
 */
public record FormUpdate(
        Map<String, String> texts,
        List<String> required,
        List<String> notAsked,
        List<String> unanswered,
        Map<String, String> derived,
        List<Line> findings,
        Map<String, String> was,
        List<Owed> owed,
        String progress,
        int drafts) {

    /**
     * A finding.
     *
     * @param id check and place
     * @param hard whether it blocks saving
     * @param unreadable whether it says that the text at its place cannot be read
     * @param paths the places on this form that it is about; none when it is about another form
     * @param sentence the rule and the values
     * @param foot what it does, and its name
     * @param explanation why an unlikely value is right, as typed
     */
    public record Line(
            String id,
            boolean hard,
            boolean unreadable,
            List<String> paths,
            String sentence,
            String foot,
            String explanation) {}

    /**
     * A change that needs a reason.
     *
     * @param path the place
     * @param label its question
     * @param change old and new, in words
     */
    public record Owed(String path, String label, String change) {}
}
