package org.downstage.query;

import java.util.List;
import java.util.Optional;
import org.downstage.security.SignedIn;
import org.springframework.stereotype.Component;

/** Reads queries with their threads, for services that have authorised it. */
@Component
public class QueryThreads {

    private final QueryThreadRepository repository;

    QueryThreads(QueryThreadRepository repository) {
        this.repository = repository;
    }

    /** All queries of a subject that were not withdrawn, oldest first, in one statement. */
    public List<QueryThread> ofSubject(long subjectId) {
        return repository.ofSubject(subjectId);
    }

    /** The query with this number, if the account sees it, withdrawn or not. */
    Optional<QueryThread> find(long queryId, SignedIn who) {
        return repository.find(queryId, who);
    }

    /** The query with this number, as it stands now. */
    QueryThread require(long queryId) {
        return repository.require(queryId);
    }
}
