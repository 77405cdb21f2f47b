package org.downstage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.Row;
import org.downstage.escc.AdverseEvent;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.Attribution;
import org.downstage.escc.LaboratoryEvidence;
import org.downstage.escc.ToxicityPlan;
import org.downstage.escc.Treatment;
import org.downstage.escc.TreatmentPhase;
import org.junit.jupiter.api.Test;

/** The toxicity of the cohort: what the study counts, before a believable background. */
class ToxicityDataTest {

    private static final ToxicityPlan PLAN = ToxicityPlan.DEFAULT;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final List<DemonstrationSubject> SUBJECTS = DemonstrationSubject.all();

    private static CaseBook book(DemonstrationSubject subject) {
        var book = new CaseBook(List.of(), TODAY);
        for (var entry : CaseStory.of(subject, TODAY).entries()) {
            book = book.with(entry.data());
        }
        return book;
    }

    /** Subjects with a worst grade of 3 or 4 in the group that is related to radiotherapy. */
    private static List<String> severe(String group) {
        var terms = PLAN.group(group).orElseThrow().terms();
        return SUBJECTS.stream()
                .filter(subject ->
                        worst(subject, event -> event.term().filter(terms::contains).isPresent())
                                .filter(grade -> grade == 3 || grade == 4)
                                .isPresent())
                .map(DemonstrationSubject::id)
                .toList();
    }

    private static Optional<Integer> worst(
            DemonstrationSubject subject, Predicate<AdverseEvent> counted) {
        return AdverseEvent.of(book(subject)).stream()
                .filter(counted)
                .filter(event ->
                        event.attribution(Treatment.RT).filter(Attribution::isRelated).isPresent())
                .map(AdverseEvent::worstGrade)
                .max(Comparator.naturalOrder());
    }

    @Test
    void three_of_23_have_severe_myelosuppression_related_to_radiotherapy() {
        assertThat(severe(ToxicityPlan.MYELOSUPPRESSION))
                .containsExactly("S1-02", "S1-06", "S2-12");
    }

    @Test
    void two_of_23_have_severe_gastrointestinal_events_related_to_radiotherapy() {
        assertThat(severe(ToxicityPlan.GASTROINTESTINAL)).containsExactly("S1-05", "S3-19");
    }

    @Test
    void the_grade_is_that_of_the_cohorts_table() {
        assertThat(SUBJECTS)
                .filteredOn(subject -> subject.figures().optionalNumber("myelo").isPresent())
                .allSatisfy(subject -> {
                    var terms = PLAN.group(ToxicityPlan.MYELOSUPPRESSION).orElseThrow().terms();
                    assertThat(worst(subject, e -> e.term().filter(terms::contains).isPresent()))
                            .isEqualTo(subject.figures().optionalNumber("myelo"));
                });
    }

    @Test
    void the_laboratory_proves_every_graded_count_but_the_one_that_was_read_again() {
        for (var subject : SUBJECTS) {
            var book = book(subject);
            var evidence = LaboratoryEvidence.of(book, PLAN);
            var differing =
                    AdverseEvent.of(book).stream()
                            .filter(event ->
                                    evidence.proposal(
                                                    event.term().orElseThrow(),
                                                    event.phase().orElseThrow())
                                            .filter(found -> found.contradicts(event.worstGrade()))
                                            .isPresent())
                            .map(event -> event.phase().orElseThrow() + " " + event.term().get())
                            .toList();
            assertThat(differing)
                    .as(subject.id())
                    .isEqualTo(
                            subject.id().equals("S1-02")
                                    ? List.of("RT Neutrophil count decreased")
                                    : List.of());
        }
    }

    @Test
    void mild_events_absences_and_gaps_stand_around_the_severe_ones() {
        var rows =
                SUBJECTS.stream()
                        .flatMap(s ->
                                book(s)
                                        .form(AdverseEventsForm.OID)
                                        .rows(AdverseEventsForm.EVENT_ROWS)
                                        .stream())
                        .toList();
        var grades =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ToxicityDataTest::told, Collectors.counting()));
        assertThat(grades.get("1")).isGreaterThan(200);
        assertThat(grades.get("2")).isBetween(60L, 300L);
        assertThat(grades.get("3")).isBetween(10L, 60L);
        assertThat(grades.get("0")).isGreaterThan(1000);
        assertThat(grades.get("ND")).isBetween(10L, 100L);
    }

    private static String told(Row row) {
        return row.value(AdverseEventsForm.GRADE).equals(ItemValue.missing(Missing.ND))
                ? "ND"
                : row.get(AdverseEventsForm.GRADE).map(String::valueOf).orElse("");
    }

    @Test
    void some_have_their_last_phase_still_to_be_graded() {
        var ungraded =
                Stream.of("S1-02", "S1-07", "S3-18")
                        .map(id ->
                                SUBJECTS.stream().filter(s -> s.id().equals(id)).findFirst().get());
        assertThat(ungraded)
                .allSatisfy(subject ->
                        assertThat(
                                        book(subject)
                                                .form(AdverseEventsForm.OID)
                                                .rows(AdverseEventsForm.EVENT_ROWS))
                                .noneMatch(row ->
                                        row.is(
                                                AdverseEventsForm.PHASE,
                                                TreatmentPhase.FOLLOW_UP.code())));
    }
}
