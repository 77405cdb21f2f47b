package org.downstage.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditTrail;
import org.downstage.audit.Export;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the listing of {@link AdverseEventListService} as CSV: all of it, whatever its length, in
 * batches. No transaction stays open while a slow line takes its time: each batch is told as it
 * stands when it is written.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class AdverseEventExportService {

    private static final String EXPORT = "ADVERSE_EVENTS";
    private static final int BATCH = EventSlice.LARGEST;

    private final AdverseEventListRepository events;
    private final FilterWording wording;
    private final TermWords words;
    private final Dictionary dictionary;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;

    AdverseEventExportService(
            AdverseEventListRepository events,
            FilterWording wording,
            TermWords words,
            Dictionary dictionary,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction) {
        this.events = events;
        this.wording = wording;
        this.words = words;
        this.dictionary = dictionary;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
    }

    /**
     * Writes a line an event, and notes the export in the trail before the first of them leaves the
     * portal.
     *
     * @param locale the language of the term's translation, and of the filter's text
     * @param out left open
     * @throws IOException if the reader is gone
     */
    public void write(EventFilter filter, EventOrder order, Locale locale, OutputStream out)
            throws IOException {
        var who = account.require();
        var scope = EventScope.of(who);
        var meant = wording.of(filter, locale);
        var all = events.count(scope, filter, meant);
        var conditions = new LinkedHashMap<>(filter.parameters());
        conditions.put("order", order.word());
        transaction.executeWithoutResult(status ->
                trail.append(Actor.of(who), List.of(new Export(EXPORT, conditions).event())));
        try {
            var csv = new EventCsv(words, dictionary, locale, out);
            var batch =
                    events.page(scope, filter, meant, order, EventSlice.first(BATCH).among(all));
            while (!batch.isEmpty()) {
                batch.forEach(csv::write);
                var next = EventSlice.behind(batch.getLast(), BATCH).among(all);
                batch = events.page(scope, filter, meant, order, next);
            }
            csv.finish();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }
}
