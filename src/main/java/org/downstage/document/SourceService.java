package org.downstage.document;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.document.render.PageRenderer;
import org.downstage.document.render.RenderException;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.Roles;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Source documents to look at: originals for the investigators of their site, redacted copies for
 * everybody who sees it. What somebody looked at is in the trail.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class SourceService {

    private final SourceRepository sources;
    private final SubjectService subjects;
    private final PageCache pages;
    private final SeenOnce seen;
    private final CurrentAccount account;
    private final AuditTrail trail;
    private final TransactionOperations transaction;

    SourceService(
            SourceRepository sources,
            SubjectService subjects,
            PageCache pages,
            SeenOnce seen,
            CurrentAccount account,
            AuditTrail trail,
            TransactionOperations transaction) {
        this.sources = sources;
        this.subjects = subjects;
        this.pages = pages;
        this.seen = seen;
        this.account = account;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * The source documents of a subject, in two statements.
     *
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @Transactional(readOnly = true)
    public SubjectSources ofSubject(String subject) {
        var found = subjects.find(subject);
        var who = account.require();
        var keeps = StoredSource.keeps(who, found.siteId());
        return new SubjectSources(
                found,
                sources.ofSubject(found.subjectId()).stream().map(one -> one.as(who)).toList(),
                keeps,
                keeps || who.role() == Role.MONITOR);
    }

    /**
     * A page as a PNG image. One statement; the first look of a visit is entered into the trail.
     *
     * @param source number of the document
     * @param page from 1
     * @param fine whether for one who zooms in
     * @throws RecordNotFoundException if there is no such page that the account may look at
     * @throws RenderException if it cannot be drawn
     * @throws UnreadableException if its file is missing or damaged
     */
    public byte[] page(long source, Copy copy, int page, boolean fine, Visit visit)
            throws RenderException, UnreadableException {
        var who = account.require();
        var stored = sources.find(source).orElseThrow(RecordNotFoundException::create);
        var content = stored.content(copy, who);
        if (page < 1 || page > stored.pages()) {
            throw RecordNotFoundException.create();
        }
        var picture = pages.page(content, page, fine ? PageRenderer.FINE : PageRenderer.SCREEN);
        seen.enter(
                who.accountId(),
                content.hash(),
                copy,
                visit,
                () -> transaction.executeWithoutResult(begun -> enter(who, stored, copy)));
        return picture;
    }

    private void enter(SignedIn who, StoredSource stored, Copy copy) {
        trail.append(
                Actor.of(who),
                List.of(
                        AuditEvent.of(AuditKind.DOCUMENT_VIEWED)
                                .about(stored.siteId(), stored.subjectId())
                                .changed((String) null, stored.inTrail(copy))));
    }
}
