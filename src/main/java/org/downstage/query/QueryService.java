package org.downstage.query;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.base.database.RetriedAct;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.query.QueryRepository.Held;
import org.downstage.query.QueryRepository.Raised;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.subject.SubjectService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises queries and leads them up and down their ladder ({@link QueryAct}). Each act is one
 * transaction of four statements, and leaves its entry in the trail. Values, verifications and
 * signatures stay as they are. As for saves, no gap of an index is locked, in which colleagues
 * would raise the next query, and what the database ends for a deadlock is tried once more.
 */
@Service
public class QueryService {

    private final Catalogue catalogue;
    private final QueryRepository queries;
    private final QueryThreads threads;
    private final SubjectService subjects;
    private final CurrentAccount account;
    private final AuditTrail trail;
    private final ApplicationEventPublisher changes;
    private final Clock clock;

    QueryService(
            Catalogue catalogue,
            QueryRepository queries,
            QueryThreads threads,
            SubjectService subjects,
            CurrentAccount account,
            AuditTrail trail,
            ApplicationEventPublisher changes,
            Clock clock) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.threads = threads;
        this.subjects = subjects;
        this.account = account;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The queries of a subject with all that was said, oldest first, the withdrawn left out.
     *
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.MONITOR,
        Roles.PRINCIPAL_INVESTIGATOR,
        Roles.DATA_MANAGER
    })
    @Transactional(readOnly = true)
    public List<QueryThread> ofSubject(String subject) {
        return threads.ofSubject(subjects.find(subject).subjectId());
    }

    /**
     * A query with all that was said, withdrawn or not.
     *
     * @throws RecordNotFoundException if there is no such query that the account sees
     */
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.MONITOR,
        Roles.PRINCIPAL_INVESTIGATOR,
        Roles.DATA_MANAGER
    })
    @Transactional(readOnly = true)
    public QueryThread find(long queryId) {
        return threads.find(queryId, account.require())
                .orElseThrow(RecordNotFoundException::create);
    }

    /**
     * Asks about an item of a form that was saved.
     *
     * @throws RecordNotFoundException if there is no such subject that the account sees, or no such
     *     form
     */
    @RolesAllowed({Roles.MONITOR, Roles.DATA_MANAGER})
    @RetriedAct
    public QueryResult raise(NewQuery query) {
        var who = account.require();
        var form = catalogue.form(query.form().form()).orElseThrow(RecordNotFoundException::create);
        var fault = query.words().fault(true);
        if (fault.isPresent()) {
            return fault.get();
        }
        var place = query.path();
        if (form.item(place.item()).isEmpty() || form.isRepeated(place.item()) != place.row() > 0) {
            requireSeen(query);
            return new QueryResult.Refused(QueryRefusal.NO_ITEM);
        }
        var now = now();
        return queries.raise(query, rowsOf(form, query), who, now)
                .<QueryResult>map(raised -> asked(query, raised, now))
                .orElseGet(() -> new QueryResult.Refused(queries.obstacle(query, who)));
    }

    private void requireSeen(NewQuery query) {
        subjects.find(query.subject());
    }

    private static String rowsOf(CaseReportForm form, NewQuery query) {
        return query.path().row() == 0 ? "" : form.groupOf(query.path().item()).orElseThrow().oid();
    }

    private QueryResult asked(NewQuery query, Raised raised, Instant now) {
        var who = account.require();
        queries.ask(raised.queryId(), query.words(), who.accountId(), now);
        var opened =
                AuditEvent.of(AuditKind.QUERY_OPENED)
                        .inForm(
                                raised.siteId(),
                                raised.subjectId(),
                                raised.formId(),
                                query.form(),
                                raised.formVersion())
                        .at(query.path());
        record(opened, raised.queryId(), query.words(), raised.subjectId());
        return new QueryResult.Done(raised.queryId(), QueryState.OPEN);
    }

    /**
     * Answers an open query for its site.
     *
     * @param version the query's version as the reader saw it
     * @throws RecordNotFoundException if there is no such query that the account sees
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @RetriedAct
    public QueryResult answer(long queryId, int version, QueryWords words) {
        return act(queryId, version, QueryAct.ANSWER, words);
    }

    /**
     * Settles an answered query: who raised it or a data manager, and for one of the system a
     * monitor of the site too.
     *
     * @param version the query's version as the reader saw it
     * @throws RecordNotFoundException if there is no such query that the account sees
     */
    @RolesAllowed({Roles.MONITOR, Roles.DATA_MANAGER})
    @RetriedAct
    public QueryResult close(long queryId, int version, QueryWords words) {
        return act(queryId, version, QueryAct.CLOSE, words);
    }

    /**
     * Asks again, after an answer or after it was settled.
     *
     * @param version the query's version as the reader saw it
     * @throws RecordNotFoundException if there is no such query that the account sees
     */
    @RolesAllowed({Roles.MONITOR, Roles.DATA_MANAGER})
    @RetriedAct
    public QueryResult reopen(long queryId, int version, QueryWords words) {
        return act(queryId, version, QueryAct.REOPEN, words);
    }

    /**
     * Withdraws a query, with a reason: who raised it, or a data manager.
     *
     * @param version the query's version as the reader saw it
     * @throws RecordNotFoundException if there is no such query that the account sees
     */
    @RolesAllowed({Roles.MONITOR, Roles.DATA_MANAGER})
    @RetriedAct
    public QueryResult cancel(long queryId, int version, QueryWords words) {
        return act(queryId, version, QueryAct.CANCEL, words);
    }

    private QueryResult act(long queryId, int version, QueryAct act, QueryWords words) {
        var who = account.require();
        var held =
                queries.hold(queryId)
                        .filter(query -> who.sees(query.siteId()))
                        .orElseThrow(RecordNotFoundException::create);
        if (held.version() != version) {
            return new QueryResult.MovedOn(threads.require(queryId));
        }
        if (!act.leadsFrom(held.state())) {
            return new QueryResult.Refused(QueryRefusal.NO_RUNG);
        }
        if (!act.isFor(who, held.source(), held.openedBy())) {
            return new QueryResult.Refused(QueryRefusal.NOT_YOURS);
        }
        if (act == QueryAct.REOPEN && held.locked()) {
            return new QueryResult.Refused(QueryRefusal.LOCKED);
        }
        return words.fault(act.needsWords()).orElseGet(() -> move(held, act, words));
    }

    private QueryResult move(Held held, QueryAct act, QueryWords words) {
        var now = now();
        queries.move(held, act, words, account.require().accountId(), now);
        var event =
                AuditEvent.of(act.kind())
                        .inForm(
                                held.siteId(),
                                held.subjectId(),
                                held.formId(),
                                held.form(),
                                held.formVersion())
                        .at(held.path());
        record(event, held.queryId(), words, held.subjectId());
        return new QueryResult.Done(held.queryId(), act.leadsTo());
    }

    private void record(AuditEvent event, long queryId, QueryWords words, long subjectId) {
        var said = words.words().isEmpty() ? null : words.words();
        trail.append(
                Actor.of(account.require()),
                List.of(event.changed(null, Long.toString(queryId)).because(said)));
        changes.publishEvent(new QueryChanged(subjectId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
