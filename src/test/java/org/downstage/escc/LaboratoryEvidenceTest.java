package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.AdverseEventsForm.CHANGE_DATE;
import static org.downstage.escc.AdverseEventsForm.CHANGE_EVENT;
import static org.downstage.escc.AdverseEventsForm.CHANGE_GRADE;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.GRADE_CHANGE_ROWS;
import static org.downstage.escc.AdverseEventsForm.PHASE;
import static org.downstage.escc.AdverseEventsForm.TERM;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.nictFrom;
import static org.downstage.escc.Cases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.oncology.laboratory.LabResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the laboratory proves, and whether the charted grades say the same. */
class LaboratoryEvidenceTest {

    private static final String NEUTROPHILS = "Neutrophil count decreased";
    private static final String ALT = "Alanine aminotransferase increased";
    private static final String NICT_START = "2024-04-01";

    private static Row result(int row, String date, String test, String value, String unit) {
        return Row.of(row)
                .with(BaselineForm.LAB_DATE, day(date))
                .with(BaselineForm.LAB_TEST, test)
                .with(BaselineForm.LAB_VALUE, number(value))
                .with(BaselineForm.LAB_UNIT, unit);
    }

    private static Row limits(Row row, String lower, String upper) {
        return row.with(BaselineForm.LAB_LLN, number(lower))
                .with(BaselineForm.LAB_ULN, number(upper));
    }

    private static FormData laboratory(Row... rows) {
        return filled(form(LaboratoryForm.OID), LaboratoryForm.RESULT_ROWS, rows);
    }

    private static FormData baseline(Row... rows) {
        return filled(form(BaselineForm.OID), BaselineForm.LAB_ROWS, rows);
    }

    private static FormData events(Row... rows) {
        return filled(form(AdverseEventsForm.OID), EVENT_ROWS, rows);
    }

    private static FormData filled(FormData form, ItemGroup group, Row... rows) {
        var filled = form;
        for (var row : rows) {
            filled = filled.with(group, row);
        }
        return filled;
    }

    private static Row charted(int row, String term, String phase, int grade) {
        return Row.of(row).with(TERM, term).with(PHASE, phase).with(GRADE, grade);
    }

    private static FormData radiotherapyFrom(String start) {
        return form(RadiotherapyForm.OID).with(RadiotherapyForm.RT_START, day(start));
    }

    private static LaboratoryEvidence evidence(FormData... forms) {
        var all = new ArrayList<>(List.of(forms));
        all.add(nictFrom(NICT_START));
        return LaboratoryEvidence.of(book(all.toArray(FormData[]::new)), ToxicityPlan.DEFAULT);
    }

    private static List<String> said(FormData events, FormData... others) {
        var all = new ArrayList<>(List.of(others));
        all.add(nictFrom(NICT_START));
        return Cases.said(events, all.toArray(FormData[]::new)).stream()
                .filter(sentence -> sentence.startsWith("AE-24"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1.8,0", "1.79,1", "1.5,1", "1.49,2", "1.0,2", "0.99,3", "0.5,3", "0.49,4"})
    void a_value_on_a_cut_proposes_the_milder_grade(String value, int grade) {
        var sample = limits(result(1, "2024-05-03", "ANC", value, "E9_L"), "1.8", "6.3");
        var proposal =
                evidence(laboratory(sample))
                        .proposal(NEUTROPHILS, TreatmentPhase.NICT)
                        .orElseThrow();

        assertThat(proposal.grade()).contains(grade);
        assertThat(proposal.isMinimum()).isFalse();
    }

    @Test
    void the_charted_grade_is_held_against_the_worst_sample_of_its_phase() {
        var results =
                laboratory(
                        limits(result(1, "2024-04-22", "ANC", "1.2", "E9_L"), "1.8", "6.3"),
                        limits(result(2, "2024-05-03", "ANC", "0.82", "E9_L"), "1.8", "6.3"),
                        limits(result(3, "2024-06-20", "ANC", "0.3", "E9_L"), "1.8", "6.3"));
        var radiotherapy = radiotherapyFrom("2024-06-10");

        assertThat(said(events(charted(7, NEUTROPHILS, "NICT", 2)), results, radiotherapy))
                .containsExactly(
                        "AE-24: Charted grade 2, but Neutrophils 0.82 ×10⁹/L on 2024-05-03 is grade"
                                + " 3 (below 1.0, not below 0.5; CTCAE 5.0).");
        assertThat(said(events(charted(7, NEUTROPHILS, "RT", 3)), results, radiotherapy))
                .containsExactly(
                        "AE-24: Charted grade 3, but Neutrophils 0.3 ×10⁹/L on 2024-06-20 is grade"
                                + " 4 (below 0.5; CTCAE 5.0).");
        assertThat(
                        said(
                                events(
                                        charted(1, NEUTROPHILS, "NICT", 3),
                                        charted(2, NEUTROPHILS, "RT", 4)),
                                results,
                                radiotherapy))
                .isEmpty();
    }

    @Test
    void absent_counts_and_a_grade_above_an_exact_one_is_asked_about_too() {
        var results = laboratory(limits(result(1, "2024-05-03", "ANC", "1.2", "E9_L"), "1.8", "6"));

        assertThat(said(events(charted(1, NEUTROPHILS, "NICT", 0)), results)).hasSize(1);
        assertThat(said(events(charted(1, NEUTROPHILS, "NICT", 4)), results)).hasSize(1);
        assertThat(said(events(charted(1, NEUTROPHILS, "NICT", 2)), results)).isEmpty();
        assertThat(said(events(charted(1, NEUTROPHILS, "RT", 0)), results)).isEmpty();
        assertThat(said(events(charted(1, "Nausea", "NICT", 0)), results)).isEmpty();
    }

    @Test
    void not_documented_not_assessed_and_void_raise_nothing() {
        var results = laboratory(result(1, "2024-05-03", "ANC", "0.3", "E9_L"));
        var unknown = charted(1, NEUTROPHILS, "NICT", 0).with(GRADE, ItemValue.missing(Missing.ND));

        assertThat(said(events(unknown), results)).isEmpty();
        assertThat(said(events(), results)).isEmpty();
        assertThat(said(events(charted(1, NEUTROPHILS, "NICT", 1).asVoided()), results)).isEmpty();
        assertThat(
                        said(
                                events(charted(1, NEUTROPHILS, "NICT", 1)),
                                laboratory(
                                        result(1, "2024-05-03", "ANC", "0.3", "E9_L").asVoided())))
                .isEmpty();
    }

    @Test
    void the_worst_event_of_the_phase_and_its_course_count_and_carry_the_question() {
        var results = laboratory(result(1, "2024-05-03", "ANC", "0.82", "E9_L"));
        var mild = charted(1, NEUTROPHILS, "NICT", 1);
        var change =
                Row.of(1)
                        .with(CHANGE_EVENT, 1)
                        .with(CHANGE_DATE, PartialDate.parse("2024-05-03").orElseThrow())
                        .with(CHANGE_GRADE, 3);

        assertThat(said(events(mild).with(GRADE_CHANGE_ROWS, change), results)).isEmpty();
        assertThat(said(events(mild, charted(2, NEUTROPHILS, "NICT", 3)), results)).isEmpty();
        assertThat(said(events(mild, charted(2, NEUTROPHILS, "NICT", 2)), results))
                .singleElement()
                .asString()
                .contains("Charted grade 2");
    }

    @Test
    void a_minimum_may_be_exceeded_and_not_fallen_short_of() {
        var results = laboratory(limits(result(1, "2024-05-03", "HB", "95", "G_L"), "130", "175"));

        assertThat(said(events(charted(1, "Anemia", "NICT", 3)), results)).isEmpty();
        assertThat(said(events(charted(1, "Anemia", "NICT", 1)), results))
                .containsExactly(
                        "AE-24: Charted grade 1, but Haemoglobin 95 g/L on 2024-05-03 is at least"
                                + " grade 2 (below 100, not below 80; CTCAE 5.0).");
    }

    @Test
    void a_limit_is_said_in_the_unit_of_the_report() {
        var results = laboratory(result(1, "2024-05-03", "ANC", "820", "PER_UL"));

        assertThat(said(events(charted(1, NEUTROPHILS, "NICT", 2)), results))
                .containsExactly(
                        "AE-24: Charted grade 2, but Neutrophils 820 /µL on 2024-05-03 is grade 3"
                                + " (below 1000, not below 500; CTCAE 5.0).");
    }

    @Test
    void a_multiple_of_the_limit_is_said_with_its_number() {
        var results = laboratory(limits(result(1, "2024-05-03", "ALT", "160", "U_L"), "9", "50"));

        assertThat(said(events(charted(1, ALT, "NICT", 1)), results))
                .containsExactly(
                        "AE-24: Charted grade 1, but ALT 160 U/L on 2024-05-03 is grade 2 (above"
                                + " 3 × ULN = 150, not above 5 × ULN = 250; CTCAE 5.0).");
    }

    @Test
    void the_baseline_is_the_last_value_up_to_the_first_day_of_treatment() {
        var before =
                baseline(
                        limits(result(1, "2024-03-20", "ALT", "100", "U_L"), "9", "50"),
                        limits(result(2, "2024-03-25", "ALT", "80", "U_L"), "9", "50"));
        var course =
                laboratory(
                        limits(result(1, NICT_START, "ALT", "60", "U_L"), "9", "50"),
                        limits(result(2, "2024-04-02", "ALT", "500", "U_L"), "9", "50"));

        assertThat(evidence(before).baseline(LabTest.ALT)).contains(number("80"));
        assertThat(evidence(before, course).baseline(LabTest.ALT)).contains(number("60"));
        assertThat(
                        evidence(course.with(LaboratoryForm.RESULT_ROWS, Row.of(1)))
                                .baseline(LabTest.ALT))
                .isEmpty();
    }

    @Test
    void samples_before_treatment_prove_nothing_about_it() {
        var low = limits(result(1, NICT_START, "ANC", "0.3", "E9_L"), "1.8", "6.3");

        assertThat(evidence(laboratory(low)).proposals()).isEmpty();
        assertThat(evidence(baseline(low)).proposals()).isEmpty();
    }

    @Test
    void an_abnormal_baseline_moves_the_limits() {
        var before = baseline(limits(result(1, "2024-03-20", "ALT", "80", "U_L"), "9", "50"));
        var course = laboratory(limits(result(1, "2024-05-03", "ALT", "160", "U_L"), "9", "50"));

        assertThat(
                        evidence(before, course)
                                .proposal(ALT, TreatmentPhase.NICT)
                                .flatMap(GradeProposal::grade))
                .contains(1);
        assertThat(said(events(charted(1, ALT, "NICT", 0)), before, course))
                .singleElement()
                .asString()
                .contains("not below 1.5 × baseline = 120");
    }

    @Test
    void without_a_unit_or_a_needed_range_nothing_is_graded_and_it_says_what_is_missing() {
        var unitless =
                result(1, "2024-05-03", "ANC", "0.3", "E9_L")
                        .with(BaselineForm.LAB_UNIT, ItemValue.empty());
        var unlimited = result(2, "2024-05-04", "ALT", "160", "U_L");
        var found = evidence(laboratory(unitless, unlimited));
        var neutrophils = found.proposal(NEUTROPHILS, TreatmentPhase.NICT).orElseThrow();
        var liver = found.proposal(ALT, TreatmentPhase.NICT).orElseThrow();

        assertThat(neutrophils.grade()).isEmpty();
        assertThat(missing(neutrophils))
                .containsExactly(org.downstage.oncology.laboratory.Missing.UNIT);
        assertThat(missing(liver))
                .containsExactly(org.downstage.oncology.laboratory.Missing.UPPER_LIMIT);
        assertThat(said(events(charted(1, NEUTROPHILS, "NICT", 0)), laboratory(unitless)))
                .isEmpty();
    }

    private static List<org.downstage.oncology.laboratory.Missing> missing(GradeProposal proposal) {
        return proposal.open().stream()
                .map(GradeProposal.Evidence::result)
                .map(LabResult.NotGraded.class::cast)
                .flatMap(result -> result.missing().stream())
                .toList();
    }

    @Test
    void a_sample_that_lacks_something_leaves_the_others_a_minimum() {
        var results =
                laboratory(
                        limits(result(1, "2024-05-03", "ANC", "1.2", "E9_L"), "1.8", "6.3"),
                        result(2, "2024-05-05", "ANC", "0.3", "E9_L")
                                .with(BaselineForm.LAB_UNIT, ItemValue.empty()));

        assertThat(said(events(charted(1, NEUTROPHILS, "NICT", 4)), results)).isEmpty();
        assertThat(said(events(charted(1, NEUTROPHILS, "NICT", 1)), results)).hasSize(1);
    }

    @Test
    void a_question_proposes_no_grade_but_excludes_none_at_all() {
        var results =
                laboratory(limits(result(1, "2024-05-03", "GLUCOSE", "9", "MMOL_L"), "4", "6.1"));
        var proposal =
                evidence(results).proposal("Hyperglycemia", TreatmentPhase.NICT).orElseThrow();

        assertThat(proposal.grade()).isEmpty();
        assertThat(proposal.least()).contains(1);
        assertThat(said(events(charted(1, "Hyperglycemia", "NICT", 3)), results)).isEmpty();
        assertThat(said(events(charted(1, "Hyperglycemia", "NICT", 0)), results)).hasSize(1);
    }

    @Test
    void a_chart_gets_values_limits_and_bands_in_the_studys_unit() {
        var series =
                evidence(
                                baseline(result(1, "2024-03-20", "ANC", "4200", "PER_UL")),
                                laboratory(
                                        limits(
                                                result(1, "2024-05-03", "ANC", "820", "PER_UL"),
                                                "1800",
                                                "6300")))
                        .series(NEUTROPHILS);

        assertThat(series)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.test()).isEqualTo(LabTest.ANC);
                    assertThat(one.baseline().orElseThrow()).isEqualByComparingTo("4.2");
                    assertThat(one.points())
                            .extracting(point -> point.value().toPlainString())
                            .containsExactly("4.200", "0.820");
                    assertThat(one.points().getLast().lower().orElseThrow())
                            .isEqualByComparingTo("1.8");
                    assertThat(one.points())
                            .extracting(LabSeries.Point::phase)
                            .extracting(phase -> phase.map(Enum::name).orElse("before"))
                            .containsExactly("before", "NICT");
                    assertThat(one.scale().bands()).hasSize(5);
                });
        assertThat(evidence().series(NEUTROPHILS)).isEmpty();
        assertThat(evidence().series("Nausea")).isEmpty();
    }

    @Test
    void evidence_is_gathered_once_however_many_events_and_results_there_are() {
        var gathered = new AtomicInteger();
        var check =
                LaboratoryEvidenceChecks.all(
                                ToxicityPlan.DEFAULT.version(),
                                book -> {
                                    gathered.incrementAndGet();
                                    return LaboratoryEvidence.of(book, ToxicityPlan.DEFAULT);
                                })
                        .getFirst();
        var events = form(AdverseEventsForm.OID);
        var results = form(LaboratoryForm.OID);
        for (var row = 1; row <= 300; row++) {
            events = events.with(EVENT_ROWS, charted(row, NEUTROPHILS, "NICT", 1));
            results =
                    results.with(
                            LaboratoryForm.RESULT_ROWS,
                            result(
                                    row,
                                    day("2024-04-02").plusDays(row).toString(),
                                    "ANC",
                                    "0.82",
                                    "E9_L"));
        }
        var book = book(results, nictFrom(NICT_START), events);

        assertThat(check.rule().apply(events, book)).hasSize(1);
        assertThat(gathered).hasValue(1);

        var untouched = form(AdverseEventsForm.OID);
        assertThat(check.rule().apply(untouched, book.with(untouched))).isEmpty();
        assertThat(gathered).hasValue(1);
    }
}
