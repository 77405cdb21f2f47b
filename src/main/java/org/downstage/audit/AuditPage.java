package org.downstage.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the trail, newest first.
 *
 * @param entries the entries
 * @param older where the next page starts; null when there is nothing older
 */
public record AuditPage(List<AuditEntry> entries, @Nullable AuditPosition older) {

    /** How many entries a page holds at most. */
    public static final int SIZE = 50;

    public AuditPage {
        entries = List.copyOf(entries);
    }

    /** A page of the entries found when one more than a page was asked for. */
    static AuditPage of(List<AuditEntry> found) {
        if (found.size() <= SIZE) {
            return new AuditPage(found, null);
        }
        var entries = found.subList(0, SIZE);
        return new AuditPage(entries, entries.getLast().position());
    }
}
