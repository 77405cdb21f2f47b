package org.downstage.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.crf.Finding;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.security.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A query about a value, of any source, with all that was said about it.
 *
 * @param queryId its key, shown as its number
 * @param form which form
 * @param path the item that it stands at
 * @param source who asks
 * @param state its step on the ladder
 * @param check id of the soft check that asks; null unless the system asks
 * @param arguments values of that check's sentence, as stored; null unless the system asks
 * @param openedAt when it was opened
 * @param openedBy account that raised it; for one of the system, whose save made it ask
 * @param version counts what was done to it; the optimistic lock
 * @param messages the thread, oldest first
 */
public record QueryThread(
        long queryId,
        FormKey form,
        ItemPath path,
        Source source,
        QueryState state,
        @Nullable String check,
        @Nullable String arguments,
        Instant openedAt,
        long openedBy,
        int version,
        List<Message> messages) {

    /** Who may ask. */
    public enum Source {
        /** A soft check. */
        SYSTEM,
        /** A monitor, at the source documents. */
        MONITOR,
        /** A data manager. */
        DATA_MANAGER
    }

    /**
     * One entry of the thread.
     *
     * @param act what was done: OPEN, EXPLAIN, ANSWER, REOPEN, CLOSE or CANCEL
     * @param words what was said; null when nothing was
     * @param sourcePlace where in the source documents it stands; null when nobody says
     * @param by name of who did it
     * @param at when
     */
    public record Message(
            String act,
            @Nullable String words,
            @Nullable String sourcePlace,
            String by,
            Instant at) {}

    /** What the account may do to it as it stands. */
    public Set<QueryAct> actsOf(SignedIn who) {
        return Arrays.stream(QueryAct.values())
                .filter(act -> act.leadsFrom(state) && act.isFor(who, source, openedBy))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QueryAct.class)));
    }

    /** Whether it still waits for somebody. */
    public boolean isUnsettled() {
        return state == QueryState.OPEN || state == QueryState.ANSWERED;
    }

    /** Whether the system asks about just this finding: same rule, same place, same values. */
    public boolean isAbout(Finding finding) {
        return source == Source.SYSTEM
                && form.equals(finding.form())
                && path.equals(finding.anchor())
                && finding.check().equals(check)
                && arguments != null
                && FindingArguments.same(arguments, finding.arguments());
    }
}
