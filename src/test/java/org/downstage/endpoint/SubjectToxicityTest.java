package org.downstage.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.GRADE_CHANGE_ROWS;
import static org.downstage.escc.AdverseEventsForm.TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.Row;
import org.downstage.endpoint.SubjectToxicity.Grades;
import org.downstage.escc.AdverseEventsForm;
import org.downstage.escc.Attribution;
import org.downstage.escc.ToxicityPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worst grades of a subject; not assessed, absent and graded are three different things. */
class SubjectToxicityTest {

    private static final String NEUTROPHILS = "Neutrophil count decreased";
    private static final String LYMPHOCYTES = "Lymphocyte count decreased";

    private static Row row(int number, String term, int grade) {
        return Row.of(number).with(TERM, term).with(GRADE, grade);
    }

    private static Row dueToRt(Row row, String attribution) {
        return row.with(AdverseEventsForm.ATTRIBUTION_RT, attribution);
    }

    private static CaseBook book(Row... rows) {
        var form = FormData.empty(FormKey.of(AdverseEventsForm.OID));
        for (var row : rows) {
            form = form.with(EVENT_ROWS, row);
        }
        return new CaseBook(List.of(form), LocalDate.of(2026, 6, 1));
    }

    private static SubjectToxicity of(Row... rows) {
        return SubjectToxicity.of(book(rows), ToxicityPlan.DEFAULT);
    }

    private static Grades myelosuppression(Row... rows) {
        return of(rows).group(ToxicityPlan.MYELOSUPPRESSION);
    }

    private static Grades grades(@Nullable Integer any, @Nullable Integer related) {
        return new Grades(any, related);
    }

    @Test
    void nothing_assessed_is_no_grade_at_all() {
        assertThat(of().worst()).isNull();
        assertThat(myelosuppression()).isEqualTo(grades(null, null));
        var notDocumented = Row.of(1).with(TERM, NEUTROPHILS);
        assertThat(of(notDocumented.with(GRADE, ItemValue.missing(Missing.ND))).worst()).isNull();
    }

    @Test
    void a_group_is_unknown_while_only_terms_of_another_were_assessed() {
        var nausea = row(1, "Nausea", 2);
        assertThat(of(nausea).worst()).isEqualTo(2);
        assertThat(myelosuppression(nausea)).isEqualTo(grades(null, null));
        assertThat(of(nausea).group(ToxicityPlan.GASTROINTESTINAL)).isEqualTo(grades(2, 0));
    }

    @Test
    void assessed_and_absent_is_grade_0() {
        assertThat(of(row(1, NEUTROPHILS, 0)).worst()).isZero();
        assertThat(myelosuppression(row(1, NEUTROPHILS, 0))).isEqualTo(grades(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "UNLIKELY, 0", "POSSIBLE, 3", "PROBABLE, 3", "DEFINITE, 3"})
    void related_to_radiotherapy_is_what_is_possibly_due_to_it_or_more(String said, int grade) {
        assertThat(myelosuppression(dueToRt(row(1, NEUTROPHILS, 3), said)))
                .isEqualTo(grades(3, grade));
    }

    @Test
    void an_event_that_nobody_judged_counts_but_not_as_related() {
        assertThat(myelosuppression(row(1, NEUTROPHILS, 2))).isEqualTo(grades(2, 0));
    }

    @Test
    void the_study_may_ask_for_a_stronger_attribution() {
        var plan = ToxicityPlan.DEFAULT;
        var stricter =
                new ToxicityPlan(
                        plan.version(),
                        plan.watchList(),
                        plan.groups(),
                        plan.phases(),
                        Attribution.PROBABLE);
        var book = book(dueToRt(row(1, NEUTROPHILS, 3), "POSSIBLE"));

        assertThat(SubjectToxicity.of(book, stricter).group(ToxicityPlan.MYELOSUPPRESSION))
                .isEqualTo(grades(3, 0));
    }

    @Test
    void each_of_the_two_grades_is_the_worst_of_its_own_events() {
        assertThat(
                        myelosuppression(
                                dueToRt(row(1, NEUTROPHILS, 4), "NONE"),
                                dueToRt(row(2, "Anemia", 2), "PROBABLE"),
                                dueToRt(row(3, "Anemia", 3), "POSSIBLE").asVoided()))
                .isEqualTo(grades(4, 2));
    }

    @Test
    void the_worst_grade_of_a_course_counts() {
        var form = book(dueToRt(row(1, NEUTROPHILS, 1), "DEFINITE")).form(AdverseEventsForm.OID);
        var worse =
                form.with(
                        GRADE_CHANGE_ROWS,
                        Row.of(1)
                                .with(AdverseEventsForm.CHANGE_EVENT, 1)
                                .with(AdverseEventsForm.CHANGE_GRADE, 3));
        var book = book().with(worse);

        assertThat(SubjectToxicity.of(book, ToxicityPlan.DEFAULT).worst()).isEqualTo(3);
        assertThat(
                        SubjectToxicity.of(book, ToxicityPlan.DEFAULT)
                                .group(ToxicityPlan.MYELOSUPPRESSION))
                .isEqualTo(grades(3, 3));
    }

    @Test
    void lymphopenia_counts_only_where_the_plan_says_so() {
        var lymphopenia = dueToRt(row(1, LYMPHOCYTES, 4), "DEFINITE");
        assertThat(myelosuppression(lymphopenia)).isEqualTo(grades(null, null));

        var plan = ToxicityPlan.DEFAULT;
        var with =
                new ToxicityPlan(
                        plan.version(),
                        plan.watchList(),
                        List.of(
                                new ToxicityPlan.Group(
                                        ToxicityPlan.MYELOSUPPRESSION,
                                        Set.of(NEUTROPHILS, LYMPHOCYTES))),
                        plan.phases(),
                        plan.relatedFrom());
        assertThat(SubjectToxicity.of(book(lymphopenia), with).group(ToxicityPlan.MYELOSUPPRESSION))
                .isEqualTo(grades(4, 4));
    }
}
