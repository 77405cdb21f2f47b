package org.downstage.cohort.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditListService;
import org.downstage.audit.AuditWords;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.Feature;
import org.downstage.cohort.chart.ChartKind;
import org.downstage.dataentry.CaseFixture;
import org.downstage.demo.DemonstrationStudy;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.downstage.subject.SubjectService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

/** A figure that is taken away stands on its own, and R draws and counts the same. */
@SpringBootTest
class FigureBundleTest {

    private static final CohortRequest STUDY =
            CohortRequest.START.with(
                    CohortFilter.NONE.with(Feature.SITE, Set.of("S1", "S2", "S3", "S4")));

    @Autowired DSLContext db;
    @Autowired SubjectService subjects;
    @Autowired DemonstrationStudy study;
    @Autowired FigureBundleService bundles;
    @Autowired AuditListService trail;
    @Autowired AuditWords auditWords;
    @TempDir Path folder;

    private CaseFixture cases;
    private SignedIn reader;

    @BeforeEach
    void enterTheStudy() {
        study.load();
        cases = new CaseFixture(db, subjects);
        reader = cases.account(Role.PRINCIPAL_INVESTIGATOR);
    }

    private byte[] zip(SignedIn who, FigureKind kind, CohortRequest request) {
        return zip(who, kind, request, Locale.ENGLISH);
    }

    private byte[] zip(SignedIn who, FigureKind kind, CohortRequest request, Locale locale) {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                who,
                () -> {
                    try {
                        bundles.write(kind, request, locale, ZoneId.of("Asia/Shanghai"), out);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        return out.toByteArray();
    }

    private Map<String, String> files(SignedIn who, FigureKind kind, CohortRequest request) {
        return unzipped(zip(who, kind, request));
    }

    private static Map<String, String> unzipped(byte[] bundle) {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                files.put(name, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void the_read_me_says_of_whom_when_by_what_and_the_hashes_hold(FigureKind kind)
            throws Exception {
        var files = files(reader, kind, STUDY);

        assertThat(files.keySet())
                .containsExactlyInAnyOrder("data.csv", "portal.csv", "draw.R", "README.txt");
        assertThat(files.get("README.txt"))
                .contains("+08:00", "Subjects: 23", "Filter: site S1,S2,S3,S4")
                .contains("viable tumour ≤ 10 %", "yc < c by stage group, baseline before nICT")
                .contains("MYELOSUPPRESSION: Anemia, Febrile neutropenia")
                .contains("SHA-256 of data.csv: " + sha256(files.get("data.csv")));
        assertThat(files(reader, kind, STUDY).get("README.txt").lines().toList())
                .as("the same data have the same hash of the snapshot")
                .contains(files.get("README.txt").lines().toList().getLast());
    }

    @Test
    void the_data_are_those_of_the_page_to_the_last_digit() {
        var files = files(reader, FigureKind.ENDPOINTS, STUDY);

        assertThat(files.get("data.csv").lines())
                .contains("R0,R0 resection,23,23,0,CLOPPER_PEARSON")
                .contains("MAJOR_RESPONSE,MPR,10,23,0,CLOPPER_PEARSON")
                .hasSize(14);
        assertThat(files.get("portal.csv")).contains("MAJOR_RESPONSE,0.43478260869565216,0.2319");
        assertThat(files(reader, FigureKind.OS, STUDY).get("data.csv").lines()).hasSize(24);
    }

    @Test
    void a_reader_takes_away_the_own_sites_and_the_trail_knows_it() {
        var site = cases.siteOfItsOwn();
        var stranger = cases.account(Role.INVESTIGATOR, site);
        assertThat(files(stranger, FigureKind.OS, STUDY).get("data.csv").lines()).hasSize(1);
        assertThat(files(stranger, FigureKind.ENDPOINTS, STUDY).get("data.csv"))
                .contains("R0,R0 resection,0,0,0");
        files(reader, FigureKind.PFS, STUDY);

        var own =
                new AuditFilter("", "", "", reader.username(), AuditKind.EXPORTED, "", null, null);
        var manager = cases.account(Role.DATA_MANAGER);
        var found = AsAccount.call(manager, () -> trail.older(own, null)).entries();
        assertThat(auditWords.after(found.getFirst(), Locale.ENGLISH))
                .isEqualTo("Figure bundle: figure pfs, site S1,S2,S3,S4");
    }

    @Test
    void an_administrator_gets_none() {
        var administrator = cases.account(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> zip(administrator, FigureKind.OS, STUDY))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Where there is no R, that the script names its files and compares is all one can say. */
    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void where_there_is_r_its_script_draws_the_figure_and_finds_the_portals_numbers(FigureKind kind)
            throws Exception {
        var files = files(reader, kind, STUDY);
        runWhereThereIsR(kind.id(), files);
        var chinese = unzipped(zip(reader, kind, STUDY, Locale.SIMPLIFIED_CHINESE));
        assertThat(chinese).containsEntry("data.csv", files.get("data.csv"));
        runWhereThereIsR(kind.id() + "-zh", chinese);
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void every_chart_has_a_bundle_that_r_draws_alike_for_readers_of_both_languages(ChartKind kind)
            throws Exception {
        var english = chartFiles(kind, STUDY, Locale.ENGLISH);
        assertThat(english.get("README.txt")).contains("Subjects: 23");
        assertThat(english.get("data.csv").lines()).hasSizeGreaterThan(1);
        assertThat(english.get("draw.R")).contains("labels.csv");
        runWhereThereIsR(kind.id(), english);

        var chinese = chartFiles(kind, STUDY, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.get("README.txt")).contains("23").doesNotContain("Subjects:");
        assertThat(chinese)
                .containsEntry("data.csv", english.get("data.csv"))
                .containsEntry("portal.csv", english.get("portal.csv"))
                .containsEntry("draw.R", english.get("draw.R"));
        assertThat(english.get("data.csv") + english.getOrDefault("details.csv", ""))
                .as("codes of no language")
                .doesNotContainPattern("\\p{IsHan}")
                .doesNotContain("in follow-up", "all terms", "Median", "after RT");
        assertThat(chinese.get("labels.csv")).containsPattern("\\p{IsHan}");
        runWhereThereIsR(kind.id() + "-zh", chinese);
    }

    @Test
    void a_bundle_of_toxicity_has_the_papers_groups_by_their_codes_and_says_what_they_are_called() {
        var files = chartFiles(ChartKind.TOXICITY, STUDY, Locale.SIMPLIFIED_CHINESE);
        assertThat(files.get("data.csv").lines())
                .anyMatch(line -> line.startsWith("selection,MYELOSUPPRESSION,total,"))
                .anyMatch(line -> line.startsWith("selection,MYELOSUPPRESSION,Anemia,"));
        assertThat(files.get("labels.csv").lines())
                .contains("MYELOSUPPRESSION,Myelosuppression,骨髓抑制", "Anemia,Anemia,贫血");
    }

    @Test
    void two_that_are_compared_are_two_drawings_of_one_figure() throws Exception {
        var filter =
                CohortFilter.NONE
                        .with(Feature.SITE, Set.of("S1", "S2", "S3", "S4"))
                        .with(Feature.RESPONSE_RT, Set.of("PR"));
        var request = CohortRequest.START.with(filter).versus(Set.of("response"));
        for (var kind : ChartKind.values()) {
            var files = chartFiles(kind, request, Locale.ENGLISH);
            assertThat(files.get("data.csv")).contains("selection,", "rest,");
            assertThat(files.get("labels.csv")).contains("selection,Selection,", "rest,The rest,");
            runWhereThereIsR(kind.id() + "-compared", files);
        }
    }

    private Map<String, String> chartFiles(ChartKind kind, CohortRequest request, Locale locale) {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                reader,
                () -> {
                    try {
                        bundles.write(kind, request, locale, ZoneId.of("UTC"), out);
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                });
        return unzipped(out.toByteArray());
    }

    private void runWhereThereIsR(String id, Map<String, String> files) throws Exception {
        assertThat(files.get("draw.R")).contains("data.csv", "portal.csv", "stopifnot(difference");
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        if (thereIsR()) {
            var said = folder.resolve("said.txt");
            var r =
                    new ProcessBuilder("Rscript", "draw.R")
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            assertThat(r.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(r.exitValue()).as(Files.readString(said)).isZero();
            assertThat(Files.readString(said)).contains("Largest difference from the portal:");
            assertThat(Files.size(folder.resolve("figure.pdf"))).isGreaterThan(1_000);
            // For somebody to look at.
            var pictures = Files.createDirectories(Path.of("target/figures"));
            Files.copy(
                    folder.resolve("figure.pdf"),
                    pictures.resolve(id + ".pdf"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean thereIsR() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "Rscript")));
    }
}
