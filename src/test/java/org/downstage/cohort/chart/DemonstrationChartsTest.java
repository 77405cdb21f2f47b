package org.downstage.cohort.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.downstage.jooq.Tables.SITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.downstage.cohort.CohortFilter;
import org.downstage.cohort.CohortRequest;
import org.downstage.cohort.CohortService;
import org.downstage.cohort.Feature;
import org.downstage.cohort.Flag;
import org.downstage.demo.DemonstrationStudy;
import org.downstage.security.AsAccount;
import org.downstage.security.Role;
import org.downstage.security.SignedIn;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the charts say of the demonstration cohort, whose rows are known. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationChartsTest {

    private static final CohortFilter STUDY =
            CohortFilter.NONE.with(Feature.SITE, Set.of("S1", "S2", "S3", "S4"));

    private static final CohortRequest ALL = CohortRequest.START.with(STUDY);
    private static final SignedIn LEADER = AsAccount.of(0, Role.PRINCIPAL_INVESTIGATOR);

    @Autowired DSLContext db;
    @Autowired DemonstrationStudy study;
    @Autowired CohortService cohort;
    @Autowired ChartService charts;
    @Autowired ChartExportService exports;
    @Autowired ChartWords words;

    @BeforeAll
    void load() {
        study.load();
    }

    private <T> T chart(ChartKind kind, CohortRequest request, Class<T> type) {
        return type.cast(
                AsAccount.call(LEADER, () -> charts.read(kind, request)).selected().orElseThrow());
    }

    @Test
    void responses_are_counted_after_each_phase() {
        var chart = chart(ChartKind.RESPONSE, ALL, ResponseByPhase.class);

        assertThat(chart.basis()).isEqualTo(Basis.of(23, 0, 0));
        assertThat(chart.phases().getFirst().parts())
                .filteredOn(part -> part.count() > 0)
                .extracting(ResponseByPhase.Part::code, ResponseByPhase.Part::count)
                .containsExactly(tuple("SD", 19), tuple("PD", 4));
        assertThat(chart.phases().getLast().parts())
                .filteredOn(part -> part.count() > 0)
                .extracting(ResponseByPhase.Part::code, ResponseByPhase.Part::count)
                .containsExactly(tuple("CR", 4), tuple("PR", 8), tuple("SD", 11));
    }

    @Test
    void all_twenty_three_go_the_whole_way() {
        assertThat(chart(ChartKind.STUDY_FLOW, ALL, StudyFlow.class).steps())
                .extracting(StudyFlow.Reached::step, StudyFlow.Reached::reached)
                .containsExactly(
                        tuple(StudyFlow.Step.ENROLLED, 23),
                        tuple(StudyFlow.Step.TREATED, 23),
                        tuple(StudyFlow.Step.IRRADIATED, 23),
                        tuple(StudyFlow.Step.OPERATED, 23),
                        tuple(StudyFlow.Step.R0, 23),
                        tuple(StudyFlow.Step.FOLLOWED, 23));
    }

    @Test
    void sites_reach_their_numbers() {
        assertThat(chart(ChartKind.ACCRUAL, ALL, Accrual.class).lines())
                .extracting(Accrual.Line::site, line -> line.cumulative().getLast())
                .containsExactly(tuple("S1", 10), tuple("S2", 5), tuple("S3", 4), tuple("S4", 4));
    }

    @Test
    void the_days_to_surgery_are_boxed_by_response() {
        var groups = chart(ChartKind.INTERVAL, ALL, Distribution.class).groups();

        assertThat(groups)
                .extracting(Distribution.Group::code, Distribution.Group::n)
                .containsExactly(tuple("CR", 4), tuple("PR", 8), tuple("SD", 11));
        // 44, 46, 48, 52 days in the cohort's table.
        assertThat(groups.getFirst().box().median()).isEqualTo(47);
        assertThat(groups.getFirst().points())
                .extracting(Distribution.Point::subject)
                .containsExactly("S1-04", "S1-02", "S1-01", "S1-03");
    }

    @Test
    void a_mark_narrows_to_the_subjects_that_it_counted() {
        var shift = chart(ChartKind.SHIFT, ALL, StageShift.class);
        var groups = shift.matrix().groups();
        for (var row = 0; row < groups.size(); row++) {
            for (var column = 0; column < groups.size(); column++) {
                var mark = shift.marks().get(row).get(column);
                var counted = shift.matrix().counts().get(row).get(column);
                if (!mark.filter().isEmpty() && counted > 0) {
                    var clicked = STUDY.clicked(CohortFilter.of(mark.filter()), false);
                    var page = AsAccount.call(LEADER, () -> charts.read(ALL.with(clicked)));
                    assertThat(page.cohort().selected())
                            .as(groups.get(row) + " to " + groups.get(column))
                            .isEqualTo(counted);
                }
            }
        }
        assertThat(shift.basis().n()).isEqualTo(23);
    }

    /**
     * R: mcnemar.test leaves no room for pairs that nobody is in, so both were worked out there by
     * matrix algebra.
     */
    @Test
    void the_tests_of_the_shift_are_those_of_r() {
        var matrix = chart(ChartKind.SHIFT, ALL, StageShift.class).matrix();
        var bowker = Objects.requireNonNull(matrix.bowker());
        var margins = Objects.requireNonNull(matrix.stuartMaxwell());

        assertThat(bowker.statistic()).isCloseTo(14, within(1e-9));
        assertThat(bowker.degreesOfFreedom()).isEqualTo(6);
        assertThat(bowker.p()).isCloseTo(0.0296361638805218, within(1e-12));
        assertThat(margins.statistic()).isCloseTo(13.6034482758621, within(1e-9));
        assertThat(margins.p()).isCloseTo(0.00867439769667678, within(1e-12));
    }

    @Test
    void a_grade_of_a_bar_and_those_who_are_missing_can_be_asked_for() {
        var rt = ALL.choose("c.tox-related", "rt");
        var bars = chart(ChartKind.TOXICITY, rt, ToxicityBars.class);
        for (var group : bars.groups()) {
            group.terms().forEach(bar -> assertThatMarksCount(bar));
            if (group.total() != null) {
                assertThatMarksCount(group.total());
            }
        }
        var boxes = chart(ChartKind.REGRESSION, ALL, Distribution.class);
        assertThat(boxes.basis().missing()).isOne();
        assertThat(selected(boxes.missing())).isOne();
    }

    private void assertThatMarksCount(ToxicityBars.Bar bar) {
        for (var grade = 0; grade < bar.marks().size(); grade++) {
            assertThat(selected(bar.marks().get(grade)))
                    .as("%s, grade %s", bar.term(), grade + 1)
                    .isEqualTo(bar.grades().get(grade));
        }
    }

    /** How many a click leaves, by the address that it leads to. */
    private int selected(Mark mark) {
        var clicked = STUDY.clicked(CohortFilter.of(mark.filter()), false);
        var address = CohortRequest.of(ALL.with(clicked).parameters());
        return AsAccount.call(LEADER, () -> cohort.read(address)).selected();
    }

    @Test
    void every_mark_of_several_leads_to_their_cases_at_the_form_behind_the_value() {
        var phases = chart(ChartKind.RESPONSE, ALL, ResponseByPhase.class).phases();
        var complete = phases.getLast().parts().getFirst().mark();
        assertThat(complete.form()).isEqualTo("RESPONSE_RT");
        var cases =
                AsAccount.call(
                        LEADER, () -> cohort.cases(ALL, CohortFilter.of(complete.filter()), false));
        assertThat(cases.subjects()).containsExactly("S1-01", "S1-02", "S1-03", "S1-04");
        assertThat(cases.all()).isEqualTo(4);
        assertThat(AsAccount.call(LEADER, () -> cohort.cases(ALL, CohortFilter.NONE, false)))
                .satisfies(all -> assertThat(all.all()).isEqualTo(23))
                .satisfies(all -> assertThat(all.subjects()).hasSize(12));
    }

    @Test
    void the_cases_of_the_rest_are_not_those_of_the_selection_nor_of_other_sites() {
        var request =
                ALL.with(STUDY.with(Feature.RESPONSE_RT, Set.of("PR"))).versus(Set.of("response"));
        var complete = CohortFilter.NONE.with(Feature.RESPONSE_RT, Set.of("CR"));
        assertThat(AsAccount.call(LEADER, () -> cohort.cases(request, complete, false)).all())
                .isZero();
        assertThat(AsAccount.call(LEADER, () -> cohort.cases(request, complete, true)).all())
                .isEqualTo(4);
        var elsewhere = AsAccount.of(0, Role.INVESTIGATOR, siteId("S2"));
        assertThat(AsAccount.call(elsewhere, () -> cohort.cases(ALL, complete, false)).subjects())
                .noneMatch(subject -> subject.startsWith("S1"));
    }

    @Test
    void a_condition_on_an_event_that_cannot_be_read_counts_as_not_said() {
        assertThat(CohortFilter.of(Map.of("event", "9:rt:any:Anemia")))
                .isEqualTo(CohortFilter.NONE);
        assertThat(CohortFilter.of(Map.of("event", "3:light:any:Anemia")))
                .isEqualTo(CohortFilter.NONE);
        assertThat(CohortFilter.of(Map.of("missing", "name"))).isEqualTo(CohortFilter.NONE);
    }

    @Test
    void the_rest_are_those_who_lack_only_what_is_compared() {
        var request =
                ALL.with(STUDY.with(Feature.RESPONSE_RT, Set.of("PR"))).versus(Set.of("response"));
        var shown = AsAccount.call(LEADER, () -> charts.read(request)).chart(ChartKind.WATERFALL);

        assertThat(shown.selected().orElseThrow().basis().n()).isEqualTo(8);
        assertThat(shown.rest().orElseThrow().basis().n()).isEqualTo(15);
        assertThat(shown.twin(words.of(ChartKind.WATERFALL, Locale.ENGLISH)).orElseThrow().rows())
                .hasSize(23)
                .first()
                .satisfies(row -> assertThat(row.cells().getFirst()).isEqualTo("Selection"));
    }

    @Test
    void one_subject_and_one_answer_can_be_asked_for() {
        var one = STUDY.ofSubjects(Set.of("S1-02", "S1-05"));
        assertThat(CohortFilter.of(one.parameters())).isEqualTo(one);
        assertThat(chart(ChartKind.WATERFALL, ALL.with(one), Waterfall.class).bars())
                .extracting(Waterfall.Bar::subject)
                .containsExactlyInAnyOrder("S1-02", "S1-05");
        var complete = STUDY.with(Flag.COMPLETE_RESPONSE, true);
        assertThat(CohortFilter.of(complete.parameters())).isEqualTo(complete);
        assertThat(chart(ChartKind.WATERFALL, ALL.with(complete), Waterfall.class).bars())
                .hasSize(5);
        assertThat(one.clicked(CohortFilter.of(Map.of("subject", "S1-02")), true).subjects())
                .containsExactly("S1-05");
    }

    @Test
    void a_reader_of_one_site_gets_no_subject_of_another_in_any_chart_or_file() {
        var reader = AsAccount.of(0, Role.INVESTIGATOR, siteId("S2"));
        var page = AsAccount.call(reader, () -> charts.read(CohortRequest.START));

        for (var kind : ChartKind.values()) {
            var out = new ByteArrayOutputStream();
            AsAccount.run(reader, () -> write(kind, out));
            assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("S1-", "S3-", "S4-");
            assertThat(page.chart(kind).selected().orElseThrow().basis().n())
                    .isLessThanOrEqualTo(5);
        }
    }

    private int siteId(String code) {
        return db.select(SITE.SITE_ID)
                .from(SITE)
                .where(SITE.CODE.eq(code))
                .fetchSingle(SITE.SITE_ID);
    }

    private void write(ChartKind kind, ByteArrayOutputStream out) {
        try {
            exports.write(kind, ALL, Locale.ENGLISH, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
