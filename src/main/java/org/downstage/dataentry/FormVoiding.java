package org.downstage.dataentry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.Catalogue;
import org.downstage.crf.Finding;
import org.downstage.crf.FormKey;
import org.downstage.query.SystemQueries;
import org.downstage.query.SystemQueries.Explained;
import org.downstage.sdv.FormRef;
import org.downstage.sdv.Verifications;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.springframework.stereotype.Component;

/**
 * Declares an occurrence of a repeating form void; its caller has authorised it and holds the
 * transaction.
 *
 * <p>A case book that is stored has no hard finding, and voiding keeps it so: where the remaining
 * forms would contradict each other, voiding is refused and says which to correct first. What
 * merely becomes unlikely gets a system query, answered by the reason for voiding.
 */
@Component
class FormVoiding {

    private final CaseCheck caseCheck;
    private final FormRepository forms;
    private final DraftRepository drafts;
    private final CaseSummaries summaries;
    private final Verifications verifications;
    private final SystemQueries systemQueries;
    private final AuditTrail trail;
    private final Clock clock;

    FormVoiding(
            Catalogue catalogue,
            FormRepository forms,
            DraftRepository drafts,
            CaseSummaries summaries,
            Verifications verifications,
            SystemQueries systemQueries,
            AuditTrail trail,
            Clock clock) {
        this.caseCheck = new CaseCheck(catalogue);
        this.forms = forms;
        this.drafts = drafts;
        this.summaries = summaries;
        this.verifications = verifications;
        this.systemQueries = systemQueries;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Declares the form void, unless the rest of the case book speaks against it.
     *
     * @throws RecordNotFoundException if the form was never saved
     */
    VoidResult apply(SignedIn who, Subject subject, StoredCase stored, VoidRequest request) {
        var voided = stored.voided(request.key());
        if (voided.isPresent()) {
            return new VoidResult.AlreadyVoid(voided.get());
        }
        var form = stored.form(request.key());
        if (form.state().version() == 0) {
            throw RecordNotFoundException.create();
        }
        if (!form.state().mayBecomeVoid()) {
            return new VoidResult.Closed(form.state());
        }
        if (form.state().version() != request.baseVersion()) {
            return new VoidResult.Stale(form);
        }
        return request.isReasoned()
                ? check(who, subject, stored, form, request.reason())
                : new VoidResult.ReasonNeeded(VoidRequest.LONGEST_REASON);
    }

    private VoidResult check(
            SignedIn who, Subject subject, StoredCase stored, StoredForm form, String reason) {
        var before = stored.book(LocalDate.now(clock));
        var after = stored.without(form.state().key()).book(before.today());
        var found = caseCheck.findings(after);
        var known = caseCheck.findings(before);
        var contradictions =
                found.stream().filter(Finding::isHard).filter(f -> !known.contains(f)).toList();
        return contradictions.isEmpty()
                ? write(new Voiding(who, subject, stored, form, reason, after, found, known))
                : new VoidResult.Refused(contradictions);
    }

    /** A voiding that nothing speaks against: what is found without the form, and was with it. */
    private record Voiding(
            SignedIn who,
            Subject subject,
            StoredCase stored,
            StoredForm form,
            String reason,
            CaseBook after,
            List<Finding> found,
            List<Finding> known) {

        VoidedForm result(Instant now) {
            var state = form.state();
            var moved = state.savedAs(state.version() + 1, now, who.displayName());
            return new VoidedForm(new StoredForm(moved, form.data(), form.verified()), reason);
        }

        AuditEvent inForm(AuditEvent event, FormKey key) {
            var state = stored.form(key).state();
            var version = key.equals(form.state().key()) ? state.version() + 1 : state.version();
            return event.inForm(
                    subject.siteId(), subject.subjectId(), state.formId(), key, version);
        }
    }

    private VoidResult write(Voiding voiding) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var who = voiding.who();
        var state = voiding.form().state();
        var subjectId = voiding.subject().subjectId();
        forms.markVoid(state.formId(), state.version(), voiding.reason(), who.accountId(), now);
        verifications.leave(new FormRef(voiding.subject(), state.formId(), state.key()), now);
        drafts.deleteOfAll(subjectId, state.key());
        var events = new ArrayList<AuditEvent>();
        events.add(
                voiding.inForm(AuditEvent.of(AuditKind.FORM_VOIDED), state.key())
                        .because(voiding.reason()));
        settleQueries(voiding, now)
                .forEach(change -> events.add(voiding.inForm(change.event(), change.form())));
        trail.append(Actor.of(who), events);
        var stored = voiding.stored();
        summaries.follow(subjectId, stored, voiding.after(), stored::isVerified, now);
        return new VoidResult.Done(voiding.result(now));
    }

    /** Closes what nobody has to answer any more, and has the reason answer what is new. */
    private List<SystemQueries.Change> settleQueries(Voiding voiding, Instant now) {
        var queries = systemQueries.holdOfSubject(voiding.subject().subjectId());
        var explained =
                SystemQueries.unasked(queries, voiding.found()).stream()
                        .filter(finding -> !voiding.known().contains(finding))
                        .map(finding -> new Explained(finding, voiding.reason()))
                        .toList();
        var outdated = SystemQueries.outdated(queries, voiding.found());
        return systemQueries.apply(
                explained,
                outdated,
                voiding.subject(),
                voiding.stored().formIds(),
                voiding.who(),
                now);
    }
}
