package org.downstage.signature;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.downstage.audit.AuditEntry;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditPosition;
import org.downstage.audit.ItemHistoryService;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.StoredCase;
import org.downstage.dataentry.StoredForm;
import org.downstage.dataentry.VoidedForm;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.downstage.signature.SignatureCheck.Outcome;
import org.downstage.subject.SubjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads signatures, and checks whether they still hold. */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class SignatureService {

    private static final Set<AuditKind> CONTENT =
            EnumSet.of(AuditKind.VALUE_CHANGED, AuditKind.ROW_ADDED, AuditKind.ROW_VOIDED);

    private final SubjectService subjects;
    private final DataEntryService entry;
    private final SignatureRepository signatures;
    private final ItemHistoryService histories;
    private final CurrentAccount account;

    SignatureService(
            SubjectService subjects,
            DataEntryService entry,
            SignatureRepository signatures,
            ItemHistoryService histories,
            CurrentAccount account) {
        this.subjects = subjects;
        this.entry = entry;
        this.signatures = signatures;
        this.histories = histories;
        this.account = account;
    }

    /**
     * All signatures of a subject's forms, oldest first, whether they hold or not.
     *
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @Transactional(readOnly = true)
    public List<Signature> ofSubject(String subject) {
        return signatures.ofSubject(subjects.find(subject).subjectId());
    }

    /**
     * Takes the hash again over what stands in the form now, and lists what was changed since.
     *
     * @throws RecordNotFoundException if there is no such signature that the account sees
     */
    @Transactional(readOnly = true)
    public SignatureCheck verify(long signatureId) {
        var owner = signatures.owner(signatureId).orElseThrow(RecordNotFoundException::create);
        account.require().requireSees(owner.siteId());
        var signature = signatures.find(signatureId).orElseThrow(RecordNotFoundException::create);
        var stored = entry.open(owner.subject());
        return new SignatureCheck(
                signature,
                outcome(owner.subject(), signature, stored),
                hash(owner.subject(), signature, stored),
                changes(signature));
    }

    /**
     * What a check of each signature of a subject finds, in as many statements as for one.
     *
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @Transactional(readOnly = true)
    public Map<Signature, Outcome> outcomes(String subject, StoredCase stored) {
        var found = subjects.find(subject);
        var outcomes = new LinkedHashMap<Signature, Outcome>();
        for (var one : signatures.ofSubject(found.subjectId())) {
            outcomes.put(one, outcome(found.key(), one, stored));
        }
        return outcomes;
    }

    private static Outcome outcome(String subject, Signature one, StoredCase stored) {
        if (!one.holds()) {
            return Outcome.VALUE_CHANGED;
        }
        return hash(subject, one, stored).equals(one.seal().hash())
                ? Outcome.VALID
                : Outcome.TAMPERED;
    }

    private static String hash(String subject, Signature signature, StoredCase stored) {
        var seal = signature.seal();
        return SignedContent.hash(
                subject,
                signature.formVersion(),
                seal.catalogue(),
                seal.ctcae(),
                form(stored, signature).data());
    }

    private static StoredForm form(StoredCase stored, Signature signature) {
        return stored.voided(signature.form())
                .map(VoidedForm::form)
                .orElseGet(() -> stored.form(signature.form()));
    }

    /** The trail is read backwards to the signed version and no further. */
    private List<AuditEntry> changes(Signature signature) {
        var changes = new ArrayList<AuditEntry>();
        @Nullable AuditPosition older = null;
        do {
            var page = histories.ofForm(signature.formId(), older);
            older = page.older();
            for (var one : page.entries()) {
                var version = one.formVersion();
                if (version != null && version < signature.formVersion()) {
                    older = null;
                } else if (version != null
                        && version > signature.formVersion()
                        && CONTENT.contains(one.kind())) {
                    changes.add(one);
                }
            }
        } while (older != null);
        Collections.reverse(changes);
        return changes;
    }
}
