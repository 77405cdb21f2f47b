package org.downstage.cohort.figure;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.downstage.audit.Actor;
import org.downstage.audit.AuditTrail;
import org.downstage.audit.Export;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortPage;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortService;
import org.downstage.cohort.CohortWords;
import org.downstage.cohort.Selection;
import org.downstage.cohort.SnapshotHash;
import org.downstage.cohort.chart.ChartKind;
import org.downstage.cohort.chart.ChartService;
import org.downstage.cohort.chart.ChartWords;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.security.CurrentAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes a figure as a ZIP archive that stands on its own: its data, the portal's numbers, the R
 * script that draws it again and compares both, and a read-me with time, filter, definitions and
 * hashes. The trail knows of it before the first byte leaves.
 */
@Service
@RolesAllowed({Roles.INVESTIGATOR, Roles.MONITOR, Roles.PRINCIPAL_INVESTIGATOR, Roles.DATA_MANAGER})
public class FigureBundleService {

    private static final String EXPORT = "COHORT_FIGURE";

    private final CohortService cohort;
    private final ChartService charts;
    private final CohortWords words;
    private final ChartWords chartWords;
    private final ReadMe readMe;
    private final StudyDefinitions definitions;
    private final AuditTrail trail;
    private final CurrentAccount account;
    private final TransactionOperations transaction;

    FigureBundleService(
            CohortService cohort,
            ChartService charts,
            CohortWords words,
            ChartWords chartWords,
            ReadMe readMe,
            StudyDefinitions definitions,
            AuditTrail trail,
            CurrentAccount account,
            TransactionOperations transaction) {
        this.cohort = cohort;
        this.charts = charts;
        this.words = words;
        this.chartWords = chartWords;
        this.readMe = readMe;
        this.definitions = definitions;
        this.trail = trail;
        this.account = account;
        this.transaction = transaction;
    }

    /**
     * Writes the bundle of a figure over the subjects that the request lets through.
     *
     * @param zone the zone whose offset the times carry
     * @param out left open
     * @throws RecordNotFoundException if they are too few for the reader's role, if that role sees
     *     no single subjects and the figure is drawn from them, or if there are no data of the time
     * @throws IOException if the reader is gone
     */
    public void write(
            FigureKind kind, CohortRequest request, Locale locale, ZoneId zone, OutputStream out)
            throws IOException {
        var page = cohort.read(request);
        var about = about(readMe.title(kind, locale), request, page, read(kind, page));
        write(kind.id(), script(kind.script()), about, locale, zone, out);
    }

    /**
     * Writes the bundle of a chart: what its table says.
     *
     * @param zone the zone whose offset the times carry
     * @param out left open
     * @throws RecordNotFoundException if the reader's role does not see that chart
     * @throws IOException if the reader is gone
     */
    public void write(
            ChartKind kind, CohortRequest request, Locale locale, ZoneId zone, OutputStream out)
            throws IOException {
        var kindWords = chartWords.of(kind, locale);
        var page = cohort.read(request);
        var figure = ChartFigure.of(charts.read(kind, request), kind, chartWords, locale);
        var title = kindWords.title() + "; " + kindWords.definition();
        var about = about(title, request, page, figure);
        write(kind.id(), script(kind), about, locale, zone, out);
    }

    private ReadMe.About about(
            String title, CohortRequest request, CohortPage page, FigureData figure) {
        var all = subjects(cohort.read(request.with(CohortFilter.NONE)));
        return new ReadMe.About(
                title,
                request,
                page.at(),
                page.selected(),
                figure,
                sha256(figure.data()),
                SnapshotHash.of(all));
    }

    private void write(
            String id,
            String script,
            ReadMe.About about,
            Locale locale,
            ZoneId zone,
            OutputStream out)
            throws IOException {
        note(id, about.request());
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var folder = "downstage-" + id + "/";
        put(zip, folder + "data.csv", about.figure().data());
        put(zip, folder + "portal.csv", about.figure().portal());
        if (!about.figure().details().isEmpty()) {
            put(zip, folder + "details.csv", about.figure().details());
        }
        if (!about.figure().labels().isEmpty()) {
            put(zip, folder + "labels.csv", about.figure().labels());
        }
        put(zip, folder + "draw.R", script);
        put(zip, folder + "README.txt", readMe.text(about, locale, zone));
        zip.finish();
        zip.flush();
    }

    private FigureData read(FigureKind kind, CohortPage page) {
        if (kind == FigureKind.ENDPOINTS) {
            var tables = page.tables().orElseThrow(RecordNotFoundException::create);
            return EndpointFigure.of(tables.endpoints(), words);
        }
        if (cohort.smallestCell() > 1) {
            throw RecordNotFoundException.create();
        }
        return SurvivalFigure.of(kind, definitions).read(subjects(page));
    }

    private static Selection subjects(CohortPage page) {
        return page.groups().orElseThrow(RecordNotFoundException::create).selected();
    }

    private void note(String id, CohortRequest request) {
        var conditions = new LinkedHashMap<String, String>();
        conditions.put("figure", id);
        conditions.putAll(request.by(null).parameters());
        var export = new Export(EXPORT, conditions);
        transaction.executeWithoutResult(
                status -> trail.append(Actor.of(account.require()), List.of(export.event())));
    }

    /** What all charts share, with the drawing of this kind in it. */
    private static String script(ChartKind kind) {
        var drawing =
                switch (kind) {
                    case REGRESSION, DOSE, INTERVAL -> "boxes";
                    default -> kind.id();
                };
        return script("/figures/chart.R")
                .replace("# THE DRAWING\n", script("/figures/chart/" + drawing + ".R"));
    }

    private static String script(String name) {
        try (InputStream script =
                Objects.requireNonNull(FigureKind.class.getResourceAsStream(name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The script " + name + " is damaged", broken);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
