package org.downstage.audit.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.downstage.audit.AuditExportService;
import org.downstage.audit.AuditListService;
import org.downstage.audit.AuditWords;
import org.downstage.audit.TrailVerificationService;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.Catalogue;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Role;

/** What both pages of the trail work with. */
@SpringComponent
record AuditTools(
        AuditListService list,
        AuditExportService export,
        TrailVerificationService verification,
        AuditWords words,
        Catalogue catalogue,
        CatalogueText study,
        CurrentAccount account) {

    /** Whether the reader sees entries of subjects at all. */
    boolean readsSubjects() {
        return account.require().role().reach() != Role.Reach.NO_CLINICAL_DATA;
    }

    /** Whether the reader may verify the trail. */
    boolean verifies() {
        var role = account.require().role();
        return role == Role.DATA_MANAGER || role == Role.ADMINISTRATOR;
    }
}
