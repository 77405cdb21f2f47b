package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.ComplicationsForm.CLAVIEN_DINDO;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_ROWS;
import static org.downstage.escc.ComplicationsForm.COMPLICATION_TYPE;
import static org.downstage.escc.ComplicationsForm.ECCG_TYPE;
import static org.downstage.escc.ComplicationsForm.ONSET_DATE;
import static org.downstage.escc.ComplicationsForm.REOPERATION;
import static org.downstage.escc.Fired.checks;
import static org.downstage.escc.Fired.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.oncology.ClavienDindo;
import org.downstage.oncology.Coded;
import org.downstage.oncology.EccgComplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplicationsFormTest {

    private static final LocalDate SURGERY = LocalDate.of(2024, 6, 6);
    private static final FormData EMPTY = form(ComplicationsForm.OID);

    @Test
    void none_and_rows_exclude_each_other_unless_the_rows_are_void() {
        var none = EMPTY.with(ComplicationsForm.ANY_COMPLICATION, false);
        assertThat(checks(none)).isEmpty();
        assertThat(checks(none.with(COMPLICATION_ROWS, Row.of(1)))).containsExactly("CO-01");
        assertThat(checks(none.with(COMPLICATION_ROWS, Row.of(1).asVoided()))).isEmpty();
    }

    @Test
    void a_stated_complication_is_asked_for_and_needs_an_operation() {
        var any = EMPTY.with(ComplicationsForm.ANY_COMPLICATION, true);
        assertThat(checks(any)).containsExactly("CO-02");
        var named = any.with(COMPLICATION_ROWS, Row.of(1));
        assertThat(checks(named)).isEmpty();
        assertThat(checks(named, Fired.notOperated())).containsExactly("CO-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024-06-05 | CO-04
                    2024-06-06 |
                    2024-09-04 |
                    2024-09-05 | CO-05
                    """)
    void onset_is_within_90_days_of_surgery(LocalDate onset, String expected) {
        var form = EMPTY.with(COMPLICATION_ROWS, row(ONSET_DATE, onset));
        assertThat(checks(form, Fired.operated(SURGERY))).isEqualTo(Fired.only(expected));
    }

    @Test
    void onset_is_not_after_death() {
        var form = EMPTY.with(COMPLICATION_ROWS, row(ONSET_DATE, SURGERY.plusDays(10)));
        assertThat(checks(form, dead(SURGERY.plusDays(10)))).isEmpty();
        assertThat(checks(form, dead(SURGERY.plusDays(9)))).containsExactly("CO-06");
    }

    @Test
    void grade_V_means_that_follow_up_records_a_death() {
        var form = EMPTY.with(COMPLICATION_ROWS, row(CLAVIEN_DINDO, "V"));
        assertThat(checks(form)).as("no follow-up yet").isEmpty();
        assertThat(checks(form, dead(SURGERY.plusDays(10)))).isEmpty();
        var alive = form(FollowUpForm.OID).with(FollowUpForm.VITAL_STATUS, "ALIVE");
        assertThat(checks(form, alive)).containsExactly("CO-07");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    IIIa | N |
                    IIIb | N | CO-08
                    IIIb | Y |
                    IIIa | Y | CO-09
                    IVa  | Y |
                    IVa  | N |
                    """)
    void grade_IIIb_and_re_operation_go_together(String grade, String again, String expected) {
        var row = row(CLAVIEN_DINDO, grade).with(REOPERATION, ItemValue.of(again.equals("Y")));
        assertThat(checks(EMPTY.with(COMPLICATION_ROWS, row))).isEqualTo(Fired.only(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ANASTOMOTIC_LEAK | I   | I    |
                    ANASTOMOTIC_LEAK | II  | II   | CO-10
                    ANASTOMOTIC_LEAK | II  | IIIa |
                    ANASTOMOTIC_LEAK | III | IIIa | CO-10
                    ANASTOMOTIC_LEAK | III | IIIb |
                    CONDUIT_NECROSIS | I   | I    |
                    CONDUIT_NECROSIS | II  | IIIa | CO-10
                    CONDUIT_NECROSIS | III | IIIb |
                    CHYLE_LEAK       | II  | I    | CO-10
                    CHYLE_LEAK       | II  | II   |
                    CHYLE_LEAK       | III | II   | CO-10
                    CHYLE_LEAK       | III | IIIa |
                    RLN_INJURY       | II  | II   | CO-10
                    RLN_INJURY       | III | IIIa |
                    """)
    void a_type_has_the_grade_of_its_treatment_at_least(
            String complication, String type, String grade, String expected) {
        var row =
                row(COMPLICATION_TYPE, complication)
                        .with(ECCG_TYPE, ItemValue.of(type))
                        .with(CLAVIEN_DINDO, ItemValue.of(grade));
        assertThat(checks(EMPTY.with(COMPLICATION_ROWS, row))).isEqualTo(Fired.only(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    IIIb | N |  | CO-08
                    IVa  | N |  | CO-11
                    IVb  | N | 0 | CO-11
                    IVa  | N | 3 |
                    IVa  | Y |  |
                    IIIa | Y |  | CO-12
                    V    | N |  |
                    """)
    void grade_IV_and_intensive_care_go_together(
            String grade, String back, Integer days, String expected) {
        var row =
                row(CLAVIEN_DINDO, grade)
                        .with(REOPERATION, ItemValue.of(false))
                        .with(ComplicationsForm.ICU_RETURN, ItemValue.of(back.equals("Y")));
        var surgery =
                days == null
                        ? Fired.operated(SURGERY)
                        : Fired.operated(SURGERY).with(SurgeryForm.ICU_DAYS, days);
        assertThat(checks(EMPTY.with(COMPLICATION_ROWS, row), surgery))
                .isEqualTo(Fired.only(expected));
    }

    @ParameterizedTest
    @CsvSource({"2024-07-21,", "2024-07-22, CO-13"})
    void a_readmission_counts_for_30_days_after_discharge(LocalDate onset, String expected) {
        var row = row(ONSET_DATE, onset).with(ComplicationsForm.READMISSION, ItemValue.of(true));
        var surgery = Fired.operated(SURGERY).with(SurgeryForm.LOS_DAYS, 15);
        assertThat(checks(EMPTY.with(COMPLICATION_ROWS, row), surgery))
                .isEqualTo(Fired.only(expected));
    }

    @Test
    void death_within_90_days_that_is_not_of_the_tumour_has_its_complication() {
        var none = EMPTY.with(ComplicationsForm.ANY_COMPLICATION, false);
        var surgery = Fired.operated(SURGERY);
        var died = dead(SURGERY.plusDays(90));
        assertThat(checks(none, surgery, died)).containsExactly("CO-14");
        assertThat(checks(none, surgery, dead(SURGERY.plusDays(91)))).isEmpty();
        assertThat(checks(none, surgery, died.with(FollowUpForm.DEATH_CAUSE, "TUMOUR"))).isEmpty();
        var fatal = EMPTY.with(COMPLICATION_ROWS, row(CLAVIEN_DINDO, "V"));
        var any = fatal.with(ComplicationsForm.ANY_COMPLICATION, true);
        assertThat(checks(any, surgery, died)).isEmpty();
    }

    @Test
    void a_finding_stands_at_the_row_that_it_concerns() {
        var form =
                EMPTY.with(COMPLICATION_ROWS, row(ONSET_DATE, SURGERY))
                        .with(
                                COMPLICATION_ROWS,
                                Row.of(2).with(ONSET_DATE, ItemValue.of(SURGERY.minusDays(1))));
        assertThat(Fired.findings(form, Fired.operated(SURGERY)))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.anchor()).isEqualTo(ItemPath.of(ONSET_DATE, 2)));
    }

    @Test
    void a_type_is_asked_only_where_the_consensus_group_has_one() {
        assertThat(ECCG_TYPE.isMandatory(row(COMPLICATION_TYPE, "CHYLE_LEAK"))).isTrue();
        assertThat(ECCG_TYPE.isApplicable(row(COMPLICATION_TYPE, "PNEUMONIA"))).isFalse();
        var severity = ComplicationsForm.ECCG_SEVERITY;
        assertThat(severity.isMandatory(row(COMPLICATION_TYPE, "RLN_INJURY"))).isTrue();
        assertThat(severity.isApplicable(row(COMPLICATION_TYPE, "ANASTOMOTIC_LEAK"))).isFalse();
    }

    @Test
    void the_list_holds_exactly_the_complications_and_grades_that_oncology_knows() {
        assertThat(ComplicationsForm.ECCG_COMPLICATION.codes())
                .containsExactlyElementsOf(codes(EccgComplication.values()));
        assertThat(ComplicationsForm.CLAVIEN_DINDO_GRADE.codes())
                .containsExactlyElementsOf(codes(ClavienDindo.values()));
    }

    private static List<String> codes(Coded... all) {
        return Arrays.stream(all).map(Coded::code).toList();
    }

    private static <T> Row row(Item<T> item, T value) {
        return Row.of(1).with(item, ItemValue.of(value));
    }

    private static FormData dead(LocalDate day) {
        return form(FollowUpForm.OID)
                .with(FollowUpForm.VITAL_STATUS, "DEAD")
                .with(FollowUpForm.DEATH_DATE, day);
    }
}
