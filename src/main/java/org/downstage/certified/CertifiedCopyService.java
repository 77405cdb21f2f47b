package org.downstage.certified;

import jakarta.annotation.security.RolesAllowed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditTrail;
import org.downstage.audit.AuditWords;
import org.downstage.audit.Export;
import org.downstage.audit.ItemHistoryService;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.Catalogue;
import org.downstage.dataentry.DataEntryService;
import org.downstage.query.QueryThreads;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.signature.SignatureService;
import org.downstage.subject.Subject;
import org.downstage.subject.SubjectService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes certified copies. The record is read in one transaction and a fixed number of statements;
 * the file is laid out outside of it, few at a time, and goes to disk, never whole into memory.
 */
@Service
public class CertifiedCopyService {

    private static final int AT_ONCE = 2;

    private final SubjectService subjects;
    private final DataEntryService entry;
    private final ItemHistoryService histories;
    private final SignatureService signatures;
    private final QueryThreads queries;
    private final CertifiedCopyRepository copies;
    private final RecordDocument.Tools tools;
    private final CopyPdf pdf;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Semaphore running = new Semaphore(AT_ONCE);

    CertifiedCopyService(
            SubjectService subjects,
            DataEntryService entry,
            ItemHistoryService histories,
            SignatureService signatures,
            QueryThreads queries,
            CertifiedCopyRepository copies,
            Catalogue catalogue,
            CatalogueText study,
            AuditWords audit,
            TranslationProvider texts,
            CopyFont font,
            CopyPdf pdf,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction,
            Clock clock) {
        this.subjects = subjects;
        this.entry = entry;
        this.histories = histories;
        this.signatures = signatures;
        this.queries = queries;
        this.copies = copies;
        this.tools = new RecordDocument.Tools(catalogue, study, audit, texts, font);
        this.pdf = pdf;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes a copy of a subject's complete record, and notes it with its hash.
     *
     * @param locale the language of the copy
     * @param zone the zone whose offset its times carry
     * @throws RecordNotFoundException if there is no such subject at a site of the account
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    public MadeCopy make(String subject, Locale locale, ZoneId zone) {
        var who = account.require();
        var record =
                Objects.requireNonNull(transaction.execute(status -> read(subjects.find(subject))));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        running.acquireUninterruptibly();
        try {
            var file = Files.createTempFile("downstage-copy-", ".pdf");
            var xhtml =
                    new RecordDocument(tools, record, locale, zone).xhtml(who.displayName(), at);
            var hash = write(xhtml, file);
            var enrolment = record.enrolment();
            var bytes = Files.size(file);
            long id =
                    Objects.requireNonNull(
                            transaction.execute(status -> {
                                trail.append(
                                        Actor.of(who),
                                        List.of(
                                                new Export("CERTIFIED_COPY", Map.of("sha256", hash))
                                                        .event()
                                                        .about(
                                                                enrolment.siteId(),
                                                                enrolment.subjectId())));
                                return copies.insert(
                                        enrolment.subjectId(),
                                        hash,
                                        bytes,
                                        locale.toLanguageTag(),
                                        who.accountId(),
                                        at);
                            }));
            var copy = new CertifiedCopy(id, subject, hash, bytes, at, who.displayName());
            return new MadeCopy(copy, file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            running.release();
        }
    }

    private CaseRecord read(Subject subject) {
        var stored = entry.open(subject.key());
        return new CaseRecord(
                copies.enrolment(subject.subjectId()),
                stored,
                LocalDate.now(clock),
                queries.ofSubject(subject.subjectId()),
                signatures.outcomes(subject.key(), stored),
                copies.verifications(subject.subjectId()),
                histories.whole(subject.key()));
    }

    private String write(String xhtml, Path file) throws IOException {
        var digest = sha256();
        try (var out =
                new DigestOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            pdf.write(xhtml, out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    /**
     * The copies that were made of a subject, newest first.
     *
     * @throws RecordNotFoundException if there is no such subject at a site of the account
     */
    @RolesAllowed(Roles.INVESTIGATOR)
    @Transactional(readOnly = true)
    public List<CertifiedCopy> ofSubject(String subject) {
        return copies.ofSubject(subjects.find(subject).subjectId());
    }

    /**
     * The copies with this hash, of subjects that the account sees; none for what is no hash.
     *
     * @param typed hexadecimal digits in upper or lower case, spaces between them or not
     */
    @RolesAllowed({
        Roles.INVESTIGATOR,
        Roles.MONITOR,
        Roles.PRINCIPAL_INVESTIGATOR,
        Roles.DATA_MANAGER
    })
    @Transactional(readOnly = true)
    public List<CertifiedCopy> compare(String typed) {
        var hash = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return hash.matches("[0-9a-f]{64}")
                ? copies.withHash(HexFormat.of().parseHex(hash), account.require())
                : List.of();
    }
}
