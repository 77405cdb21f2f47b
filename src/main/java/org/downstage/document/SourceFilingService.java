package org.downstage.document;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.base.UploadedFile;
import org.downstage.document.Intake.Received;
import org.downstage.document.SourceRepository.NewDocument;
import org.downstage.document.UploadProblem.Kind;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.security.SignedIn;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Files source documents of a subject, and declares void what does not belong there. */
@Service
@RolesAllowed(Roles.INVESTIGATOR)
public class SourceFilingService {

    private final SourceRepository sources;
    private final DocumentFiles files;
    private final Intake intake;
    private final SubjectService subjects;
    private final CurrentAccount account;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionOperations transaction;

    SourceFilingService(
            SourceRepository sources,
            DocumentFiles files,
            Intake intake,
            SubjectService subjects,
            CurrentAccount account,
            AuditTrail trail,
            Clock clock,
            TransactionOperations transaction) {
        this.sources = sources;
        this.files = files;
        this.intake = intake;
        this.subjects = subjects;
        this.account = account;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** How large a file may be, in megabytes. */
    public long megabytes() {
        return intake.megabytes();
    }

    /**
     * Takes a source document for a subject. What is refused leaves nothing behind.
     *
     * @param subject the subject id
     * @param kind what it is, in the investigator's word
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    public UploadResult upload(String subject, SourceKind kind, UploadedFile upload) {
        var who = account.require();
        var found = subjects.find(subject);
        try {
            var workplace = files.workplace();
            try {
                return switch (intake.receive(upload, workplace)) {
                    case Received.Unsound(var problem) -> new UploadResult.Refused(problem);
                    case Received.Sound sound -> keep(found, kind, upload.name(), sound, who);
                };
            } finally {
                DocumentFiles.discard(workplace);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private UploadResult keep(
            Subject subject, SourceKind kind, String name, Received.Sound sound, SignedIn who)
            throws IOException {
        var same =
                sources.ofSubject(subject.subjectId()).stream()
                        .filter(other -> !other.voided())
                        .filter(other -> other.content().equals(sound.content()))
                        .findFirst();
        if (same.isPresent()) {
            return new UploadResult.Refused(UploadProblem.of(Kind.SAME_AGAIN, same.get().id()));
        }
        files.take(sound.file(), sound.content().hash());
        var document =
                new NewDocument(
                        subject.subjectId(),
                        kind,
                        name,
                        sound.content(),
                        sound.bytes(),
                        sound.pages(),
                        null);
        var id = transaction.execute(begun -> insert(document, subject.siteId(), who));
        return new UploadResult.Kept(id, sound.pages());
    }

    private long insert(NewDocument document, int siteId, SignedIn who) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = sources.insert(document, who.accountId(), now);
        var inTrail =
                StoredSource.inTrail(id, document.kind(), Copy.ORIGINAL, document.content().hash());
        trail.append(
                Actor.of(who),
                List.of(
                        AuditEvent.of(AuditKind.DOCUMENT_UPLOADED)
                                .about(siteId, document.subjectId())
                                .changed((String) null, inTrail)));
        return id;
    }

    /**
     * Declares a document void with all its copies: it can no longer be read.
     *
     * @param reason why; not blank
     * @throws RecordNotFoundException if there is no such document that the account keeps
     */
    public void declareVoid(long source, String reason) {
        var who = account.require();
        Reasons.require(reason);
        transaction.executeWithoutResult(begun -> {
            var stored =
                    sources.find(source)
                            .filter(found -> who.sees(found.siteId()))
                            .orElseThrow(RecordNotFoundException::create);
            if (!sources.declareVoid(source, reason)) {
                return;
            }
            var copy = stored.copy();
            if (copy != null) {
                sources.declareVoid(copy.documentId(), reason);
            }
            trail.append(
                    Actor.of(who),
                    List.of(
                            AuditEvent.of(AuditKind.DOCUMENT_VOIDED)
                                    .about(stored.siteId(), stored.subjectId())
                                    .changed(stored.inTrail(Copy.ORIGINAL), (String) null)
                                    .because(reason)));
        });
    }
}
