package org.downstage.dataentry.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.downstage.crf.ItemPath;
import org.downstage.dataentry.SaveRequest.FindingKey;

/**
 * What is said beside the values of a form: why unlikely values are right, and why committed ones
 * change. Belongs to one {@link Worksheet}.
 */
final class SaveWords {

    private final Map<FindingKey, String> explanations = new LinkedHashMap<>();
    private final Map<ItemPath, String> reasons = new LinkedHashMap<>();
    private String reason = "";

    /** Explains an unlikely value; blank words take the explanation back. */
    void explain(FindingKey finding, String words) {
        if (words.isBlank()) {
            explanations.remove(finding);
        } else {
            explanations.put(finding, words);
        }
    }

    /** The explanation of an unlikely value; empty for none. */
    String explanation(FindingKey finding) {
        return explanations.getOrDefault(finding, "");
    }

    Map<FindingKey, String> explanations() {
        return explanations;
    }

    /** Gives one reason for all changes. */
    void giveReason(String words) {
        reason = words;
    }

    /** Gives a place its own reason; blank words take it back. */
    void giveReason(ItemPath path, String words) {
        if (words.isBlank()) {
            reasons.remove(path);
        } else {
            reasons.put(path, words);
        }
    }

    /** The reason for all changes; empty for none. */
    String reason() {
        return reason;
    }

    /** The reason that a place has for itself; empty for none. */
    String reason(ItemPath path) {
        return reasons.getOrDefault(path, "");
    }

    Map<ItemPath, String> reasons() {
        return reasons;
    }

    /** Forgets the reason of a place. */
    void forgetReason(ItemPath path) {
        reasons.remove(path);
    }
}
