package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dossier F8. */
class SurgeryFormTest {

    private static final FormData RADIOTHERAPY =
            Cases.form(RadiotherapyForm.OID).with(RadiotherapyForm.RT_END, day("2026-01-05"));

    /** 48 days after radiotherapy, home after 12. */
    private static final FormData OPERATION =
            Cases.form(SurgeryForm.OID)
                    .with(SurgeryForm.SURGERY_DONE, true)
                    .with(SurgeryForm.SURGERY_DATE, day("2026-02-22"))
                    .with(SurgeryForm.PROCEDURE_TYPE, "MCKEOWN")
                    .with(SurgeryForm.ACCESS_TYPE, "MIE")
                    .with(SurgeryForm.CONVERSION, false)
                    .with(SurgeryForm.ANASTOMOSIS_SITE, "NECK")
                    .with(SurgeryForm.MARGIN_R, "R0")
                    .with(SurgeryForm.LOS_DAYS, 12)
                    .with(SurgeryForm.ICU_DAYS, 1);

    @Test
    void an_operation_on_time_is_in_order() {
        assertThat(found(OPERATION, RADIOTHERAPY)).isEmpty();
    }

    @Test
    void an_empty_form_breaks_no_rule() {
        assertThat(found(Cases.form(SurgeryForm.OID), RADIOTHERAPY)).isEmpty();
    }

    @Test
    void without_surgery_nothing_about_it_is_asked() {
        var none = Cases.form(SurgeryForm.OID).with(SurgeryForm.SURGERY_DONE, false);

        assertThat(SurgeryForm.FORM.items().filter(item -> item.isMandatory(none)))
                .extracting(Item::oid)
                .containsExactly("SURGERY_DONE", "NO_SURGERY_REASON");
        assertThat(found(none.with(SurgeryForm.MARGIN_R, "R0"), RADIOTHERAPY))
                .containsExactly("NOT-APPLICABLE");
    }

    @Test
    void an_open_operation_has_no_conversion() {
        assertThat(found(OPERATION.with(SurgeryForm.ACCESS_TYPE, "OPEN"), RADIOTHERAPY))
                .containsExactly("NOT-APPLICABLE");
    }

    @Test
    void surgery_follows_radiotherapy() {
        assertThat(said(on("2026-01-04"), RADIOTHERAPY))
                .containsExactly(
                        "SU-01: Surgery on 2026-01-04 is before the last radiotherapy fraction on"
                                + " 2026-01-05.");
        assertThat(found(on("2026-01-05"), RADIOTHERAPY)).containsExactly("SU-02");
    }

    @ParameterizedTest
    @CsvSource({
        "13, SU-02",
        "14, SU-03",
        "27, SU-03",
        "28, ''",
        "84, ''",
        "85, SU-03",
        "120, SU-03",
        "121, SU-02"
    })
    void the_interval_is_possible_and_usual(int days, String check) {
        var date = LocalDate.of(2026, 1, 5).plusDays(days).toString();

        assertThat(found(on(date), RADIOTHERAPY))
                .isEqualTo(check.isEmpty() ? List.of() : List.of(check));
    }

    @Test
    void surgery_is_later_than_the_assessment_after_radiotherapy() {
        var response =
                Cases.form(ResponseForm.OID_RT).with(ResponseForm.ASSESS_DATE, day("2026-02-21"));

        assertThat(found(OPERATION, RADIOTHERAPY, response)).isEmpty();
        assertThat(said(on("2026-02-21"), RADIOTHERAPY, response))
                .containsExactly(
                        "SU-04: Surgery on 2026-02-21 is not after the response assessment on"
                                + " 2026-02-21.");
    }

    @Test
    void an_ivor_lewis_procedure_for_the_upper_third_is_asked_about() {
        var ivorLewis =
                OPERATION
                        .with(SurgeryForm.PROCEDURE_TYPE, "IVOR_LEWIS")
                        .with(SurgeryForm.ANASTOMOSIS_SITE, "CHEST");

        assertThat(found(ivorLewis, RADIOTHERAPY, tumour("UPPER"))).containsExactly("SU-05");
        assertThat(found(ivorLewis, RADIOTHERAPY, tumour("MIDDLE"))).isEmpty();
        assertThat(found(OPERATION, RADIOTHERAPY, tumour("UPPER"))).isEmpty();
    }

    @Test
    void the_procedure_tells_where_the_anastomosis_is() {
        assertThat(said(OPERATION.with(SurgeryForm.ANASTOMOSIS_SITE, "CHEST"), RADIOTHERAPY))
                .containsExactly(
                        "SU-06: A McKeown procedure has its anastomosis in the neck, not: Chest.");
        assertThat(said(OPERATION.with(SurgeryForm.PROCEDURE_TYPE, "IVOR_LEWIS"), RADIOTHERAPY))
                .containsExactly(
                        "SU-07: An Ivor Lewis procedure has its anastomosis in the chest, not:"
                                + " Neck.");
    }

    @Test
    void intensive_care_is_part_of_the_stay() {
        assertThat(found(OPERATION.with(SurgeryForm.ICU_DAYS, 12), RADIOTHERAPY)).isEmpty();
        assertThat(said(OPERATION.with(SurgeryForm.ICU_DAYS, 13), RADIOTHERAPY))
                .containsExactly(
                        "SU-08: 13 days in intensive care are more than 12 days in hospital.");
    }

    @Test
    void the_stay_does_not_reach_into_the_future() {
        assertThat(found(OPERATION.with(SurgeryForm.LOS_DAYS, 99), RADIOTHERAPY)).isEmpty();
        assertThat(said(OPERATION.with(SurgeryForm.LOS_DAYS, 100), RADIOTHERAPY))
                .containsExactly(
                        "SU-09: Discharge on 2026-06-02 would be after today, 2026-06-01: the"
                                + " length of stay or the date of surgery is wrong.");
    }

    @Test
    void interval_and_discharge_are_derived() {
        assertThat(derived(SurgeryForm.INTERVAL_RT_SURGERY)).contains(48);
        assertThat(derived(SurgeryForm.DISCHARGE_DATE)).contains(day("2026-03-06"));
    }

    /** Surgery on 22 February: 30 days end on 24 March, 90 days on 23 May; home on 6 March. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06, true, true, true",
        "2026-03-07, false, true, true",
        "2026-03-24, false, true, true",
        "2026-03-25, false, false, true",
        "2026-05-23, false, false, true",
        "2026-05-24, false, false, false"
    })
    void early_death_is_derived_from_follow_up(
            LocalDate death, boolean inHospital, boolean within30, boolean within90) {
        var visit =
                Cases.form(FollowUpForm.OID)
                        .with(FollowUpForm.VITAL_STATUS, "DEAD")
                        .with(FollowUpForm.LAST_CONTACT_DATE, death)
                        .with(FollowUpForm.DEATH_DATE, death);

        assertThat(derived(SurgeryForm.DEATH_IN_HOSPITAL, visit)).contains(inHospital);
        assertThat(derived(SurgeryForm.DEATH_30D, visit)).contains(within30);
        assertThat(derived(SurgeryForm.DEATH_90D, visit)).contains(within90);
    }

    @Test
    void survival_is_not_inferred_from_silence() {
        var alive =
                Cases.form(FollowUpForm.OID)
                        .with(FollowUpForm.VITAL_STATUS, "ALIVE")
                        .with(FollowUpForm.LAST_CONTACT_DATE, day("2026-03-24"));

        assertThat(derived(SurgeryForm.DEATH_30D)).isEmpty();
        assertThat(derived(SurgeryForm.DEATH_IN_HOSPITAL, alive)).contains(false);
        assertThat(derived(SurgeryForm.DEATH_30D, alive)).contains(false);
        assertThat(derived(SurgeryForm.DEATH_90D, alive)).isEmpty();
    }

    private static FormData on(String date) {
        return OPERATION.with(SurgeryForm.SURGERY_DATE, day(date));
    }

    private static FormData tumour(String location) {
        return Cases.form(TumourForm.OID).with(TumourForm.LOCATION, location);
    }

    private static Optional<Object> derived(DerivedItem item, FormData... others) {
        var forms = new ArrayList<>(List.of(others));
        forms.add(RADIOTHERAPY);
        forms.add(OPERATION);
        return item.derive(OPERATION, book(forms.toArray(FormData[]::new))).map(Object.class::cast);
    }
}
