package org.downstage.lock;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is still open in a scope, to be acknowledged before it is closed. Void forms do not count.
 *
 * @param forms saved forms
 * @param inProgress forms with answers to come; they cannot be locked and are left as they are
 * @param unsigned complete forms without a signature that holds
 * @param openQueries queries that are open or answered
 * @param unverified values that the plan asks to be verified, or that were once, and that nobody
 *     verified as they stand
 * @param drafts forms at which somebody typed something and did not save it
 */
public record Checklist(
        int forms, int inProgress, int unsigned, int openQueries, int unverified, int drafts) {

    /** What is open, by a word whose sentence is {@code audit.condition.WORD}; nothing at 0. */
    public Map<String, Integer> open() {
        var open = new LinkedHashMap<String, Integer>();
        open.put("openQueries", openQueries);
        open.put("unverified", unverified);
        open.put("unsigned", unsigned);
        open.put("inProgress", inProgress);
        open.put("drafts", drafts);
        open.values().removeIf(count -> count == 0);
        return open;
    }
}
