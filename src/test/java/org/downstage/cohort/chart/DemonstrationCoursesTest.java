package org.downstage.cohort.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.downstage.jooq.Tables.SITE;

import java.util.Objects;
import java.util.Set;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.Feature;
import org.downstage.demo.DemonstrationStudy;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.statistics.Proportion;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Survival, subgroups, courses and toxicity of the demonstration cohort. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationCoursesTest {

    private static final CohortFilter STUDY =
            CohortFilter.NONE.with(Feature.SITE, Set.of("S1", "S2", "S3", "S4"));

    private static final CohortRequest ALL = CohortRequest.START.with(STUDY);

    @Autowired DSLContext db;
    @Autowired DemonstrationStudy study;
    @Autowired ChartService charts;

    @BeforeAll
    void load() {
        study.load();
    }

    private <C extends Chart> C chart(Class<C> type, ChartKind kind, CohortRequest request) {
        return type.cast(
                AsAccount.call(
                        AsAccount.of(0, Role.PRINCIPAL_INVESTIGATOR),
                        () -> charts.read(kind, request).selected().orElseThrow()));
    }

    @Test
    void overall_survival_is_of_everybody_and_its_steps_are_the_deaths() {
        var drawn = chart(KaplanMeier.class, ChartKind.SURVIVAL, ALL);
        var line = drawn.curves().getFirst();

        assertThat(drawn.basis()).isEqualTo(new Basis(23, 0, 0, 0, false));
        assertThat(line.n()).isEqualTo(23);
        assertThat(line.steps()).hasSize(line.events());
        assertThat(line.atRisk().getFirst()).isEqualTo(23);
        assertThat(drawn.logRank()).isNull();
    }

    @Test
    void a_reader_compares_by_major_response_and_reads_that_the_test_is_exploratory() {
        var drawn =
                chart(
                        KaplanMeier.class,
                        ChartKind.SURVIVAL,
                        ALL.choose("c.km", "dfs").choose("c.km-by", "major-response"));

        assertThat(drawn.endpoint()).isEqualTo(SurvivalEndpoint.DFS);
        assertThat(drawn.curves()).extracting(SurvivalLine::n).containsExactly(10, 13);
        assertThat(Objects.requireNonNull(drawn.logRank()).exploratory()).isTrue();
    }

    @Test
    void subgroups_of_an_endpoint_add_up_and_have_the_exact_interval_of_the_table() {
        var forest =
                chart(Forest.class, ChartKind.FOREST, ALL.choose("c.forest", "complete-response"));

        assertThat(forest.overall().count()).isEqualTo(5);
        assertThat(forest.overall().lower()).isCloseTo(0.0746, within(5e-5));
        assertThat(forest.overall().upper()).isCloseTo(0.4370, within(5e-5));
        assertThat(forest.subgroups())
                .isNotEmpty()
                .allSatisfy(subgroup ->
                        assertThat(
                                        subgroup.rows().stream()
                                                .mapToInt(
                                                        row -> Objects.requireNonNull(row.count()))
                                                .sum())
                                .as("%s", subgroup.by())
                                .isEqualTo(5));
    }

    @Test
    void every_subject_has_a_lane_the_longest_first() {
        var swimmer = chart(Swimmer.class, ChartKind.COURSE, ALL);

        assertThat(swimmer.lanes()).hasSize(23);
        assertThat(swimmer.lanes())
                .extracting(Swimmer.Lane::last)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(swimmer.lanes())
                .allSatisfy(lane -> {
                    assertThat(lane.cycles()).isNotEmpty().startsWith(0.0);
                    assertThat(lane.rtStart()).isNotNull();
                    assertThat(lane.surgery()).isGreaterThan(lane.rtEnd());
                });
    }

    /** The abstract: 3 with severe myelosuppression and 2 with gastrointestinal events of RT. */
    @Test
    void severe_toxicity_of_radiotherapy_is_that_of_the_study() {
        var bars = chart(ToxicityBars.class, ChartKind.TOXICITY, ALL.choose("c.tox-related", "rt"));

        assertThat(bars.basis().n()).isEqualTo(23);
        assertThat(bars.groups())
                .filteredOn(group -> group.total() != null)
                .extracting(
                        ToxicityBars.Group::code,
                        group -> Objects.requireNonNull(group.total()).severe())
                .containsExactly(
                        tuple("MYELOSUPPRESSION", new Proportion(3, 23)),
                        tuple("GASTROINTESTINAL", new Proportion(2, 23)));
    }

    @Test
    void the_map_has_a_line_a_subject_and_tells_absent_from_not_assessed() {
        var map = chart(ToxicityHeatMap.class, ChartKind.TOXICITY_MAP, ALL);

        assertThat(map.lanes()).hasSize(23);
        assertThat(map.lanes().getFirst().subject()).isEqualTo("S1-01");
        assertThat(map.lanes())
                .allSatisfy(lane -> assertThat(lane.grades()).hasSize(map.terms().size()));
        assertThat(map.lanes().stream().map(ToxicityHeatMap.Lane::grades).toList().toString())
                .contains("0")
                .containsAnyOf("3", "4");
    }

    @Test
    void a_reader_sees_the_own_site_in_every_chart() {
        var site = AsAccount.of(0, Role.INVESTIGATOR, siteId("S1"));
        for (var kind : ChartKind.values()) {
            var shown = AsAccount.call(site, () -> charts.read(kind, CohortRequest.START));
            var basis = shown.selected().orElseThrow().basis();
            assertThat(basis.n() + basis.missing() + basis.excluded()).as("%s", kind).isEqualTo(10);
        }
    }

    private int siteId(String code) {
        return db.select(SITE.SITE_ID)
                .from(SITE)
                .where(SITE.CODE.eq(code))
                .fetchSingle(SITE.SITE_ID);
    }
}
