package org.downstage.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.downstage.cohort.BaselineTable.Counts;
import org.downstage.cohort.BaselineTable.Numbers;
import org.downstage.demo.DemonstrationStudy;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.statistics.Sample;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the portal says of the demonstration cohort: the figures of the study's abstract. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationResultsTest {

    private static final CohortFilter STUDY =
            CohortFilter.NONE.with(Feature.SITE, Set.of("S1", "S2", "S3", "S4"));

    private static final CohortRequest ALL = CohortRequest.START.with(STUDY);

    @Autowired DSLContext db;
    @Autowired DemonstrationStudy study;
    @Autowired CohortService cohort;

    @BeforeAll
    void load() {
        study.load();
    }

    private CohortPage.Tables results(CohortRequest request) {
        return AsAccount.call(
                AsAccount.of(0, Role.PRINCIPAL_INVESTIGATOR),
                () -> cohort.read(request).tables().orElseThrow());
    }

    private static Map<Endpoint, String> printed(EndpointTable table) {
        var lines = new TreeMap<Endpoint, String>();
        table.rates()
                .forEach(line ->
                        lines.put(
                                line.endpoint(),
                                "%d/%d %s %s"
                                        .formatted(
                                                line.rate().count(),
                                                line.rate().total(),
                                                Figures.percent(line.rate()),
                                                line.interval()
                                                        .map(Figures::percent)
                                                        .orElse("none"))));
        return lines;
    }

    @Test
    void every_rate_of_the_abstract_comes_out_to_its_last_digit() {
        assertThat(printed(results(ALL).endpoints()))
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry(Endpoint.R0, "23/23 100 85.2–100"),
                                Map.entry(Endpoint.COMPLETE_RESPONSE, "5/23 21.7 7.5–43.7"),
                                Map.entry(Endpoint.MAJOR_RESPONSE, "10/23 43.5 23.2–65.5"),
                                Map.entry(Endpoint.OBJECTIVE_RESPONSE, "12/23 52.2 30.6–73.2"),
                                Map.entry(Endpoint.DISEASE_CONTROL, "23/23 100 85.2–100"),
                                Map.entry(Endpoint.CR_AFTER_RT, "4/23 17.4 5.0–38.8"),
                                Map.entry(Endpoint.PR_AFTER_RT, "8/23 34.8 16.4–57.3"),
                                Map.entry(Endpoint.CLINICAL_DOWNSTAGING, "14/23 60.9 38.5–80.3"),
                                Map.entry(
                                        Endpoint.PATHOLOGICAL_DOWNSTAGING, "16/23 69.6 47.1–86.8"),
                                Map.entry(Endpoint.RESECTION, "23/23 100 85.2–100"),
                                Map.entry(Endpoint.MYELOSUPPRESSION_G3_G4, "3/23 13.0 2.8–33.6"),
                                Map.entry(Endpoint.GASTROINTESTINAL_G3_G4, "2/23 8.7 1.1–28.0"),
                                Map.entry(Endpoint.COMPLICATION_G3_G4, "2/23 8.7 1.1–28.0")));
        assertThat(results(ALL).endpoints().rates())
                .allSatisfy(line -> assertThat(line.missing()).isZero());
    }

    @Test
    void the_score_interval_is_an_option() {
        assertThat(printed(results(ALL.with(IntervalMethod.WILSON)).endpoints()))
                .containsEntry(Endpoint.MAJOR_RESPONSE, "10/23 43.5 25.6–63.2")
                .containsEntry(Endpoint.R0, "23/23 100 85.7–100");
    }

    @Test
    void the_way_from_radiotherapy_to_surgery_is_that_of_the_study() {
        var interval = results(ALL).endpoints().daysToSurgery().orElseThrow();

        assertThat(interval.missing()).isZero();
        assertThat(interval.summary().map(DemonstrationResultsTest::printed))
                .contains("23: 48 (46–53.5; 38–70)");
    }

    private static String printed(Sample.Summary summary) {
        return "%d: %s (%s–%s; %s–%s)"
                .formatted(
                        summary.n(),
                        Figures.number(summary.median()),
                        Figures.number(summary.lowerQuartile()),
                        Figures.number(summary.upperQuartile()),
                        Figures.number(summary.minimum()),
                        Figures.number(summary.maximum()));
    }

    /** Where the curve of those still watched first falls to half, counted out by hand. */
    @Test
    void follow_up_is_the_median_of_the_reverse_curve() {
        var times =
                db.select(CASE_SUMMARY.OS_DAYS, CASE_SUMMARY.OS_EVENT)
                        .from(CASE_SUMMARY)
                        .join(SUBJECT)
                        .using(CASE_SUMMARY.SUBJECT_ID)
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                        .where(SITE.CODE.in("S1", "S2", "S3", "S4"))
                        .orderBy(CASE_SUMMARY.OS_DAYS, CASE_SUMMARY.OS_EVENT)
                        .fetch();
        var watched = 1.0;
        var median = OptionalDouble.empty();
        for (var i = 0; i < times.size() && median.isEmpty(); i++) {
            // Each time occurs once, so one subject less is at risk with each.
            watched *= times.get(i).value2() ? 1 : 1 - 1.0 / (times.size() - i);
            if (watched < 0.5 - 1e-9) {
                median = OptionalDouble.of(times.get(i).value1().doubleValue() / (365.25 / 12));
            }
        }
        var followUp = results(ALL).endpoints().followUp().orElseThrow();

        assertThat(times.map(time -> time.value1()).stream().distinct()).hasSize(23);
        assertThat(followUp.n()).isEqualTo(23);
        assertThat(followUp.median().orElseThrow())
                .isCloseTo(median.orElseThrow(), Offset.offset(1e-9));
        assertThat(followUp.shortest().orElseThrow()).isLessThan(followUp.median().orElseThrow());
    }

    @Test
    void the_baseline_is_that_of_the_study() {
        var table = results(ALL).baseline();

        assertThat(counts(table, Feature.SEX)).isEqualTo("M 19/23 82.6, F 4/23 17.4");
        assertThat(counts(table, Feature.STAGE))
                .isEqualTo("II 7/23 30.4, III 14/23 60.9, IVA 2/23 8.7");
        assertThat(counts(table, Feature.RESPONSE_NICT)).isEqualTo("SD 19/23 82.6, PD 4/23 17.4");
        assertThat(counts(table, Feature.LOCATION))
                .isEqualTo("UPPER 3/23 13.0, MIDDLE 13/23 56.5, LOWER 7/23 30.4");
        assertThat(counts(table, Feature.TECHNIQUE)).isEqualTo("IMRT 17/23 73.9, TOMO 6/23 26.1");
        assertThat(numbers(table, Measure.AGE)).isEqualTo("23: 63 (57.5–68.5; 49–75)");
        assertThat(numbers(table, Measure.DOSE)).startsWith("23: 41.4 (");
        assertThat(table.parts()).allSatisfy(part -> assertThat(part.missing()).containsExactly(0));
    }

    private static String counts(BaselineTable table, Feature feature) {
        return table.parts().stream()
                .filter(part -> part instanceof Counts counts && counts.feature() == feature)
                .flatMap(part -> ((Counts) part).lines().stream())
                .map(line ->
                        "%s %d/%d %s"
                                .formatted(
                                        line.code(),
                                        line.counts().getFirst().count(),
                                        line.counts().getFirst().total(),
                                        Figures.percent(line.counts().getFirst())))
                .reduce((all, next) -> all + ", " + next)
                .orElse("");
    }

    private static String numbers(BaselineTable table, Measure measure) {
        return table.parts().stream()
                .filter(part -> part instanceof Numbers numbers && numbers.measure() == measure)
                .flatMap(part -> ((Numbers) part).summaries().getFirst().stream())
                .map(DemonstrationResultsTest::printed)
                .findFirst()
                .orElse("");
    }

    @Test
    void groups_of_the_baseline_add_up_to_all() {
        for (var by : CohortRequest.GROUPINGS) {
            var table = results(ALL.by(by)).baseline();
            var groups = table.groups();

            assertThat(groups.getFirst()).isEqualTo(new BaselineTable.Group(null, 23));
            assertThat(groups.stream().skip(1).mapToInt(BaselineTable.Group::n).sum())
                    .isEqualTo(23);
        }
        assertThat(results(ALL.by(Feature.SITE)).baseline().groups())
                .extracting(BaselineTable.Group::code, BaselineTable.Group::n)
                .startsWith(tuple(null, 23), tuple("S1", 10))
                .hasSize(5);
    }

    @Test
    void a_filter_narrows_all_tables_alike() {
        var filter =
                STUDY.with(Feature.STAGE, Set.of("III"))
                        .with(Measure.DOSE, Range.parse("41.4..41.4").orElseThrow());
        var tables = results(ALL.with(filter));

        assertThat(tables.baseline().groups().getFirst().n()).isEqualTo(7);
        assertThat(printed(tables.endpoints()))
                .containsEntry(Endpoint.R0, "7/7 100 59.0–100")
                .containsEntry(Endpoint.COMPLETE_RESPONSE, "2/7 28.6 3.7–71.0");
    }

    @Test
    void nobody_left_is_no_share_and_no_error() {
        var filter = STUDY.with(Feature.TECHNIQUE, Set.of("PROTON"));
        var tables = results(ALL.with(filter).by(Feature.SITE));

        assertThat(printed(tables.endpoints()))
                .containsEntry(Endpoint.R0, "0/0 – none")
                .hasSize(Endpoint.values().length);
        assertThat(tables.endpoints().daysToSurgery().orElseThrow().summary()).isEmpty();
        assertThat(tables.endpoints().followUp().orElseThrow().median()).isEmpty();
        assertThat(tables.baseline().groups()).hasSize(1);
    }

    @Test
    void the_numbers_in_the_filters_are_those_that_they_would_show() {
        var page =
                AsAccount.call(
                        AsAccount.of(0, Role.PRINCIPAL_INVESTIGATOR),
                        () ->
                                cohort.read(
                                        ALL.with(
                                                STUDY.with(Feature.SEX, Set.of("F"))
                                                        .with(Feature.TECHNIQUE, Set.of("TOMO")))));

        assertThat(page.selected()).isEqualTo(1);
        assertThat(page.offer(Feature.SEX))
                .filteredOn(offer -> offer.subjects() > 0)
                .isEqualTo(List.of(new CohortPage.Offer("M", 5), new CohortPage.Offer("F", 1)));
        // Sites outside the study, of other tests, may have used other techniques.
        assertThat(page.offer(Feature.TECHNIQUE))
                .filteredOn(offer -> offer.subjects() > 0)
                .isEqualTo(
                        List.of(new CohortPage.Offer("IMRT", 3), new CohortPage.Offer("TOMO", 1)));
    }
}
