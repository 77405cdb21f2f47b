package org.downstage.cohort.chart;

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
import org.downstage.base.csv.CsvTable;
import org.downstage.cohort.CohortRequest;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes a chart's table as CSV, and notes whatever of a chart is taken along in the trail. */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class ChartExportService {

    private static final String EXPORT = "COHORT_CHART";

    private final ChartService charts;
    private final ChartWords words;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;

    ChartExportService(
            ChartService charts,
            ChartWords words,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction) {
        this.charts = charts;
        this.words = words;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
    }

    /**
     * Writes the table of a chart.
     *
     * @param out left open
     * @throws RecordNotFoundException if the reader's role does not see that chart
     * @throws IOException if the reader is gone
     */
    public void write(ChartKind kind, CohortRequest request, Locale locale, OutputStream out)
            throws IOException {
        var twin =
                charts.read(kind, request)
                        .twin(words.of(kind, locale))
                        .orElseThrow(RecordNotFoundException::create);
        note(kind, request, "csv");
        try {
            var table = new CsvTable(out);
            table.line(twin.columns().stream().map(Twin.Column::words).toArray());
            twin.rows().forEach(row -> table.line(row.cells().toArray()));
            table.finish();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /**
     * Notes that the reader takes a chart along.
     *
     * @param format such as {@code svg}
     */
    public void note(ChartKind kind, CohortRequest request, String format) {
        var conditions = new LinkedHashMap<>(request.parameters());
        conditions.put("chart", kind.id());
        conditions.put("format", format);
        var export = new Export(EXPORT, conditions);
        transaction.executeWithoutResult(
                status -> trail.append(Actor.of(account.require()), List.of(export.event())));
    }
}
