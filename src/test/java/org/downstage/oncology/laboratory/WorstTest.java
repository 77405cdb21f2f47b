package org.downstage.oncology.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.oncology.ctcae.CtcaeVersion.V5;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.downstage.oncology.laboratory.Worst.Proof;
import org.junit.jupiter.api.Test;

class WorstTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    private static TakenSample on(int day, Analyte analyte, String value, ReferenceRange range) {
        return new TakenSample(
                FIRST_DAY.plusDays(day - 1),
                Sample.of(analyte, new BigDecimal(value), analyte.unit()).withRange(range));
    }

    private static TakenSample neutrophils(int day, String value) {
        return on(day, Analyte.ANC, value, ReferenceRange.NONE);
    }

    private static TakenSample sodium(int day, String value) {
        return on(
                day,
                Analyte.SODIUM,
                value,
                new ReferenceRange(
                        Optional.of(new BigDecimal("135")), Optional.of(new BigDecimal("147"))));
    }

    private static String said(Proof proof) {
        return proof.sample().taken().getDayOfMonth() + ":" + ExpectedGrades.mark(proof.result());
    }

    private static String worst(TakenSample... samples) {
        var worst = LabGrading.of(V5).worst(List.of(samples)).getFirst();
        return worst.proof().map(WorstTest::said).orElse("none")
                + " open "
                + worst.open().stream().map(WorstTest::said).toList();
    }

    @Test
    void the_worst_grade_is_proven_by_its_first_day() {
        assertThat(worst(neutrophils(9, "0.6"), neutrophils(3, "0.9"), neutrophils(5, "1.2")))
                .isEqualTo("3:3 open []");
    }

    @Test
    void samples_that_could_not_be_graded_are_named() {
        assertThat(worst(neutrophils(1, "1.6"), neutrophils(2, "1.2")))
                .isEqualTo("2:2 open [1:!LOWER_LIMIT]");
        assertThat(worst(neutrophils(1, "1.6"))).isEqualTo("none open [1:!LOWER_LIMIT]");
    }

    @Test
    void a_question_goes_before_a_grade_that_is_no_worse() {
        assertThat(worst(sodium(1, "133"), sodium(2, "128"), sodium(3, "127")))
                .isEqualTo("2:2/3?SYMPTOMS open []");
        assertThat(worst(sodium(1, "128"), sodium(2, "122"))).isEqualTo("2:3+ open []");
    }

    @Test
    void a_question_that_reaches_further_than_the_proof_stays_open() {
        var proven = on(1, Analyte.INR, "1.3", ReferenceRange.NONE);
        var raisedBefore = Sample.of(Analyte.INR, new BigDecimal("2.0"), Unit.ONE);
        var asked =
                new TakenSample(
                        FIRST_DAY.plusDays(1), raisedBefore.withBaseline(new BigDecimal("2.0")));

        assertThat(worst(proven, asked)).isEqualTo("1:1+ open [2:0/2?ANTICOAGULATION]");
    }

    @Test
    void terms_of_several_analytes_are_one() {
        var worst =
                LabGrading.of(V5)
                        .worst(
                                List.of(
                                        on(1, Analyte.SYSTOLIC, "138", ReferenceRange.NONE),
                                        on(1, Analyte.DIASTOLIC, "94", ReferenceRange.NONE)));

        assertThat(worst).singleElement().extracting(Worst::term).isEqualTo("Hypertension");
        assertThat(said(worst.getFirst().proof().orElseThrow())).isEqualTo("1:2+");
    }
}
