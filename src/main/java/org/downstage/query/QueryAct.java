package org.downstage.query;

import static org.downstage.query.QueryState.ANSWERED;
import static org.downstage.query.QueryState.CANCELLED;
import static org.downstage.query.QueryState.CLOSED;
import static org.downstage.query.QueryState.OPEN;

import java.util.EnumSet;
import java.util.Set;
import org.downstage.audit.AuditKind;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;

/**
 * What can be done to a query that was raised: the rungs of its ladder. From where an act leads,
 * where to, and who may do it is said here and nowhere else.
 */
public enum QueryAct {
    /** The site says what it knows. */
    ANSWER(EnumSet.of(OPEN), ANSWERED, AuditKind.QUERY_ANSWERED, true),
    /** The answer is good. */
    CLOSE(EnumSet.of(ANSWERED), CLOSED, AuditKind.QUERY_CLOSED, false),
    /** The answer is not, or not any more. */
    REOPEN(EnumSet.of(ANSWERED, CLOSED), OPEN, AuditKind.QUERY_REOPENED, true),
    /** The question was a mistake. */
    CANCEL(EnumSet.of(OPEN, ANSWERED), CANCELLED, AuditKind.QUERY_CANCELLED, true);

    private final Set<QueryState> from;
    private final QueryState to;
    private final AuditKind kind;
    private final boolean worded;

    QueryAct(Set<QueryState> from, QueryState to, AuditKind kind, boolean worded) {
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.worded = worded;
    }

    /** Whether the ladder has a rung from there. */
    public boolean leadsFrom(QueryState state) {
        return from.contains(state);
    }

    /** Where it leads. */
    public QueryState leadsTo() {
        return to;
    }

    /** Whether something has to be said with it. */
    public boolean needsWords() {
        return worded;
    }

    AuditKind kind() {
        return kind;
    }

    /**
     * Whether the account may do this to such a query, wherever on the ladder it stands. That the
     * account sees its site is asked elsewhere.
     *
     * @param source who asks
     * @param openedBy account that raised it; for one of the system, whose save made it ask
     */
    public boolean isFor(SignedIn who, QueryThread.Source source, long openedBy) {
        var manages = who.role() == Role.DATA_MANAGER;
        var monitors = who.role() == Role.MONITOR;
        var ofSystem = source == QueryThread.Source.SYSTEM;
        var asked = monitors && !ofSystem && openedBy == who.accountId();
        return switch (this) {
            case ANSWER -> who.role() == Role.INVESTIGATOR;
            case REOPEN -> manages || monitors;
            case CLOSE -> manages || asked || (monitors && ofSystem);
            case CANCEL -> manages || asked;
        };
    }
}
