package org.downstage.monitoring.ui;

import java.time.Clock;
import org.downstage.audit.AuditWords;
import org.downstage.audit.ItemHistoryService;
import org.downstage.base.language.CatalogueText;
import org.downstage.dataentry.VerificationService;
import org.downstage.monitoring.ChangeService;
import org.downstage.query.QueryService;
import org.downstage.sdv.PlanService;
import org.downstage.sdv.WorkService;
import org.downstage.security.CurrentAccount;
import org.springframework.stereotype.Component;

/** The services that the page works with. */
@Component
record DeskTools(
        WorkService work,
        PlanService plans,
        VerificationService verification,
        ChangeService changes,
        QueryService queries,
        ItemHistoryService histories,
        AuditWords auditWords,
        CatalogueText texts,
        CurrentAccount account,
        Clock clock) {}
