package org.downstage.audit;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the list of {@link AuditListService} as CSV: all of it, whatever its length, in batches.
 * No transaction stays open while a slow line takes its time; an entry that arrives meanwhile is
 * newer than the list and not part of it.
 */
@Service
@RolesAllowed({
    Roles.INVESTIGATOR,
    Roles.MONITOR,
    Roles.PRINCIPAL_INVESTIGATOR,
    Roles.DATA_MANAGER,
    Roles.ADMINISTRATOR
})
public class AuditExportService {

    private static final int BATCH = 1_000;

    private final AuditListRepository entries;
    private final AuditWords words;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;

    AuditExportService(
            AuditListRepository entries,
            AuditWords words,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction) {
        this.entries = entries;
        this.words = words;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
    }

    /**
     * Writes the entries, newest first, and notes the export in the trail before the first of them
     * leaves the portal.
     *
     * @param zone the zone whose offset the times carry
     * @param out left open
     * @throws IOException if the reader is gone
     */
    public void write(AuditFilter filter, Locale locale, ZoneId zone, OutputStream out)
            throws IOException {
        var who = account.require();
        var visible = AuditScope.of(who).and(AuditListRepository.matching(filter));
        var batch = entries.older(visible, null, BATCH);
        transaction.executeWithoutResult(
                status -> trail.append(Actor.of(who), List.of(filter.export().event())));
        try {
            var csv = new AuditCsv(words, locale, zone, out);
            while (!batch.isEmpty()) {
                batch.forEach(csv::write);
                batch = entries.older(visible, batch.getLast().position(), BATCH);
            }
            csv.finish();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
