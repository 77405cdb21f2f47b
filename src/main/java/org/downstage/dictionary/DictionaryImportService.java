package org.downstage.dictionary;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditEvent;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditTrail;
import org.downstage.base.UploadedFile;
import org.downstage.dictionary.DictionaryRefusedException.Reason;
import org.downstage.dictionary.Problem.Kind;
import org.downstage.dictionary.WorkbookReader.Reading;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.downstage.oncology.ctcae.OfficialDictionary;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.downstage.security.SignedIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports the NCI's workbook in two steps: a preview that changes nothing, and its confirmation.
 * Whatever a file is, the answer is a preview or a list of what is wrong with it.
 */
@Service
@RolesAllowed(Roles.DATA_MANAGER)
public class DictionaryImportService {

    /** How large a workbook may be, in bytes. */
    public static final int LARGEST_FILE = ReceivedFile.LARGEST;

    private final DictionaryRepository repository;
    private final DictionaryInUse inUse;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;

    DictionaryImportService(
            DictionaryRepository repository,
            DictionaryInUse inUse,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction) {
        this.repository = repository;
        this.inUse = inUse;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
    }

    /** Which dictionary is in use, since when and from where. */
    public DictionaryState state() {
        var version = inUse.planned();
        return new DictionaryState(
                version,
                Counts.of(inUse.of(version).terms()),
                repository.newest(version),
                repository.history());
    }

    /**
     * Reads a workbook and compares it with what is in use. Nothing is kept of the file.
     *
     * @param version that the workbook has to be of; it is never guessed
     */
    public PreviewResult preview(UploadedFile upload, CtcaeVersion version) {
        try (var file = ReceivedFile.of(upload)) {
            if (file.problem().isPresent()) {
                return refused(upload, file.problem().get());
            }
            return switch (WorkbookReader.read(file.path(), version)) {
                case Reading.Refused(var problems) ->
                        new PreviewResult.Refused(upload.name(), problems);
                case Reading.Terms terms when !upload.isNamed(".xlsx") ->
                        refused(upload, Problem.of(Kind.WRONG_EXTENSION, upload.name()));
                case Reading.Terms(var sheet, var terms) ->
                        preview(
                                upload.name(),
                                file.hash(),
                                sheet,
                                new OfficialDictionary(version, terms));
            };
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static PreviewResult refused(UploadedFile upload, Problem problem) {
        return new PreviewResult.Refused(upload.name(), List.of(problem));
    }

    private ImportPreview preview(
            String fileName, String fileHash, String sheet, OfficialDictionary dictionary) {
        return new ImportPreview(
                fileName,
                fileHash,
                sheet,
                dictionary,
                repository.newest(dictionary.version()),
                differences(dictionary),
                inUse.planned());
    }

    /** Records are of the study's version; another version cannot be in their way. */
    private Differences differences(OfficialDictionary dictionary) {
        var version = dictionary.version();
        return Differences.between(
                inUse.of(version),
                dictionary,
                version == inUse.planned() ? repository.recorded() : List.of());
    }

    /** The same workbook compared with what is in use and recorded by now. */
    public ImportPreview compareAgain(ImportPreview preview) {
        return preview.comparedWith(
                repository.newest(preview.version()), differences(preview.dictionary()));
    }

    /**
     * Brings what was previewed into use, all of it at once, and notes it in the trail. A workbook
     * that is in use already stays so, without another entry.
     *
     * @throws DictionaryRefusedException if another dictionary came into use since the preview, or
     *     records have come that it has no term or grade for
     */
    public void confirm(ImportPreview preview) {
        var who = account.require();
        try {
            transaction.executeWithoutResult(status -> bringIntoUse(preview, who));
        } catch (DuplicateKeyException twoAtOnce) {
            throw DictionaryRefusedException.because(Reason.CHANGED_MEANWHILE);
        }
        inUse.reload();
    }

    private void bringIntoUse(ImportPreview preview, SignedIn who) {
        var now = repository.newest(preview.version());
        if (now.filter(used -> used.fileHash().equals(preview.fileHash())).isPresent()) {
            return;
        }
        if (!id(now).equals(id(preview.comparedWith()))) {
            throw DictionaryRefusedException.because(Reason.CHANGED_MEANWHILE);
        }
        if (!differences(preview.dictionary()).isPossible()) {
            throw DictionaryRefusedException.because(Reason.RECORDS_IN_THE_WAY);
        }
        var after =
                ImportedDictionary.inTrail(
                        preview.version(),
                        preview.counts(),
                        preview.fileName(),
                        preview.fileHash());
        var at =
                trail.append(
                        Actor.of(who),
                        List.of(
                                AuditEvent.of(AuditKind.DICTIONARY_IMPORTED)
                                        .changed(
                                                now.map(ImportedDictionary::inTrail).orElse(null),
                                                after)));
        repository.insert(
                preview,
                now.map(ImportedDictionary::importNumber).orElse(0) + 1,
                who.accountId(),
                at);
    }

    private static Optional<Long> id(Optional<ImportedDictionary> dictionary) {
        return dictionary.map(ImportedDictionary::dictionaryId);
    }
}
