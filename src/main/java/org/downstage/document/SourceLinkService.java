package org.downstage.document;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.crf.Catalogue;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.document.SourceLinkRepository.SavedForm;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links items to the places where their values stand, so that the next reader lands on them. */
@Service
public class SourceLinkService {

    private final SourceLinkRepository links;
    private final SourceRepository sources;
    private final SubjectService subjects;
    private final Catalogue catalogue;
    private final CurrentAccount account;
    private final AuditTrail trail;
    private final Clock clock;

    SourceLinkService(
            SourceLinkRepository links,
            SourceRepository sources,
            SubjectService subjects,
            Catalogue catalogue,
            CurrentAccount account,
            AuditTrail trail,
            Clock clock) {
        this.links = links;
        this.sources = sources;
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.account = account;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The links of a subject's items, in two statements. A link says document and page also where
     * the account cannot read the document yet.
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
    public List<SourceLink> ofSubject(String subject) {
        return links.ofSubject(subjects.find(subject).subjectId());
    }

    /**
     * Links an item of a subject to a place in one of the subject's documents.
     *
     * @throws RecordNotFoundException if there is no such subject, item, or page that the account
     *     may look at
     */
    @RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR})
    @Transactional
    public LinkResult link(String subject, FormKey form, ItemPath path, SourcePlace place) {
        var who = account.require();
        var found = subjects.find(subject);
        requireItem(form, path);
        var source =
                sources.find(place.source())
                        .filter(one -> one.subjectId() == found.subjectId())
                        .filter(one -> !one.readable(who).isEmpty())
                        .filter(one -> place.page() >= 1 && place.page() <= one.pages())
                        .orElseThrow(RecordNotFoundException::create);
        var saved = links.form(found.subjectId(), form);
        if (saved.isEmpty()) {
            return new LinkResult.FormNotSaved();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = links.insert(saved.get().formId(), path, place, who.accountId(), now);
        var event = event(AuditKind.SOURCE_LINKED, found, form, path, saved.get());
        trail.append(
                Actor.of(who), List.of(event.changed((String) null, inTrail(source.id(), place))));
        return new LinkResult.Linked(id);
    }

    private void requireItem(FormKey key, ItemPath path) {
        var form = catalogue.form(key.form()).orElseThrow(RecordNotFoundException::create);
        var repeated = form.isRepeated(path.item());
        if (form.item(path.item()).isEmpty() || repeated != path.row() > 0) {
            throw RecordNotFoundException.create();
        }
    }

    private static AuditEvent event(
            AuditKind kind, Subject subject, FormKey form, ItemPath path, SavedForm saved) {
        return AuditEvent.of(kind)
                .inForm(
                        subject.siteId(),
                        subject.subjectId(),
                        saved.formId(),
                        form,
                        saved.version())
                .at(path);
    }

    private static String inTrail(long source, SourcePlace place) {
        return source + " " + place.page();
    }

    /**
     * Declares a link void.
     *
     * @param subject the subject that the item belongs to
     * @param reason why; null to say only that it was taken away
     * @throws RecordNotFoundException if there is no such link that the account sees
     */
    @RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR})
    @Transactional
    public void unlink(String subject, long linkId, @Nullable String reason) {
        var who = account.require();
        var found = subjects.find(subject);
        var stored =
                links.find(linkId)
                        .filter(link -> link.subjectId() == found.subjectId())
                        .orElseThrow(RecordNotFoundException::create);
        var link = stored.link();
        if (links.declareVoid(linkId, reason == null ? "unlinked" : reason)) {
            var event =
                    event(
                            AuditKind.SOURCE_UNLINKED,
                            found,
                            link.form(),
                            link.path(),
                            stored.form());
            trail.append(
                    Actor.of(who),
                    List.of(
                            event.changed(
                                            inTrail(link.place().source(), link.place()),
                                            (String) null)
                                    .because(reason)));
        }
    }
}
