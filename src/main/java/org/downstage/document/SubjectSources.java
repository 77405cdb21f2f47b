package org.downstage.document;

import java.util.List;
import java.util.Optional;
import org.downstage.subject.Subject;

/**
 * The source documents of a subject.
 *
 * @param sources in the order of their upload
 * @param keeps whether the account uploads, redacts and declares void here
 * @param links whether the account links items to places here
 */
public record SubjectSources(Subject subject, List<Source> sources, boolean keeps, boolean links) {

    public SubjectSources {
        sources = List.copyOf(sources);
    }

    /** The document of this number. */
    public Optional<Source> find(long id) {
        return sources.stream().filter(source -> source.id() == id).findFirst();
    }
}
