package org.downstage.document;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.document.PageCache.Content;
import org.downstage.document.RedactionRefusedException.Reason;
import org.downstage.document.SourceRepository.NewDocument;
import org.downstage.document.render.PageRenderer;
import org.downstage.document.render.PaperType;
import org.downstage.document.render.RenderException;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Redacts source documents: boxes are drawn on the original, every page is looked at, and a copy of
 * nothing but pictures is made, in which the boxes are black and nothing is beneath them.
 */
@Service
@RolesAllowed(Roles.INVESTIGATOR)
public class RedactionService {

    /** More than anybody draws by hand. */
    public static final int MOST_BOXES = 2_000;

    private final SourceRepository sources;
    private final RedactionRepository redactions;
    private final DocumentFiles files;
    private final PageRenderer renderer;
    private final CurrentAccount account;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionOperations transaction;

    RedactionService(
            SourceRepository sources,
            RedactionRepository redactions,
            DocumentFiles files,
            PageRenderer renderer,
            CurrentAccount account,
            AuditTrail trail,
            Clock clock,
            TransactionOperations transaction) {
        this.sources = sources;
        this.redactions = redactions;
        this.files = files;
        this.renderer = renderer;
        this.account = account;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
    }

    private StoredSource kept(long source, SignedIn who) {
        return sources.find(source)
                .filter(found -> who.sees(found.siteId()) && !found.voided())
                .orElseThrow(RecordNotFoundException::create);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The redaction of a document as it stands; an empty one while none is begun.
     *
     * @throws RecordNotFoundException if there is no such document that the account keeps
     * @throws RedactionRefusedException if a redacted copy is in use
     */
    @Transactional(readOnly = true)
    public Redaction open(long source) {
        return open(kept(source, account.require()));
    }

    private Redaction open(StoredSource stored) {
        if (stored.copy() != null) {
            throw RedactionRefusedException.because(Reason.FINISHED);
        }
        return redactions
                .newest(stored.id(), stored.pages())
                .orElseGet(() ->
                        new Redaction(
                                stored.id(), stored.pages(), 1, null, List.of(), Set.of(), 0));
    }

    /**
     * Keeps the boxes as they are drawn now, and that a page was looked at.
     *
     * @param version that was on the screen
     * @param seen a page that was looked at; 0 for none
     * @return the redaction as it stands then
     * @throws RecordNotFoundException if there is no such document that the account keeps
     * @throws RedactionRefusedException if a copy is in use, or somebody changed it meanwhile
     */
    @Transactional
    public Redaction draw(long source, int version, List<PageBox> boxes, int seen) {
        var who = account.require();
        var stored = kept(source, who);
        var before = open(stored);
        if (before.version() != version) {
            throw RedactionRefusedException.because(Reason.CHANGED_MEANWHILE);
        }
        if (boxes.size() > MOST_BOXES) {
            throw RedactionRefusedException.because(Reason.TOO_MANY_BOXES);
        }
        if (boxes.stream().anyMatch(box -> box.page() < 1 || box.page() > stored.pages())) {
            throw RecordNotFoundException.create();
        }
        var pages = new TreeSet<>(before.seen());
        if (seen >= 1 && seen <= stored.pages()) {
            pages.add(seen);
        }
        return keep(before, boxes, pages, who);
    }

    private Redaction keep(Redaction before, List<PageBox> boxes, Set<Integer> seen, SignedIn who) {
        var now =
                new Redaction(
                        before.source(),
                        before.pages(),
                        before.revision(),
                        before.reason(),
                        boxes,
                        seen,
                        before.version());
        if (before.version() == 0) {
            begin(now, who);
        } else if (!redactions.update(now, who.accountId(), now())) {
            throw RedactionRefusedException.because(Reason.CHANGED_MEANWHILE);
        }
        return open(kept(before.source(), who));
    }

    private void begin(Redaction redaction, SignedIn who) {
        try {
            redactions.insert(redaction, who.accountId(), now());
        } catch (DuplicateKeyException twoAtOnce) {
            throw RedactionRefusedException.because(Reason.CHANGED_MEANWHILE);
        }
    }

    /**
     * Makes the redacted copy. Takes a while for many pages; what is drawn until then is seen by
     * nobody, and a failure leaves the redaction as it was.
     *
     * @param version that was confirmed
     * @param progress is told each page that is done
     * @throws RecordNotFoundException if there is no such document that the account keeps
     * @throws RedactionRefusedException if not every page was looked at, the redaction is not the
     *     one confirmed, or a page cannot be drawn
     */
    public void finish(long source, int version, IntConsumer progress) {
        var who = account.require();
        var stored = kept(source, who);
        var redaction = open(stored);
        if (redaction.version() != version) {
            throw RedactionRefusedException.because(Reason.CHANGED_MEANWHILE);
        }
        if (redaction.unseen() > 0) {
            throw RedactionRefusedException.because(Reason.PAGES_UNSEEN);
        }
        try {
            var workplace = files.workplace();
            try {
                file(stored, redaction, drawn(stored, redaction, workplace, progress), who);
            } finally {
                DocumentFiles.discard(workplace);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private Path drawn(
            StoredSource stored, Redaction redaction, Path workplace, IntConsumer progress) {
        var original =
                files.find(stored.content().hash())
                        .orElseThrow(() -> RedactionRefusedException.because(Reason.UNREADABLE));
        var copy = workplace.resolve("copy.pdf");
        try {
            for (var number = 1; number <= stored.pages(); number++) {
                var page = number;
                var areas =
                        redaction.boxes().stream()
                                .filter(box -> box.page() == page)
                                .map(PageBox::area)
                                .toList();
                renderer.redact(original, stored.content().type(), page, areas, workplace);
                progress.accept(page);
            }
            renderer.bind(workplace, stored.pages(), copy);
            return copy;
        } catch (RenderException failed) {
            throw RedactionRefusedException.because(Reason.NOT_DRAWN);
        }
    }

    private void file(StoredSource stored, Redaction redaction, Path copy, SignedIn who)
            throws IOException {
        var content = new Content(DocumentFiles.hashOf(copy), PaperType.PDF);
        var bytes = Files.size(copy);
        files.take(copy, content.hash());
        var document =
                new NewDocument(
                        stored.subjectId(),
                        stored.kind(),
                        "",
                        content,
                        bytes,
                        stored.pages(),
                        stored.id());
        transaction.executeWithoutResult(begun -> {
            // Once more: it may have been declared void while the copy was made.
            kept(stored.id(), who);
            var id = sources.insert(document, who.accountId(), now());
            if (!redactions.finish(redaction, id, who.accountId(), now())) {
                throw RedactionRefusedException.because(Reason.CHANGED_MEANWHILE);
            }
            append(who, stored, AuditKind.DOCUMENT_REDACTED, null, content.hash(), null);
        });
    }

    private void append(
            SignedIn who,
            StoredSource stored,
            AuditKind kind,
            @Nullable ContentHash before,
            @Nullable ContentHash after,
            @Nullable String reason) {
        trail.append(
                Actor.of(who),
                List.of(
                        AuditEvent.of(kind)
                                .about(stored.siteId(), stored.subjectId())
                                .changed(inTrail(stored, before), inTrail(stored, after))
                                .because(reason)));
    }

    private static @Nullable String inTrail(StoredSource stored, @Nullable ContentHash hash) {
        return hash == null
                ? null
                : StoredSource.inTrail(stored.id(), stored.kind(), Copy.REDACTED, hash);
    }

    /**
     * Takes the redacted copy out of use at once and begins a revision from its boxes: a name that
     * was left in it must not be read while somebody draws.
     *
     * @param reason why the copy does not do; not blank
     * @throws RecordNotFoundException if there is no such redacted document that the account keeps
     */
    @Transactional
    public Redaction revise(long source, String reason) {
        Reasons.require(reason);
        var who = account.require();
        var stored = kept(source, who);
        var copy = stored.copy();
        if (copy == null || !sources.declareVoid(copy.documentId(), reason)) {
            throw RecordNotFoundException.create();
        }
        var before = redactions.newest(source, stored.pages());
        var last = Objects.requireNonNull(before.orElse(null), "A copy without its redaction");
        begin(
                new Redaction(
                        source,
                        stored.pages(),
                        last.revision() + 1,
                        reason,
                        last.boxes(),
                        Set.of(),
                        0),
                who);
        append(who, stored, AuditKind.DOCUMENT_VOIDED, copy.content().hash(), null, reason);
        return open(kept(source, who));
    }
}
