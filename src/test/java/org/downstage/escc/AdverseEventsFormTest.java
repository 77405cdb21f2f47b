package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.AdverseEventsForm.CHANGE_DATE;
import static org.downstage.escc.AdverseEventsForm.CHANGE_EVENT;
import static org.downstage.escc.AdverseEventsForm.CHANGE_GRADE;
import static org.downstage.escc.AdverseEventsForm.EVENT_ROWS;
import static org.downstage.escc.AdverseEventsForm.GRADE;
import static org.downstage.escc.AdverseEventsForm.GRADE_CHANGE_ROWS;
import static org.downstage.escc.AdverseEventsForm.OUTCOME;
import static org.downstage.escc.AdverseEventsForm.PHASE;
import static org.downstage.escc.AdverseEventsForm.SERIOUS;
import static org.downstage.escc.AdverseEventsForm.START_DATE;
import static org.downstage.escc.AdverseEventsForm.TERM;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.nictFrom;
import static org.downstage.escc.Cases.said;

import java.util.List;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Row;
import org.downstage.oncology.ctcae.ShippedDictionary;
import org.downstage.oncology.ctcae.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adverse events; dossier F10 and §4. */
class AdverseEventsFormTest {

    private static final String NEUTROPHILS = "Neutrophil count decreased";

    private static Row event(int number, String term, String phase, int grade) {
        return Row.of(number).with(TERM, term).with(PHASE, phase).with(GRADE, grade);
    }

    private static FormData events(Row... rows) {
        var form = form(AdverseEventsForm.OID);
        for (var row : rows) {
            form = form.with(EVENT_ROWS, row);
        }
        return form;
    }

    private static Row change(int number, int event, String from, int grade) {
        return Row.of(number)
                .with(CHANGE_EVENT, event)
                .with(CHANGE_DATE, date(from))
                .with(CHANGE_GRADE, grade);
    }

    private static PartialDate date(String iso) {
        return PartialDate.parse(iso).orElseThrow();
    }

    private static FormData dead(String date) {
        return form(FollowUpForm.OID)
                .with(FollowUpForm.VITAL_STATUS, "DEAD")
                .with(FollowUpForm.DEATH_DATE, day(date));
    }

    private static Row fatal(String end) {
        return event(1, "Pneumonitis", "RT", 5)
                .with(OUTCOME, "FATAL")
                .with(AdverseEventsForm.END_DATE, date(end));
    }

    @Test
    void a_term_is_one_of_the_studys_version() {
        assertThat(found(events(event(1, NEUTROPHILS, "RT", 2)))).isEmpty();
        assertThat(said(events(event(1, "Thrombocytopenia", "RT", 2))))
                .containsExactly("AE-01: “Thrombocytopenia” is not a term of CTCAE 5.0.");
        assertThat(found(events(event(1, "neutrophil count decreased", "RT", 2))))
                .containsExactly("AE-01");
    }

    @Test
    void a_grade_exists_for_its_term_and_absent_is_possible_for_all() {
        assertThat(said(events(event(1, NEUTROPHILS, "RT", 5))))
                .containsExactly(
                        "AE-02: Neutrophil count decreased has no grade 5; its grades are 1, 2, 3,"
                                + " 4.");
        assertThat(found(events(event(1, "Febrile neutropenia", "RT", 2))))
                .containsExactly("AE-02");
        assertThat(found(events(event(1, "Febrile neutropenia", "RT", 0)))).isEmpty();
        assertThat(found(events(event(1, "Alopecia", "NICT", 2)))).isEmpty();
    }

    @Test
    void absent_stands_alone_in_its_term_and_phase() {
        var absent = event(1, "Nausea", "RT", 0);
        assertThat(found(events(absent, event(2, "Nausea", "NICT", 1)))).isEmpty();
        assertThat(found(events(absent, event(2, "Vomiting", "RT", 1)))).isEmpty();
        assertThat(found(events(absent, event(2, "Nausea", "RT", 1)))).containsExactly("AE-03");
        assertThat(found(events(absent, event(2, "Nausea", "RT", 0)))).containsExactly("AE-03");
        assertThat(found(events(absent, event(2, "Nausea", "RT", 1).asVoided()))).isEmpty();
    }

    @Test
    void not_documented_stands_alone_too_and_two_events_may_share_a_phase() {
        var unknown = event(1, "Nausea", "RT", 0).with(GRADE, ItemValue.missing(Missing.ND));
        assertThat(found(events(unknown))).isEmpty();
        assertThat(found(events(unknown, event(2, "Nausea", "RT", 2)))).containsExactly("AE-03");
        assertThat(found(events(event(1, "Nausea", "RT", 1), event(2, "Nausea", "RT", 2))))
                .isEmpty();
    }

    @Test
    void severe_and_serious_events_are_asked_for_details_and_mild_ones_are_not() {
        assertThat(unanswered(event(1, "Nausea", "RT", 2))).isEmpty();
        assertThat(unanswered(event(1, "Nausea", "RT", 0))).isEmpty();
        assertThat(unanswered(event(1, "Nausea", "RT", 3)))
                .contains("START_DATE", "ONGOING", "ATTRIBUTION_RT", "SERIOUS", "ACTION_RT")
                .contains("OUTCOME")
                .doesNotContain("TREATMENT", "COMMENT", "STEROIDS");
        assertThat(unanswered(event(1, "Nausea", "RT", 1).with(SERIOUS, true)))
                .contains("SERIOUS_CRITERIA", "START_DATE", "OUTCOME");
    }

    private static List<String> unanswered(Row row) {
        return new CaseCheck(StudyCatalogue.CATALOGUE)
                .unanswered(events(row)).stream().map(ItemPath::item).toList();
    }

    @Test
    void what_only_an_event_has_is_not_asked_of_an_absent_one() {
        var notAsked = new CaseCheck(StudyCatalogue.CATALOGUE);
        assertThat(notAsked.notAsked(events(event(1, "Nausea", "RT", 0))))
                .extracting(ItemPath::item)
                .containsAll(AdverseEventsForm.details().stream().map(Item::oid).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-03, 2024-05-02, AE-04",
        "2024-05-03, 2024-05-03,",
        "2024-05-03, 2024-05,",
        "2024-05-03, 2024-04, AE-04",
        "2024, 2024-01-01,",
    })
    void the_end_is_not_before_the_start(String start, String end, String expected) {
        var row =
                event(1, "Nausea", "RT", 1)
                        .with(START_DATE, date(start))
                        .with(AdverseEventsForm.ONGOING, false)
                        .with(AdverseEventsForm.END_DATE, date(end));
        assertThat(found(events(row))).isEqualTo(Fired.only(expected));
    }

    @Test
    void nothing_begins_after_death() {
        var row = event(1, "Nausea", "FOLLOW_UP", 1).with(START_DATE, date("2025-03"));
        assertThat(found(events(row), dead("2025-03-01"))).isEmpty();
        assertThat(found(events(row), dead("2025-02-28"))).containsExactly("AE-05");
    }

    @Test
    void the_start_lies_in_the_charted_phase() {
        var nict = nictFrom("2024-01-15");
        var rt = form(RadiotherapyForm.OID).with(RadiotherapyForm.RT_START, day("2024-03-25"));
        var row = event(1, "Nausea", "NICT", 1);
        assertThat(found(events(row.with(START_DATE, date("2024-03-24"))), nict, rt)).isEmpty();
        assertThat(found(events(row.with(START_DATE, date("2024-03"))), nict, rt)).isEmpty();
        assertThat(said(events(row.with(START_DATE, date("2024-03-25"))), nict, rt))
                .containsExactly(
                        "AE-07: Start 2024-03-25 is outside the phase Immunochemotherapy, which"
                                + " lasts from 2024-01-15 to 2024-03-24.");
    }

    @Test
    void an_event_of_a_treatment_that_was_not_given_is_asked_about() {
        var row = event(1, "Nausea", "SURGERY", 1);
        assertThat(found(events(row), Fired.notOperated())).containsExactly("AE-08");
        assertThat(found(events(event(1, "Nausea", "SURGERY", 0)), Fired.notOperated())).isEmpty();
        assertThat(found(events(row), Fired.operated(day("2024-06-11")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NONE, AE-09", "UNLIKELY, AE-09", "POSSIBLE,", "DEFINITE,"})
    void immune_related_means_possibly_due_to_immunotherapy(String likely, String expected) {
        var row =
                event(1, "Pneumonitis", "NICT", 2)
                        .with(AdverseEventsForm.IMMUNE_RELATED, true)
                        .with(AdverseEventsForm.STEROIDS, true)
                        .with(AdverseEventsForm.ATTRIBUTION_ICI, likely);
        assertThat(found(events(row))).isEqualTo(Fired.only(expected));
    }

    @Test
    void what_began_before_a_treatment_is_not_due_to_it() {
        var rt = form(RadiotherapyForm.OID).with(RadiotherapyForm.RT_START, day("2024-03-25"));
        var row = event(1, "Nausea", "NICT", 1).with(AdverseEventsForm.ATTRIBUTION_RT, "POSSIBLE");
        assertThat(found(events(row.with(START_DATE, date("2024-03-24"))), rt))
                .containsExactly("AE-10");
        assertThat(found(events(row.with(START_DATE, date("2024-03"))), rt)).isEmpty();
        var operated = Fired.operated(day("2024-06-11"));
        var early =
                event(1, "Nausea", "RT", 1)
                        .with(AdverseEventsForm.ATTRIBUTION_SURGERY, "DEFINITE")
                        .with(START_DATE, date("2024-06-10"));
        assertThat(found(events(early), operated)).containsExactly("AE-11");
    }

    @Test
    void grade_5_and_a_fatal_outcome_are_one() {
        assertThat(found(events(fatal("2024-05-20")))).isEmpty();
        assertThat(found(events(fatal("2024-05-20").with(OUTCOME, "RECOVERED"))))
                .containsExactly("AE-12");
        assertThat(found(events(fatal("2024-05-20").with(GRADE, 4)))).containsExactly("AE-12");
    }

    @Test
    void a_fatal_event_ends_on_the_day_of_death() {
        assertThat(found(events(fatal("2024-05-20")), dead("2024-05-20"))).isEmpty();
        assertThat(found(events(fatal("2024-05")), dead("2024-05-20"))).isEmpty();
        assertThat(found(events(fatal("2024-05-19")), dead("2024-05-20"))).containsExactly("AE-14");
        var alive = form(FollowUpForm.OID).with(FollowUpForm.VITAL_STATUS, "ALIVE");
        assertThat(found(events(fatal("2024-05-20")), alive)).containsExactly("AE-13");
    }

    @Test
    void serious_because_of_death_means_grade_5() {
        var criteria = CodeSet.of(AdverseEventsForm.SERIOUS_CRITERION, List.of("HOSPITALISATION"));
        var serious =
                fatal("2024-05-20")
                        .with(SERIOUS, true)
                        .with(AdverseEventsForm.SERIOUS_CRITERIA, criteria);
        assertThat(found(events(serious))).containsExactly("AE-15");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void a_life_threatening_event_called_not_serious_is_asked_about(int grade) {
        var row = event(1, "Pneumonitis", "RT", grade).with(SERIOUS, false);
        assertThat(found(events(row))).containsExactly("AE-16");
        assertThat(found(events(event(1, "Pneumonitis", "RT", 3).with(SERIOUS, false)))).isEmpty();
        assertThat(found(events(event(1, NEUTROPHILS, "RT", 4).with(SERIOUS, false)))).isEmpty();
    }

    @Test
    void a_death_of_treatment_has_its_event() {
        var died = dead("2024-05-20").with(FollowUpForm.DEATH_CAUSE, "TREATMENT");
        assertThat(found(events(event(1, "Nausea", "RT", 1)), died)).containsExactly("AE-17");
        assertThat(found(events(fatal("2024-05-20")), died)).isEmpty();
    }

    @Test
    void the_worst_grade_is_that_of_the_whole_course() {
        var form =
                events(event(1, NEUTROPHILS, "RT", 2), event(2, "Nausea", "RT", 0))
                        .with(GRADE_CHANGE_ROWS, change(1, 1, "2024-04-20", 3))
                        .with(GRADE_CHANGE_ROWS, change(2, 1, "2024-05-01", 1));
        var all = AdverseEvent.of(form);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().worstGrade()).isEqualTo(3);
        assertThat(all.getFirst().changes()).extracting(Row::number).containsExactly(1, 2);
    }

    @Test
    void a_change_belongs_to_an_event_lies_within_it_and_has_a_grade_of_its_term() {
        var event =
                event(1, NEUTROPHILS, "RT", 1)
                        .with(START_DATE, date("2024-04-12"))
                        .with(AdverseEventsForm.ONGOING, false)
                        .with(AdverseEventsForm.END_DATE, date("2024-05-17"));
        assertThat(changed(event, change(1, 1, "2024-04-20", 2))).isEmpty();
        assertThat(changed(event, change(1, 2, "2024-04-20", 2))).containsExactly("AE-18");
        assertThat(changed(event, change(1, 1, "2024-04-20", 5))).contains("AE-19");
        assertThat(changed(event, change(1, 1, "2024-04-11", 2))).containsExactly("AE-20");
        assertThat(changed(event, change(1, 1, "2024-05-18", 2))).containsExactly("AE-21");
        assertThat(changed(event, change(1, 1, "2024-04-20", 1))).containsExactly("AE-22");
        assertThat(changed(event, change(1, 1, "2024-04-20", 3))).containsExactly("AE-23");
    }

    private static List<String> changed(Row event, Row change) {
        return found(events(event).with(GRADE_CHANGE_ROWS, change));
    }

    @Test
    void myelosuppression_leaves_lymphopenia_out_and_says_so_in_its_list() {
        var group = ToxicityPlan.DEFAULT.group(ToxicityPlan.MYELOSUPPRESSION).orElseThrow();
        assertThat(group.terms())
                .contains("Neutrophil count decreased", "Anemia")
                .doesNotContain("Lymphocyte count decreased");
        assertThat(ToxicityPlan.DEFAULT.watchList()).contains("Lymphocyte count decreased");
    }

    @Test
    void every_term_of_the_plan_is_in_the_studys_version() {
        var plan = ToxicityPlan.DEFAULT;
        var known = ShippedDictionary.of(plan.version()).terms().stream().map(Term::name).toList();
        assertThat(known).containsAll(plan.watchList());
        plan.groups().forEach(group -> assertThat(known).containsAll(group.terms()));
    }
}
