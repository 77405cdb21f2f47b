package org.downstage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.jooq.Tables.AUDIT_ENTRY;
import static org.downstage.jooq.Tables.CASE_FORM;
import static org.downstage.jooq.Tables.CASE_SUMMARY;
import static org.downstage.jooq.Tables.DATA_QUERY;
import static org.downstage.jooq.Tables.RADIOTHERAPY;
import static org.downstage.jooq.Tables.SITE;
import static org.downstage.jooq.Tables.SUBJECT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.trueCondition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.CaseCheck;
import org.downstage.crf.Catalogue;
import org.downstage.crf.Finding;
import org.downstage.dataentry.DataEntryService;
import org.downstage.security.AsAccount;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The demonstration study as the database holds it: the counts of the study's abstract. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationStudyTest {

    static final List<DemonstrationSubject> SUBJECTS = DemonstrationSubject.all();

    private static final Condition OF_THE_COHORT =
            SUBJECT.SUBJECT_KEY.in(SUBJECTS.stream().map(DemonstrationSubject::id).toList());

    @Autowired DSLContext db;
    @Autowired DemonstrationStudy study;
    @Autowired DemonstrationPeople people;
    @Autowired CaseEntry entry;
    @Autowired DataEntryService forms;
    @Autowired Catalogue catalogue;

    /** A start that was interrupted in the middle of a subject, and the next one. */
    @BeforeAll
    void load() {
        var half = SUBJECTS.get(1);
        var story = CaseStory.of(half, LocalDate.now(ZoneOffset.UTC));
        var investigator = people.investigatorOf(half.siteCode());
        var site = investigator.siteIds().iterator().next();
        AsAccount.run(
                investigator,
                () -> entry.enter(half, new CaseStory(story.entries().subList(0, 8)), site));
        study.load();
    }

    @Test
    void the_counts_are_those_of_the_study() {
        assertThat(counts(CASE_SUMMARY.RESPONSE_NICT)).isEqualTo(Map.of("SD", 19, "PD", 4));
        assertThat(counts(CASE_SUMMARY.C_STAGE)).isEqualTo(Map.of("II", 7, "III", 14, "IVA", 2));
        assertThat(counts(CASE_SUMMARY.RESPONSE_RT)).isEqualTo(Map.of("CR", 4, "PR", 8, "SD", 11));
        assertThat(counts(CASE_SUMMARY.SEX.cast(String.class))).isEqualTo(Map.of("M", 19, "F", 4));
        assertThat(counts(SITE.CODE)).isEqualTo(Map.of("S1", 10, "S2", 5, "S3", 4, "S4", 4));
    }

    @Test
    void the_rates_are_those_of_the_study() {
        assertThat(yes(CASE_SUMMARY.OBJECTIVE_RESPONSE)).isEqualTo(12);
        assertThat(yes(CASE_SUMMARY.DISEASE_CONTROL)).isEqualTo(23);
        assertThat(yes(CASE_SUMMARY.SURGERY_DONE)).isEqualTo(23);
        assertThat(yes(CASE_SUMMARY.R0)).isEqualTo(23);
        assertThat(yes(CASE_SUMMARY.MAJOR_RESPONSE)).isEqualTo(10);
        assertThat(yes(CASE_SUMMARY.COMPLETE_RESPONSE)).isEqualTo(5);
        assertThat(yes(CASE_SUMMARY.COMPLICATION_G3_G4)).isEqualTo(2);
        assertThat(number(CASE_SUMMARY.COMPLICATION_G3_G4.isFalse())).isEqualTo(21);
    }

    @Test
    void downstaging_is_that_of_the_study_by_stage_and_by_t_and_n() {
        assertThat(yes(CASE_SUMMARY.CLINICAL_DOWNSTAGING)).isEqualTo(14);
        assertThat(yes(CASE_SUMMARY.CLINICAL_DOWN_STAGE_PRE_NICT)).isEqualTo(14);
        assertThat(yes(CASE_SUMMARY.CLINICAL_DOWN_TN_PRE_NICT)).isEqualTo(14);
        assertThat(yes(CASE_SUMMARY.PATHOLOGICAL_DOWNSTAGING)).isEqualTo(16);
        assertThat(yes(CASE_SUMMARY.PATHOLOGICAL_DOWN_STAGE_PRE_NICT)).isEqualTo(16);
        assertThat(yes(CASE_SUMMARY.PATHOLOGICAL_DOWN_TN_PRE_NICT)).isEqualTo(16);
    }

    @Test
    void the_medians_are_those_of_the_study() {
        assertThat(median(CASE_SUMMARY.AGE)).isEqualByComparingTo("63");
        assertThat(median(CASE_SUMMARY.RT_DOSE_GY)).isEqualByComparingTo("41.4");
        assertThat(median(CASE_SUMMARY.DAYS_RT_TO_SURGERY)).isEqualByComparingTo("48");
    }

    @Test
    void the_dose_stands_in_the_radiotherapy_form_too() {
        var doses =
                db.select(RADIOTHERAPY.DOSE_DELIVERED)
                        .from(RADIOTHERAPY)
                        .join(CASE_FORM)
                        .on(CASE_FORM.FORM_ID.eq(RADIOTHERAPY.FORM_ID))
                        .join(SUBJECT)
                        .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                        .where(OF_THE_COHORT)
                        .orderBy(RADIOTHERAPY.DOSE_DELIVERED)
                        .fetch(RADIOTHERAPY.DOSE_DELIVERED);

        assertThat(doses).hasSize(23);
        assertThat(doses.get(11)).isEqualByComparingTo("41.4");
    }

    @Test
    void everybody_has_survival_times_and_some_had_an_event() {
        assertThat(number(CASE_SUMMARY.OS_DAYS.isNotNull())).isEqualTo(23);
        assertThat(number(CASE_SUMMARY.DFS_DAYS.isNotNull())).isEqualTo(23);
        assertThat(yes(CASE_SUMMARY.OS_EVENT)).isEqualTo(8);
        assertThat(yes(CASE_SUMMARY.DFS_EVENT)).isEqualTo(12);
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void no_case_book_holds_what_cannot_be_right(DemonstrationSubject subject) {
        var book =
                AsAccount.call(
                        people.person("shen.wei"),
                        () -> forms.open(subject.id()).book(LocalDate.now(ZoneOffset.UTC)));

        assertThat(new CaseCheck(catalogue).findings(book)).noneMatch(Finding::isHard);
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void every_value_stands_in_the_trail(DemonstrationSubject subject) {
        var stored = AsAccount.call(people.person("shen.wei"), () -> forms.open(subject.id()));
        var told = new TrailValues(db, subject.id());

        assertThat(stored.forms()).hasSizeGreaterThan(11);
        assertThat(stored.forms())
                .allSatisfy(form ->
                        assertThat(told.of(form.state().formId()))
                                .isEqualTo(TrailValues.in(form.data())));
    }

    @Test
    void the_investigator_of_its_site_entered_each_form() {
        var others =
                db.selectCount()
                        .from(AUDIT_ENTRY)
                        .join(SUBJECT)
                        .on(SUBJECT.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                        .join(SITE)
                        .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                        .where(OF_THE_COHORT)
                        .and(AUDIT_ENTRY.KIND.in("SUBJECT_ENROLLED", "VALUE_CHANGED", "ROW_ADDED"))
                        .and(
                                SITE.CODE
                                        .concat(AUDIT_ENTRY.USERNAME)
                                        .notIn("S1chen.yu", "S2guo.min", "S3lin.tao", "S4wu.qian"))
                        .fetchSingle(count());

        assertThat(others).isZero();
    }

    @Test
    void a_course_charted_from_the_interim_sheet_was_corrected_with_a_reason() {
        var corrections =
                db.select(AUDIT_ENTRY.ITEM_OID, AUDIT_ENTRY.OLD_VALUE, AUDIT_ENTRY.NEW_VALUE)
                        .from(AUDIT_ENTRY)
                        .join(SUBJECT)
                        .on(SUBJECT.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                        .where(SUBJECT.SUBJECT_KEY.eq("S1-02"))
                        .and(AUDIT_ENTRY.KIND.eq("VALUE_CHANGED"))
                        .and(AUDIT_ENTRY.REASON.startsWith("Final treatment summary"))
                        .fetch(row -> row.value1() + ": " + row.value2() + " → " + row.value3());

        assertThat(corrections)
                .containsExactlyInAnyOrder(
                        "FRACTIONS_DELIVERED: 21 → 23",
                        "DOSE_DELIVERED: 37.80 → 41.40",
                        "RT_END: 2021-09-07 → 2021-09-09");
    }

    @Test
    void the_unlikely_values_were_asked_about() {
        var queries =
                db.selectCount()
                        .from(DATA_QUERY)
                        .join(CASE_FORM)
                        .on(CASE_FORM.FORM_ID.eq(DATA_QUERY.FORM_ID))
                        .join(SUBJECT)
                        .on(SUBJECT.SUBJECT_ID.eq(CASE_FORM.SUBJECT_ID))
                        .where(OF_THE_COHORT)
                        .and(DATA_QUERY.SOURCE.eq("SYSTEM"))
                        .fetchSingle(count());

        assertThat(queries).isEqualTo(9);
    }

    @Test
    void loading_again_changes_nothing() {
        var before = db.fetchCount(AUDIT_ENTRY);

        study.load();

        assertThat(db.fetchCount(AUDIT_ENTRY)).isEqualTo(before);
        assertThat(number(trueCondition())).isEqualTo(23);
    }

    private Map<String, Integer> counts(Field<String> value) {
        return db.select(value, count())
                .from(CASE_SUMMARY)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_SUMMARY.SUBJECT_ID))
                .join(SITE)
                .on(SITE.SITE_ID.eq(SUBJECT.SITE_ID))
                .where(OF_THE_COHORT)
                .groupBy(value)
                .fetchMap(value, count());
    }

    private int yes(Field<Boolean> value) {
        return number(value.isTrue());
    }

    private int number(Condition condition) {
        return db.selectCount()
                .from(CASE_SUMMARY)
                .join(SUBJECT)
                .on(SUBJECT.SUBJECT_ID.eq(CASE_SUMMARY.SUBJECT_ID))
                .where(OF_THE_COHORT)
                .and(condition)
                .fetchSingle(count());
    }

    private BigDecimal median(Field<? extends Number> value) {
        var ordered =
                db.select(value)
                        .from(CASE_SUMMARY)
                        .join(SUBJECT)
                        .on(SUBJECT.SUBJECT_ID.eq(CASE_SUMMARY.SUBJECT_ID))
                        .where(OF_THE_COHORT)
                        .orderBy(value)
                        .fetch(row -> new BigDecimal(row.value1().toString()));
        assertThat(ordered).hasSize(23);
        return ordered.get(11);
    }
}
