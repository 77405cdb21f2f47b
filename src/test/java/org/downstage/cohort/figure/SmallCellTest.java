package org.downstage.cohort.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.downstage.jooq.Tables.SITE;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.downstage.base.database.TestDatabase;
import org.downstage.cohort.CohortExportService;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortPage;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortService;
import org.downstage.cohort.Feature;
import org.downstage.cohort.chart.ChartExportService;
import org.downstage.cohort.chart.ChartKind;
import org.downstage.cohort.chart.ChartService;
import org.downstage.demo.DemonstrationStudy;
import org.downstage.security.AsAccount;
import org.downstage.security.RecordNotFoundException;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/**
 * Whatever a role with a smallest cell is shown, on the page or as a file, over whatever selection:
 * no number of subjects in it is small, and none that follows by subtraction.
 */
@SpringBootTest
@TestPropertySource(
        properties = {
            TestDatabase.STUDY,
            "downstage.cohort.smallest-cell.investigator=2",
            "downstage.cohort.smallest-cell.monitor=3",
            "downstage.cohort.smallest-cell.principal-investigator=4",
            "downstage.cohort.smallest-cell.data-manager=5"
        })
class SmallCellTest {

    private static final Map<Role, Integer> SMALLEST =
            Map.of(
                    Role.INVESTIGATOR, 2,
                    Role.MONITOR, 3,
                    Role.PRINCIPAL_INVESTIGATOR, 4,
                    Role.DATA_MANAGER, 5);

    private static final CohortFilter STUDY =
            CohortFilter.NONE.with(Feature.SITE, Set.of("S1", "S2", "S3", "S4"));

    /** Drawn from single subjects. */
    private static final Set<ChartKind> SINGLE =
            EnumSet.of(
                    ChartKind.WATERFALL,
                    ChartKind.COURSE,
                    ChartKind.SURVIVAL,
                    ChartKind.TOXICITY_MAP);

    @Autowired DSLContext db;
    @Autowired DemonstrationStudy study;
    @Autowired CohortService cohort;
    @Autowired ChartService charts;
    @Autowired ChartExportService chartFiles;
    @Autowired CohortExportService endpointFiles;
    @Autowired FigureBundleService bundles;

    @BeforeEach
    void load() {
        study.load();
    }

    static Stream<Role> roles() {
        return SMALLEST.keySet().stream();
    }

    /** Everybody, and each code of each feature alone and with each technique. */
    private static List<CohortRequest> selections() {
        var filters = new ArrayList<CohortFilter>(List.of(STUDY));
        for (var feature : Feature.values()) {
            for (var code : feature.codes()) {
                var one = STUDY.with(feature, Set.of(code));
                filters.add(one);
                filters.add(one.with(Feature.TECHNIQUE, Set.of("IMRT")));
            }
        }
        return filters.stream().map(CohortRequest.START::with).toList();
    }

    private SignedIn reader(Role role) {
        var sites = db.select(SITE.SITE_ID).from(SITE).fetch(SITE.SITE_ID).toArray(Integer[]::new);
        return AsAccount.of(0, role, sites);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void no_chart_and_no_file_of_one_tells_of_fewer(Role role) {
        var smallest = smallest(role);
        var shown = EnumSet.noneOf(ChartKind.class);
        for (var request : selections()) {
            var page = AsAccount.call(reader(role), () -> cohort.read(request));
            for (var kind : ChartKind.values()) {
                var csv = csv(role, kind, request);
                if (!csv.isEmpty()) {
                    shown.add(kind);
                    counts(kind, csv, page.selected())
                            .forEach(count ->
                                    assertThat(count)
                                            .as("%s of %s", kind, request.parameters())
                                            .satisfies(one -> assertNotSmall(one, smallest)));
                }
            }
        }
        assertThat(shown)
                .doesNotContainAnyElementsOf(SINGLE)
                .contains(ChartKind.STUDY_FLOW, ChartKind.TOXICITY, ChartKind.FOREST);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void no_bundle_holds_what_the_page_withholds(Role role) throws IOException {
        for (var kind : ChartKind.values()) {
            var request = CohortRequest.START.with(STUDY);
            var csv = csv(role, kind, request);
            if (csv.isEmpty()) {
                assertThatThrownBy(() -> bundle(role, kind, request))
                        .isInstanceOf(RecordNotFoundException.class);
            } else {
                assertThat(bundle(role, kind, request).toString())
                        .doesNotContain("S1-0", "S2-1", "S3-1", "S4-2");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void neither_the_endpoint_table_nor_table_1_tells_of_fewer(Role role) {
        var smallest = smallest(role);
        for (var request : selections()) {
            for (var by : CohortRequest.GROUPINGS) {
                var page = AsAccount.call(reader(role), () -> cohort.read(request.by(by)));
                page.tables().ifPresent(tables -> assertTables(page, tables, smallest));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void neither_the_file_of_endpoints_nor_their_bundle_tells_of_fewer(Role role)
            throws IOException {
        var smallest = smallest(role);
        var written = 0;
        for (var request : selections()) {
            var page = AsAccount.call(reader(role), () -> cohort.read(request));
            if (page.tables().isEmpty()) {
                assertThatThrownBy(() -> bundle(role, FigureKind.ENDPOINTS, request))
                        .isInstanceOf(RecordNotFoundException.class);
                assertThatThrownBy(() -> endpointFile(role, request))
                        .isInstanceOf(RecordNotFoundException.class);
            } else {
                var lines = counts(bundle(role, FigureKind.ENDPOINTS, request).getFirst());
                lines.forEach(line -> assertCounts(line, page.selected(), smallest));
                counts(endpointFile(role, request))
                        .forEach(line -> assertCounts(line, page.selected(), smallest));
                written += lines.size();
            }
        }
        assertThat(written).as("lines that may be shown").isGreaterThan(100);
        for (var kind : EnumSet.complementOf(EnumSet.of(FigureKind.ENDPOINTS))) {
            assertThatThrownBy(() -> bundle(role, kind, CohortRequest.START.with(STUDY)))
                    .as("%s is drawn from single subjects", kind)
                    .isInstanceOf(RecordNotFoundException.class);
        }
    }

    /** Of each line the first three whole numbers: reached, counted, missing. */
    private static List<List<Integer>> counts(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(row ->
                        row.getFields().stream()
                                .filter(cell -> cell.matches("\\d+"))
                                .map(Integer::valueOf)
                                .toList())
                .filter(numbers -> numbers.size() >= 3)
                .toList();
    }

    private static void assertCounts(List<Integer> line, int all, int smallest) {
        assertNotSmall(line.get(0), smallest);
        assertNotSmall(line.get(1) - line.get(0), smallest);
        assertNotSmall(all - line.get(1), smallest);
        assertNotSmall(line.get(2), smallest);
    }

    private String endpointFile(Role role, CohortRequest request) {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                reader(role),
                () ->
                        quietly(() ->
                                endpointFiles.write(
                                        request, Locale.ENGLISH, ZoneId.of("UTC"), out)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> bundle(Role role, FigureKind kind, CohortRequest request)
            throws IOException {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                reader(role),
                () ->
                        quietly(() ->
                                bundles.write(
                                        kind, request, Locale.ENGLISH, ZoneId.of("UTC"), out)));
        return unzipped(out);
    }

    private static void assertTables(CohortPage page, CohortPage.Tables tables, int smallest) {
        tables.endpoints()
                .rates()
                .forEach(line -> {
                    assertNotSmall(line.rate().count(), smallest);
                    assertNotSmall(line.rate().total() - line.rate().count(), smallest);
                    assertNotSmall(page.selected() - line.rate().total(), smallest);
                    assertNotSmall(line.missing(), smallest);
                });
        var baseline = tables.baseline();
        baseline.parts()
                .forEach(part ->
                        part.lines(baseline.groups()).forEach(line -> assertLine(line, smallest)));
    }

    /** The first is of all; the rest of it are in no group. */
    private static void assertLine(List<Integer> line, int smallest) {
        line.forEach(count -> assertNotSmall(count, smallest));
        if (line.size() > 1) {
            var grouped = line.stream().skip(1).mapToInt(Integer::intValue).sum();
            assertNotSmall(line.getFirst() - grouped, smallest);
        }
    }

    private static int smallest(Role role) {
        return SMALLEST.getOrDefault(role, 0);
    }

    private static void assertNotSmall(int subjects, int smallest) {
        assertThat(subjects == 0 || Math.abs(subjects) >= smallest)
                .as("%s of at least %s", subjects, smallest)
                .isTrue();
    }

    /** The numbers of subjects in a chart's table, and those that the table lets one work out. */
    private static IntStream counts(ChartKind kind, List<List<String>> rows, int all) {
        return switch (kind) {
            case RESPONSE, MIGRATION -> column(rows, rows.getFirst().size() - numberAt(kind));
            case SHIFT -> cells(rows, 1);
            case STUDY_FLOW -> IntStream.concat(column(rows, 1), column(rows, 2));
            case ACCRUAL -> increments(rows);
            case REGRESSION, DOSE, INTERVAL ->
                    IntStream.concat(column(rows, 1), IntStream.of(all - column(rows, 1).sum()));
            case FOREST ->
                    rows.stream()
                            .filter(row -> !row.get(3).isEmpty())
                            .flatMapToInt(row ->
                                    IntStream.of(
                                            number(row.get(2)),
                                            number(row.get(3)) - number(row.get(2))));
            case TOXICITY -> IntStream.range(2, 7).flatMap(at -> column(rows, at));
            default -> IntStream.of(1);
        };
    }

    private static int numberAt(ChartKind kind) {
        return kind == ChartKind.RESPONSE ? 2 : 1;
    }

    private static IntStream column(List<List<String>> rows, int at) {
        return rows.stream()
                .map(row -> row.get(at))
                .filter(cell -> !cell.isEmpty())
                .mapToInt(SmallCellTest::number);
    }

    private static IntStream cells(List<List<String>> rows, int from) {
        return IntStream.range(from, rows.getFirst().size()).flatMap(at -> column(rows, at));
    }

    private static IntStream increments(List<List<String>> rows) {
        return IntStream.range(1, rows.getFirst().size())
                .flatMap(at -> {
                    var sums = column(rows, at).toArray();
                    return IntStream.range(0, sums.length)
                            .map(row -> sums[row] - (row == 0 ? 0 : sums[row - 1]));
                });
    }

    private static int number(String cell) {
        return (int) Double.parseDouble(cell);
    }

    /** The lines of a chart's file without its heads; none where the role does not get it. */
    private List<List<String>> csv(Role role, ChartKind kind, CohortRequest request) {
        var out = new ByteArrayOutputStream();
        try {
            AsAccount.run(
                    reader(role),
                    () -> quietly(() -> chartFiles.write(kind, request, Locale.ENGLISH, out)));
        } catch (RecordNotFoundException withheld) {
            return List.of();
        }
        return CsvReader.builder()
                .ofCsvRecord(out.toString(StandardCharsets.UTF_8).substring(1))
                .stream()
                .skip(1)
                .map(row -> List.copyOf(row.getFields()))
                .toList();
    }

    private List<String> bundle(Role role, ChartKind kind, CohortRequest request)
            throws IOException {
        var out = new ByteArrayOutputStream();
        AsAccount.run(
                reader(role),
                () ->
                        quietly(() ->
                                bundles.write(
                                        kind, request, Locale.ENGLISH, ZoneId.of("UTC"), out)));
        return unzipped(out);
    }

    private static List<String> unzipped(ByteArrayOutputStream out) throws IOException {
        var files = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void quietly(Writing writing) {
        try {
            writing.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
