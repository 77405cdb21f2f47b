package org.downstage.dataentry;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.downstage.base.database.RetriedAct;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.crf.Finding;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.Severity;
import org.downstage.query.SystemQueries;
import org.downstage.query.SystemQueries.Explained;
import org.downstage.query.SystemQuery;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way by which clinical data become a record: authorise, check, lock, write, append to the
 * trail, drop verifications of what changed, keep the system's queries in step. All of it happens
 * or nothing. Imports and the demonstration study go through here too.
 */
@Service
public class DataEntryService {

    /**
     * Before the one other try, in milliseconds; up to twice that, so that two do not meet again.
     */
    private final Catalogue catalogue;

    private final CaseCheck caseCheck;
    private final SubjectService subjects;
    private final CaseRepository cases;
    private final SystemQueries systemQueries;
    private final FormWriter writer;
    private final FormVoiding voiding;
    private final CurrentAccount account;
    private final Clock clock;

    DataEntryService(
            Catalogue catalogue,
            SubjectService subjects,
            CaseRepository cases,
            SystemQueries systemQueries,
            FormWriter writer,
            FormVoiding voiding,
            CurrentAccount account,
            Clock clock) {
        this.catalogue = catalogue;
        this.caseCheck = new CaseCheck(catalogue);
        this.subjects = subjects;
        this.cases = cases;
        this.systemQueries = systemQueries;
        this.writer = writer;
        this.voiding = voiding;
        this.account = account;
        this.clock = clock;
    }

    /**
     * A subject's case book.
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
    public StoredCase open(String subject) {
        return cases.load(subjects.find(subject).subjectId());
    }

    /**
     * Saves a form. Where the database ends it for a deadlock, or it waits too long for a lock, all
     * of it is tried once more. The subject is held, so nothing of its case changes underneath; and
     * without repeatable reads no gap of an index is locked, in which colleagues would save the
     * next subject.
     *
     * @throws RecordNotFoundException if there is no such subject, form or occurrence at a site of
     *     the account
     * @throws PessimisticLockingFailureException if the other try fails for the same cause; nothing
     *     was written
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @RetriedAct
    public SaveResult save(SaveRequest request) {
        var subject = subjects.hold(request.subject());
        var key = request.data().key();
        var form = catalogue.form(key.form()).orElseThrow(RecordNotFoundException::create);
        var stored = cases.load(subject.subjectId());
        stored.requireReachable(form, key);
        var voided = stored.voided(key);
        if (voided.isPresent()) {
            return new SaveResult.Voided(voided.get());
        }
        var before = stored.form(key);
        if (!before.state().isOpen()) {
            return new SaveResult.Closed(before.state());
        }
        if (before.state().version() != request.baseVersion()) {
            return new SaveResult.Stale(before);
        }
        return check(subject, form, stored, request);
    }

    /**
     * Declares an occurrence of a repeating form void. It stays to be read and keeps its number,
     * but leaves every check and figure; there is no way back.
     *
     * @throws RecordNotFoundException if there is no such subject at a site of the account, or no
     *     such occurrence of a form that repeats
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @RetriedAct
    public VoidResult declareVoid(VoidRequest request) {
        var subject = subjects.hold(request.subject());
        if (catalogue.form(request.key().form()).filter(CaseReportForm::repeating).isEmpty()) {
            throw RecordNotFoundException.create();
        }
        return voiding.apply(account.require(), subject, cases.load(subject.subjectId()), request);
    }

    private SaveResult check(
            Subject subject, CaseReportForm form, StoredCase stored, SaveRequest request) {
        var before = stored.form(request.data().key());
        var misshapen = StructureCheck.findings(form, before.data(), request.data());
        if (!misshapen.isEmpty()) {
            return new SaveResult.Refused(misshapen);
        }
        var book = stored.book(today());
        var after = book.with(request.data());
        var findings = findings(request, book, after);
        var hard = findings.stream().filter(Finding::isHard).toList();
        if (!hard.isEmpty()) {
            return new SaveResult.Refused(hard);
        }
        var queries = systemQueries.holdOfSubject(subject.subjectId());
        var unexplained =
                SystemQueries.unasked(queries, findings).stream()
                        .filter(finding -> explanation(request, finding).isBlank())
                        .toList();
        if (!unexplained.isEmpty()) {
            return new SaveResult.ExplanationNeeded(unexplained);
        }
        var changes = FormChanges.between(form, before.data(), request.data());
        var unreasoned =
                changes.owingReasons().stream()
                        .filter(path -> request.reasonFor(path).isEmpty())
                        .toList();
        if (!unreasoned.isEmpty()) {
            return new SaveResult.ReasonNeeded(unreasoned);
        }
        return write(subject, form, stored, request, changes, after, queries);
    }

    /** Findings on the form itself, and on others those that this save would newly bring. */
    private List<Finding> findings(SaveRequest request, CaseBook book, CaseBook after) {
        var key = request.data().key();
        var known = caseCheck.findings(book);
        var findings = new ArrayList<Finding>();
        for (var finding : caseCheck.findings(after)) {
            if (finding.form().equals(key) || !known.contains(finding)) {
                findings.add(finding);
            }
        }
        if (request.complete()) {
            caseCheck
                    .unanswered(request.data())
                    .forEach(path -> findings.add(mandatory(key, path)));
        }
        return findings;
    }

    private static Finding mandatory(FormKey key, ItemPath path) {
        return new Finding(
                key,
                "MANDATORY",
                Severity.HARD,
                List.of(path),
                List.of(new Finding.Label.OfItem(key.form(), path.item())));
    }

    private SaveResult write(
            Subject subject,
            CaseReportForm form,
            StoredCase stored,
            SaveRequest request,
            FormChanges changes,
            CaseBook after,
            List<SystemQuery> queries) {
        var allFindings = caseCheck.findings(after);
        var explained =
                SystemQueries.unasked(queries, allFindings).stream()
                        .filter(finding -> !explanation(request, finding).isBlank())
                        .map(f -> new Explained(f, explanation(request, f)))
                        .toList();
        var outdated = SystemQueries.outdated(queries, allFindings);
        var unanswered = caseCheck.unanswered(request.data()).size();
        var accepted =
                new AcceptedSave(
                        subject,
                        form,
                        stored,
                        request,
                        changes,
                        after,
                        caseCheck.mandatory(request.data()),
                        unanswered,
                        explained,
                        outdated);
        return writer.write(account.require(), accepted);
    }

    private static String explanation(SaveRequest request, Finding finding) {
        return request.explanations().getOrDefault(SaveRequest.FindingKey.of(finding), "").strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
