package org.downstage.audit;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.downstage.crf.Catalogue;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemPath;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to an item, a form or a subject, newest first and in pages. Each account reads what
 * it may see the data of; everything else answers like a record that does not exist.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class ItemHistoryService {

    private final HistoryRepository histories;
    private final Catalogue catalogue;
    private final CurrentAccount account;

    ItemHistoryService(HistoryRepository histories, Catalogue catalogue, CurrentAccount account) {
        this.histories = histories;
        this.catalogue = catalogue;
        this.account = account;
    }

    /**
     * The history of an item; in a repeating group with the acts on its whole row.
     *
     * @param formId key of the form's record
     * @param path the item, or a repeating group's OID with a row
     * @param olderThan where the page starts, null for the newest entries
     * @throws RecordNotFoundException if there is no such item that the account sees
     */
    @Transactional(readOnly = true)
    public AuditPage ofItem(long formId, ItemPath path, @Nullable AuditPosition olderThan) {
        var form = requireForm(formId);
        var definition =
                catalogue.form(form.formOid()).orElseThrow(RecordNotFoundException::create);
        var group =
                definition
                        .groupOf(path.item())
                        .or(() -> definition.repeatingGroup(path.item()))
                        .orElseThrow(RecordNotFoundException::create);
        return AuditPage.of(histories.ofItem(form, path, rowsOf(group), olderThan));
    }

    /** The OID under which acts on rows of the group stand. */
    private static @Nullable String rowsOf(ItemGroup group) {
        return group.repeating() ? group.oid() : null;
    }

    /**
     * The history of a whole form.
     *
     * @param formId key of the form's record
     * @param olderThan where the page starts, null for the newest entries
     * @throws RecordNotFoundException if there is no such form that the account sees
     */
    @Transactional(readOnly = true)
    public AuditPage ofForm(long formId, @Nullable AuditPosition olderThan) {
        return AuditPage.of(histories.ofForm(requireForm(formId), olderThan));
    }

    /**
     * The history of a subject, enrolment and all forms.
     *
     * @param subject the subject id as people use it
     * @param olderThan where the page starts, null for the newest entries
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @Transactional(readOnly = true)
    public AuditPage ofSubject(String subject, @Nullable AuditPosition olderThan) {
        var found = histories.subject(subject).orElseThrow(RecordNotFoundException::create);
        account.require().requireSees(found.siteId());
        return AuditPage.of(histories.ofChain(found.subjectId(), olderThan));
    }

    /**
     * The whole history of a subject, oldest first, for a copy of its record.
     *
     * @param subject the subject id as people use it
     * @throws RecordNotFoundException if there is no such subject that the account sees
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> whole(String subject) {
        var found = histories.subject(subject).orElseThrow(RecordNotFoundException::create);
        account.require().requireSees(found.siteId());
        return histories.wholeChain(found.subjectId());
    }

    private HistoryRepository.FormRef requireForm(long formId) {
        var form = histories.form(formId).orElseThrow(RecordNotFoundException::create);
        account.require().requireSees(form.siteId());
        return form;
    }
}
