package org.downstage.query;

import java.util.List;

/** What became of an act on a query. All but {@link Done} leave everything as it was. */
public sealed interface QueryResult {

    /**
     * It is done.
     *
     * @param queryId number of the query
     * @param state where it stands now
     */
    record Done(long queryId, QueryState state) implements QueryResult {}

    /**
     * It cannot be done.
     *
     * @param why what speaks against it
     */
    record Refused(QueryRefusal why) implements QueryResult {}

    /**
     * What was said cannot be kept.
     *
     * @param check id of the sentence that says what is allowed
     * @param arguments of that sentence
     */
    record Unfit(String check, List<Object> arguments) implements QueryResult {}

    /** What was said holds a number that looks like a national identity number: to be confirmed. */
    record Doubtful() implements QueryResult {}

    /**
     * Somebody else did something to it in the meantime.
     *
     * @param now the query as it stands
     */
    record MovedOn(QueryThread now) implements QueryResult {}
}
