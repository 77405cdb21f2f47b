package org.downstage.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditTrail;
import org.downstage.audit.Export;
import org.downstage.base.language.TranslationProvider;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the results as CSV, and notes that in the trail before the first line leaves. */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class CohortExportService {

    private static final String EXPORT = "COHORT_ENDPOINTS";

    private final CohortService cohort;
    private final CohortWords words;
    private final TranslationProvider texts;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;

    CohortExportService(
            CohortService cohort,
            CohortWords words,
            TranslationProvider texts,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction) {
        this.cohort = cohort;
        this.words = words;
        this.texts = texts;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
    }

    /**
     * Writes the endpoint table.
     *
     * @param zone the zone whose offset the times carry
     * @param out left open
     * @throws RecordNotFoundException if the selection is too small for the reader's role
     * @throws IOException if the reader is gone
     */
    public void write(CohortRequest request, Locale locale, ZoneId zone, OutputStream out)
            throws IOException {
        var page = cohort.read(request);
        var tables = page.tables().orElseThrow(RecordNotFoundException::create);
        var export = new Export(EXPORT, request.by(null).parameters());
        transaction.executeWithoutResult(
                status -> trail.append(Actor.of(account.require()), List.of(export.event())));
        try {
            new CohortCsv(words, texts, locale, out).write(tables.endpoints(), page.at(), zone);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
