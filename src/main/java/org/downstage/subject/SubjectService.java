package org.downstage.subject;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enrols subjects and finds them, each account only those of its sites. */
@Service
public class SubjectService {

    private final SubjectRepository subjects;
    private final CurrentAccount account;
    private final AuditTrail trail;
    private final ApplicationEventPublisher changes;

    SubjectService(
            SubjectRepository subjects,
            CurrentAccount account,
            AuditTrail trail,
            ApplicationEventPublisher changes) {
        this.subjects = subjects;
        this.account = account;
        this.trail = trail;
        this.changes = changes;
    }

    /**
     * Enrols a subject at a site.
     *
     * @param siteId the site, one of the account's own
     * @param typed the subject id as it was typed
     * @throws RecordNotFoundException if the account does not see the site
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional
    public EnrolResult enrol(int siteId, String typed) {
        var who = account.require();
        who.requireSees(siteId);
        var site = subjects.site(siteId).orElseThrow(RecordNotFoundException::create);
        var key = SubjectKey.parse(typed).orElse("");
        if (key.isEmpty() || !SubjectKey.siteCode(key).equals(site.code())) {
            return new EnrolResult.NotAnId(site.code());
        }
        if (!site.active()) {
            return new EnrolResult.SiteClosed(site.code());
        }
        try {
            var subject = subjects.insert(key, site, who.accountId());
            trail.append(
                    Actor.of(who),
                    List.of(
                            AuditEvent.of(AuditKind.SUBJECT_ENROLLED)
                                    .about(siteId, subject.subjectId())
                                    .changed((String) null, key)));
            changes.publishEvent(new SubjectChanged(subject.subjectId()));
            return new EnrolResult.Enrolled(subject);
        } catch (DuplicateKeyException taken) {
            return new EnrolResult.Taken(key);
        }
    }

    /**
     * The next free subject id of a site, as a proposal.
     *
     * @throws RecordNotFoundException if the account does not see the site
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional(readOnly = true)
    public String proposeKey(int siteId) {
        account.require().requireSees(siteId);
        var site = subjects.site(siteId).orElseThrow(RecordNotFoundException::create);
        return SubjectKey.of(site.code(), subjects.greatestNumber(siteId) + 1);
    }

    /**
     * The subject with this id.
     *
     * @throws RecordNotFoundException if there is none that the account sees
     */
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.MONITOR,
        Roles.PRINCIPAL_INVESTIGATOR,
        Roles.DATA_MANAGER
    })
    @Transactional(readOnly = true)
    public Subject find(String key) {
        return subjects.find(key)
                .filter(subject -> account.require().sees(subject.siteId()))
                .orElseThrow(RecordNotFoundException::create);
    }

    /**
     * The subject with this id, with every other writer kept out until the caller's transaction
     * ends, so that whatever is checked stays true until it is saved. To be called before anything
     * else is read.
     *
     * @throws RecordNotFoundException if there is none that the account sees
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional(propagation = Propagation.MANDATORY)
    public Subject hold(String key) {
        return subjects.hold(key)
                .filter(subject -> account.require().sees(subject.siteId()))
                .orElseThrow(RecordNotFoundException::create);
    }
}
