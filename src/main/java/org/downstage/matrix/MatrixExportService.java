package org.downstage.matrix;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditTrail;
import org.downstage.audit.Export;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.language.TranslationProvider;
import org.downstage.crf.Catalogue;
import org.downstage.security.CurrentAccount;
import org.downstage.security.Roles;
import org.downstage.security.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the subject matrix as CSV, as it is filtered and sorted. Which subjects and in which order
 * is settled at the start; each is told as it stands when its line is written. No transaction stays
 * open while a slow line takes its time.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class MatrixExportService {

    private static final String EXPORT = "SUBJECT_MATRIX";
    private static final int BATCH = 250;

    private final MatrixRepository matrix;
    private final Catalogue catalogue;
    private final CatalogueText study;
    private final TranslationProvider texts;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;

    MatrixExportService(
            MatrixRepository matrix,
            Catalogue catalogue,
            CatalogueText study,
            TranslationProvider texts,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction) {
        this.matrix = matrix;
        this.catalogue = catalogue;
        this.study = study;
        this.texts = texts;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
    }

    /**
     * Writes a line a subject, and notes the export in the trail before the first of them leaves
     * the portal.
     *
     * @param zone the zone whose offset the times carry
     * @param out left open
     * @throws IOException if the reader is gone
     */
    public void write(
            MatrixFilter filter, MatrixOrder order, Locale locale, ZoneId zone, OutputStream out)
            throws IOException {
        var who = account.require();
        var keys = matrix.keys(who, filter, order);
        var export = new Export(EXPORT, conditions(filter, order));
        transaction.executeWithoutResult(
                status -> trail.append(Actor.of(who), List.of(export.event())));
        try {
            var csv = new MatrixCsv(catalogue, study, texts, locale, zone, out);
            for (var first = 0; first < keys.size(); first += BATCH) {
                rows(who, keys.subList(first, Math.min(first + BATCH, keys.size())))
                        .forEach(csv::write);
            }
            csv.finish();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private List<MatrixRow> rows(SignedIn who, List<String> keys) {
        var found =
                matrix.rows(who, keys).stream()
                        .collect(Collectors.toMap(MatrixRow::key, row -> row));
        return keys.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Map<String, String> conditions(MatrixFilter filter, MatrixOrder order) {
        var conditions = new LinkedHashMap<String, String>();
        var site = filter.siteId();
        var form = filter.form();
        var standing = filter.standing();
        if (site != null) {
            conditions.put("site", matrix.siteCode(site));
        }
        if (!filter.text().isBlank()) {
            conditions.put("find", filter.text());
        }
        if (filter.show() != Show.ALL) {
            conditions.put("show", filter.show().name());
        }
        if (form != null) {
            conditions.put("form", form);
        }
        if (standing != null) {
            conditions.put("status", standing.name());
        }
        if (!order.equals(MatrixOrder.STANDARD)) {
            conditions.put("sort", order.by().name());
        }
        return conditions;
    }
}
