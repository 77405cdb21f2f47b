package org.downstage.dataentry;

import java.util.Map;
import org.downstage.crf.Finding;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemPath;

/**
 * What somebody wants to save.
 *
 * @param subject the subject id, e.g. {@code S1-02}
 * @param data the whole form as it shall stand, rows included
 * @param baseVersion version of the form that the work began from, 0 for none
 * @param complete whether to declare the form complete
 * @param reason why committed values change, where {@code reasons} has none; blank for none
 * @param reasons why single values change or rows are void (by group OID and row)
 * @param explanations why unlikely values are right, by check and place
 */
public record SaveRequest(
        String subject,
        FormData data,
        int baseVersion,
        boolean complete,
        String reason,
        Map<ItemPath, String> reasons,
        Map<FindingKey, String> explanations) {

    public SaveRequest {
        reasons = Map.copyOf(reasons);
        explanations = Map.copyOf(explanations);
    }

    /** A first save: no reasons and no explanations. */
    public static SaveRequest of(String subject, FormData data, int baseVersion, boolean complete) {
        return new SaveRequest(subject, data, baseVersion, complete, "", Map.of(), Map.of());
    }

    /** The same with one reason for all changes. */
    public SaveRequest because(String why) {
        return new SaveRequest(subject, data, baseVersion, complete, why, reasons, explanations);
    }

    /** The same with explanations of unlikely values. */
    public SaveRequest explaining(Map<FindingKey, String> words) {
        return new SaveRequest(subject, data, baseVersion, complete, reason, reasons, words);
    }

    /** The reason for a change at this place; blank for none. */
    String reasonFor(ItemPath path) {
        return reasons.getOrDefault(path, reason).strip();
    }

    /**
     * A finding by what and where it is.
     *
     * @param form OID of its form
     * @param check id of the check
     * @param path the item to go to
     */
    public record FindingKey(String form, String check, ItemPath path) {

        /** The key of this finding. */
        public static FindingKey of(Finding finding) {
            return new FindingKey(finding.form().form(), finding.check(), finding.anchor());
        }
    }
}
