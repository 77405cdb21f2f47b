package org.downstage.lock;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.dataentry.FormStatus;
import org.downstage.lock.LockRepository.FormRow;
import org.downstage.lock.LockScope.OfForm;
import org.downstage.lock.LockScope.OfSite;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes, releases, locks and unlocks forms. A whole site takes as many statements as one form.
 * Subjects are held before anything is read: a save that races with a lock is there before it, or
 * learns that the form is closed.
 */
@Service
@RolesAllowed(Roles.DATA_MANAGER)
public class LockService {

    private final LockRepository forms;
    private final ChecklistRepository checklists;
    private final AuditTrail trail;
    private final CurrentAccount account;

    LockService(
            LockRepository forms,
            ChecklistRepository checklists,
            AuditTrail trail,
            CurrentAccount account) {
        this.forms = forms;
        this.checklists = checklists;
        this.trail = trail;
        this.account = account;
    }

    /** How the forms of every site stand. */
    @Transactional(readOnly = true)
    public List<SiteStanding> sites() {
        return forms.sites();
    }

    /** What is open in a scope; all 0 where there is no such form. */
    @Transactional(readOnly = true)
    public Checklist checklist(LockScope scope) {
        return checklists.of(scope);
    }

    /** How many forms of the scope are at a step from which the act is allowed. */
    @Transactional(readOnly = true)
    public int reach(LockScope scope, LockAct act) {
        return concerned(forms.forms(scope), act).size();
    }

    /**
     * Does it to every form of the scope at a step from which it is allowed, and leaves the others.
     *
     * @throws RecordNotFoundException if there is no such site, subject or saved form
     */
    @Transactional
    public LockResult apply(LockRequest request) {
        requireThere(request.scope());
        var all = forms.forms(request.scope());
        if (request.scope() instanceof OfForm && all.isEmpty()) {
            throw RecordNotFoundException.create();
        }
        var concerned = concerned(all, request.act());
        if (concerned.isEmpty()) {
            return request.scope() instanceof OfForm
                    ? new LockResult.NotFromHere(all.getFirst().status(), all.getFirst().frozen())
                    : new LockResult.NothingToDo();
        }
        var reason = request.reason();
        if (reason.codePointCount(0, reason.length()) > LockRequest.LONGEST_REASON
                || (request.act() == LockAct.UNLOCK && reason.isEmpty())) {
            return new LockResult.ReasonNeeded(LockRequest.LONGEST_REASON);
        }
        return acknowledgedThenDone(request, concerned);
    }

    private void requireThere(LockScope scope) {
        var subjects = forms.hold(scope);
        var there =
                subjects > 0
                        || (scope instanceof OfSite(var siteId) && forms.site(siteId).isPresent());
        if (!there) {
            throw RecordNotFoundException.create();
        }
    }

    private static List<FormRow> concerned(List<FormRow> all, LockAct act) {
        return all.stream().filter(form -> act.isAllowed(form.status(), form.frozen())).toList();
    }

    private LockResult acknowledgedThenDone(LockRequest request, List<FormRow> concerned) {
        var events = new ArrayList<AuditEvent>();
        if (request.act().closes()) {
            var now = checklists.of(request.scope());
            if (!now.open().isEmpty()) {
                if (!now.equals(request.acknowledged())) {
                    return new LockResult.Acknowledge(now);
                }
                events.add(acknowledged(request, now, concerned.getFirst()));
            }
        }
        var ids = concerned.stream().map(FormRow::formId).toList();
        switch (request.act()) {
            case FREEZE -> forms.freeze(ids, true);
            case RELEASE -> forms.freeze(ids, false);
            case LOCK -> forms.lock(ids);
            case UNLOCK -> forms.unlock(ids);
        }
        concerned.forEach(form -> events.add(event(request, form)));
        trail.append(Actor.of(account.require()), events);
        return new LockResult.Done(ids.size());
    }

    /** Stands in the chain of the subject, or for a whole site in the portal's own. */
    private static AuditEvent acknowledged(LockRequest request, Checklist now, FormRow first) {
        var text =
                now.open().entrySet().stream()
                        .map(open -> ";" + open.getKey() + "=" + open.getValue())
                        .collect(Collectors.joining("", request.act().name(), ""));
        var event = AuditEvent.of(AuditKind.CHECKLIST_ACKNOWLEDGED).changed((String) null, text);
        return switch (request.scope()) {
            case OfSite(var siteId) -> event.atSite(siteId);
            case OfForm _ -> inForm(event, first);
            case LockScope.OfSubject _ -> event.about(first.siteId(), first.subjectId());
        };
    }

    private static AuditEvent event(LockRequest request, FormRow form) {
        var reason = request.reason().isEmpty() ? null : request.reason();
        var frozen = AuditEvent.of(AuditKind.FORM_FROZEN);
        var event =
                switch (request.act()) {
                    case FREEZE -> frozen.changed((String) null, "Y");
                    case RELEASE -> frozen.changed((String) null, "N");
                    case LOCK -> moved(form.status(), FormStatus.LOCKED);
                    case UNLOCK -> moved(FormStatus.LOCKED, form.unlocked());
                };
        return inForm(event, form).because(reason);
    }

    private static AuditEvent moved(FormStatus from, FormStatus to) {
        return AuditEvent.of(AuditKind.STATUS_CHANGED).changed(from.name(), to.name());
    }

    private static AuditEvent inForm(AuditEvent event, FormRow form) {
        return event.inForm(
                form.siteId(), form.subjectId(), form.formId(), form.key(), form.version());
    }
}
