package org.downstage.query;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditTrail;
import org.downstage.audit.Export;
import org.downstage.base.language.CatalogueText;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the list of {@link QueryListService} as CSV, whatever its length, in batches. No
 * transaction stays open while a slow line takes its time: each batch is told as it stands then.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class QueryExportService {

    private static final String EXPORT = "QUERIES";

    private final QueryListRepository queries;
    private final CatalogueText texts;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;
    private final Clock clock;

    QueryExportService(
            QueryListRepository queries,
            CatalogueText texts,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction,
            Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Writes a line a query, and notes the export in the trail before the first of them leaves the
     * portal.
     *
     * @param locale the language of items and rules in words
     * @param out left open
     * @throws IOException if the reader is gone
     */
    public void write(QueryFilter filter, QueryOrder order, Locale locale, OutputStream out)
            throws IOException {
        var who = account.require();
        var now = clock.instant();
        var conditions = new LinkedHashMap<>(filter.parameters());
        conditions.put("order", order.word());
        transaction.executeWithoutResult(status ->
                trail.append(Actor.of(who), List.of(new Export(EXPORT, conditions).event())));
        try {
            var csv = new QueryCsv(texts, locale, now, out);
            var written = 0;
            List<QueryRow> batch;
            do {
                batch = queries.page(who, filter, order, written, QueryListService.LARGEST, now);
                batch.forEach(csv::write);
                written += batch.size();
            } while (batch.size() == QueryListService.LARGEST);
            csv.finish();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
