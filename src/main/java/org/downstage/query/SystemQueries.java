package org.downstage.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.crf.Finding;
import org.downstage.crf.FormKey;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the system's queries in step with the soft findings of a case book. Part of saving: called
 * inside its transaction, by a service that has authorised it.
 */
@Component
public class SystemQueries {

    private final SystemQueryRepository repository;
    private final ApplicationEventPublisher published;

    SystemQueries(SystemQueryRepository repository, ApplicationEventPublisher published) {
        this.repository = repository;
        this.published = published;
    }

    /**
     * An unlikely value that is kept, with the site's words for why.
     *
     * @param finding what is unlikely
     * @param explanation why it is right all the same
     */
    public record Explained(Finding finding, String explanation) {}

    /**
     * All system queries of a subject that were not withdrawn, kept from everybody else to the end
     * of the transaction. The caller holds the subject already.
     */
    public List<SystemQuery> holdOfSubject(long subjectId) {
        return repository.holdOfSubject(subjectId);
    }

    /** Those that still wait, about something that is no longer found. */
    public static List<SystemQuery> outdated(List<SystemQuery> queries, List<Finding> findings) {
        return queries.stream()
                .filter(SystemQuery::isUnsettled)
                .filter(query -> findings.stream().noneMatch(query::isAbout))
                .toList();
    }

    /** Soft findings that no query asks about yet. */
    public static List<Finding> unasked(List<SystemQuery> queries, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.isHard())
                .filter(finding -> queries.stream().noneMatch(query -> query.isAbout(finding)))
                .toList();
    }

    /**
     * Opens a query for each explained finding, answered by its explanation, and closes the
     * outdated ones.
     *
     * @param subject whose forms
     * @param formIds keys of the forms concerned
     * @return what happened, for the trail, still without subject and form version
     */
    public List<Change> apply(
            List<Explained> explained,
            List<SystemQuery> outdated,
            Subject subject,
            Map<FormKey, Long> formIds,
            SignedIn by,
            Instant at) {
        if (explained.isEmpty() && outdated.isEmpty()) {
            return List.of();
        }
        List<Long> ids =
                explained.isEmpty()
                        ? List.of()
                        : repository.open(explained, subject, formIds, by.accountId(), at);
        repository.settle(explained, ids, outdated, by.accountId(), at);
        var changes = new ArrayList<Change>();
        for (var i = 0; i < explained.size(); i++) {
            changes.addAll(opened(explained.get(i), ids.get(i)));
        }
        outdated.forEach(query -> changes.add(closed(query)));
        published.publishEvent(new QueryChanged(subject.subjectId()));
        return changes;
    }

    /**
     * Something that happened to a query of a form.
     *
     * @param form the form
     * @param event the act, at its item
     */
    public record Change(FormKey form, AuditEvent event) {}

    private static List<Change> opened(Explained explained, long queryId) {
        var finding = explained.finding();
        return List.of(
                new Change(
                        finding.form(),
                        AuditEvent.of(AuditKind.QUERY_OPENED)
                                .at(finding.anchor())
                                .changed(finding.check(), Long.toString(queryId))),
                new Change(
                        finding.form(),
                        AuditEvent.of(AuditKind.FINDING_EXPLAINED)
                                .at(finding.anchor())
                                .changed(finding.check(), Long.toString(queryId))
                                .because(explained.explanation())));
    }

    private static Change closed(SystemQuery query) {
        return new Change(
                query.form(),
                AuditEvent.of(AuditKind.QUERY_CLOSED)
                        .at(query.path())
                        .changed(query.check(), Long.toString(query.queryId())));
    }
}
