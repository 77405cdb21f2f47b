package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.nictFrom;
import static org.downstage.escc.Cases.number;
import static org.downstage.escc.Cases.said;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dossier F6 and §6. */
class RadiotherapyFormTest {

    /** Two cycles, the second on 2026-01-26. */
    private static final FormData NICT = nictFrom("2026-01-05");

    /** 41.4 Gy in 23 fractions over 31 days, as planned, without concurrent therapy. */
    private static final FormData COURSE =
            Cases.form(RadiotherapyForm.OID)
                    .with(RadiotherapyForm.RT_START, day("2026-03-02"))
                    .with(RadiotherapyForm.RT_END, day("2026-04-01"))
                    .with(RadiotherapyForm.COMPLETED, true)
                    .with(RadiotherapyForm.DOSE_PLANNED, number("41.40"))
                    .with(RadiotherapyForm.FRACTIONS_PLANNED, 23)
                    .with(RadiotherapyForm.DOSE_DELIVERED, number("41.40"))
                    .with(RadiotherapyForm.FRACTIONS_DELIVERED, 23)
                    .with(RadiotherapyForm.DOSE_PER_FRACTION, number("1.80"))
                    .with(RadiotherapyForm.CONCURRENT_CHEMO, "NONE")
                    .with(RadiotherapyForm.CONCURRENT_PD1, false);

    @Test
    void a_planned_course_after_induction_is_in_order() {
        assertThat(found(COURSE, NICT)).isEmpty();
    }

    @Test
    void an_empty_form_breaks_no_rule() {
        assertThat(found(Cases.form(RadiotherapyForm.OID), NICT)).isEmpty();
    }

    @Test
    void radiotherapy_may_start_on_the_day_of_the_last_cycle_but_not_before() {
        assertThat(found(COURSE.with(RadiotherapyForm.RT_START, day("2026-01-26")), NICT))
                .doesNotContain("RT-01");
        assertThat(said(COURSE.with(RadiotherapyForm.RT_START, day("2026-01-25")), NICT))
                .contains(
                        "RT-01: Radiotherapy begins on 2026-01-25, before the last"
                                + " immunochemotherapy cycle on 2026-01-26.");
    }

    @Test
    void the_last_fraction_is_not_before_the_first() {
        assertThat(found(COURSE.with(RadiotherapyForm.RT_END, day("2026-03-02")), NICT)).isEmpty();
        assertThat(said(COURSE.with(RadiotherapyForm.RT_END, day("2026-03-01")), NICT))
                .containsExactly(
                        "RT-02: The last fraction on 2026-03-01 is before the first on"
                                + " 2026-03-02.");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-26, false", "2026-04-27, true"})
    void more_than_90_days_after_induction_are_asked_about(LocalDate start, boolean asked) {
        var form =
                COURSE.with(RadiotherapyForm.RT_START, start)
                        .with(RadiotherapyForm.RT_END, start.plusDays(30));

        assertThat(found(form, NICT).contains("RT-03")).isEqualTo(asked);
    }

    /** 20 fractions need 28 days; the course may take 38. */
    @ParameterizedTest
    @CsvSource({"2026-04-08, false", "2026-04-09, true"})
    void a_course_ten_days_longer_than_its_fractions_need_is_asked_about(
            LocalDate end, boolean asked) {
        var form =
                delivered("36", 20, "1.8")
                        .with(RadiotherapyForm.COMPLETED, false)
                        .with(RadiotherapyForm.RT_END, end);

        assertThat(found(form, NICT)).isEqualTo(asked ? List.of("RT-04") : List.of());
    }

    @Test
    void the_delivered_dose_exceeds_the_planned_one_by_half_a_gray_at_most() {
        assertThat(found(delivered("41.9", 23, "1.82"), NICT)).doesNotContain("RT-05");
        assertThat(said(delivered("41.91", 23, "1.82"), NICT))
                .contains(
                        "RT-05: Delivered dose 41.91 Gy exceeds planned dose 41.4 Gy by more than"
                                + " 0.5 Gy.");
    }

    @Test
    void no_more_fractions_are_delivered_than_planned() {
        assertThat(said(delivered("43.2", 24, "1.8"), NICT))
                .contains("RT-06: 24 fractions were delivered, but only 23 planned.");
    }

    @Test
    void the_delivered_dose_is_fractions_times_dose() {
        assertThat(said(delivered("41.40", 20, "1.80"), NICT))
                .contains("RT-07: Delivered dose 41.4 Gy is not 20 fractions × 1.8 Gy = 36.0 Gy.");
    }

    @ParameterizedTest
    @CsvSource({
        "36.00, 20, 1.8, false",
        "36.05, 20, 1.8, false",
        "36.06, 20, 1.8, true",
        "35.95, 20, 1.8, false",
        "35.94, 20, 1.8, true",
        "40.01, 15, 2.67, false"
    })
    void five_hundredths_of_a_gray_are_tolerated(
            String dose, int fractions, String each, boolean refused) {
        assertThat(found(delivered(dose, fractions, each), NICT).contains("RT-07"))
                .isEqualTo(refused);
    }

    @Test
    void a_planned_dose_that_is_not_fractions_times_dose_is_asked_about() {
        assertThat(said(COURSE.with(RadiotherapyForm.DOSE_PLANNED, number("41.46")), NICT))
                .contains("RT-08: Planned dose 41.46 Gy is not 23 fractions × 1.8 Gy = 41.4 Gy.");
        assertThat(found(COURSE.with(RadiotherapyForm.DOSE_PLANNED, number("41.45")), NICT))
                .isEmpty();
    }

    @Test
    void a_short_course_is_not_completed_and_a_full_one_is() {
        assertThat(said(delivered("36", 20, "1.8"), NICT))
                .containsExactly(
                        "RT-09: Completed is answered yes, but 36.0 Gy in 20 fractions is less than"
                                + " the planned 41.4 Gy in 23.");
        assertThat(said(COURSE.with(RadiotherapyForm.COMPLETED, false), NICT))
                .containsExactly(
                        "RT-10: Completed is answered no, but 41.4 Gy in 23 fractions is all of the"
                                + " planned 41.4 Gy in 23.");
    }

    @ParameterizedTest
    @CsvSource({
        "RT-11, GTV_VOLUME, 60, CTV_VOLUME, 60",
        "RT-12, CTV_VOLUME, 200, PTV_VOLUME, 200",
        "RT-13, GTV_VOLUME, 60, PTV_VOLUME, 60",
        "RT-14, LUNG_V20, 25, LUNG_V5, 25",
        "RT-15, HEART_V40, 20, HEART_V30, 20",
        "RT-16, STOMACH_MEAN, 20, STOMACH_DMAX, 20"
    })
    void a_part_is_not_larger_than_its_whole(
            String check, String part, String same, String whole, String limit) {
        var equal = typed(typed(COURSE, whole, limit), part, same);
        var larger = typed(equal, part, number(same).add(number("0.1")).toPlainString());

        assertThat(found(equal, NICT)).isEmpty();
        assertThat(found(larger, NICT)).containsExactly(check);
    }

    @ParameterizedTest
    @CsvSource({
        "LUNG_V5, 60, 60.1",
        "LUNG_V20, 30, 30.1",
        "LUNG_MEAN, 20, 20.1",
        "HEART_V30, 40, 40.1",
        "HEART_MEAN, 30, 30.1",
        "CORD_DMAX, 45, 45.1",
        "DOSE_DELIVERED, 50.4, 50.41",
        "DOSE_PER_FRACTION, 2, 2.01"
    })
    void what_exceeds_the_usual_limit_is_asked_about(String item, String usual, String high) {
        assertThat(found(typed(COURSE, item, usual), NICT)).doesNotContain("RANGE-SOFT");
        assertThat(found(typed(COURSE, item, high), NICT)).contains("RANGE-SOFT");
    }

    @Test
    void concurrent_therapy_ends_after_it_begins_and_lies_within_the_course() {
        assertThat(found(with("CARBOPLATIN", "2026-03-02", "2026-04-01"), NICT)).isEmpty();
        assertThat(found(with("CARBOPLATIN", "2026-03-10", "2026-03-09"), NICT))
                .containsExactly("RT-17");
        assertThat(said(with("CARBOPLATIN", "2026-03-01", "2026-04-02"), NICT))
                .containsExactly(
                        "RT-18: The first dose on 2026-03-01 lies outside the course of"
                                + " radiotherapy, which has its nearest end on 2026-03-02.",
                        "RT-19: The last dose on 2026-04-02 lies outside the course of"
                                + " radiotherapy, which has its nearest end on 2026-04-01.");
    }

    @Test
    void agents_agree_with_what_is_declared() {
        var chemotherapy = with("CARBOPLATIN", "2026-03-02", "2026-03-23");
        var inhibitor = with("TISLELIZUMAB", "2026-03-02", "2026-03-23");

        assertThat(said(chemotherapy.with(RadiotherapyForm.CONCURRENT_CHEMO, "NONE"), NICT))
                .containsExactly(
                        "RT-20: Carboplatin is entered, but concurrent chemotherapy is answered"
                                + " none.");
        assertThat(said(inhibitor, NICT))
                .containsExactly(
                        "RT-21: Tislelizumab is entered, but a concurrent PD-(L)1 inhibitor is"
                                + " answered no.",
                        "RT-22: Concurrent chemotherapy is Weekly paclitaxel + carboplatin, but no"
                                + " agent of it is entered below.");
        assertThat(found(chemotherapy.with(RadiotherapyForm.CONCURRENT_PD1, true), NICT))
                .containsExactly("RT-23");
    }

    /** Dossier §6. */
    @ParameterizedTest
    @CsvSource({
        "20, 1.8, 42.48, 35.40, 57.60, 34.56",
        "20, 2.0, 48.00, 40.00, 66.67, 40.00",
        "23, 1.8, 48.85, 40.71, 66.24, 39.74",
        "25, 1.8, 53.10, 44.25, 72.00, 43.20",
        "25, 2.0, 60.00, 50.00, 83.33, 50.00",
        "28, 1.8, 59.47, 49.56, 80.64, 48.38",
        "30, 2.0, 72.00, 60.00, 100.00, 60.00",
        "10, 3.0, 39.00, 32.50, 60.00, 36.00"
    })
    void doses_are_made_comparable_by_what_was_delivered(
            int fractions, String each, String bed10, String eqd10, String bed3, String eqd3) {
        var form =
                COURSE.with(RadiotherapyForm.FRACTIONS_DELIVERED, fractions)
                        .with(RadiotherapyForm.DOSE_PER_FRACTION, number(each));

        assertThat(rounded(RadiotherapyForm.BED10, form)).isEqualTo(bed10);
        assertThat(rounded(RadiotherapyForm.EQD2_10, form)).isEqualTo(eqd10);
        assertThat(rounded(RadiotherapyForm.BED3, form)).isEqualTo(bed3);
        assertThat(rounded(RadiotherapyForm.EQD2_3, form)).isEqualTo(eqd3);
    }

    @Test
    void lengths_of_time_count_days() {
        assertThat(derived(RadiotherapyForm.COURSE_DAYS, COURSE)).isEqualTo(31);
        assertThat(derived(RadiotherapyForm.DAYS_SINCE_NICT, COURSE)).isEqualTo(35);
    }

    @Test
    void nothing_is_derived_from_what_is_not_there() {
        var empty = Cases.form(RadiotherapyForm.OID);

        assertThat(RadiotherapyForm.FORM.derivedItems())
                .hasSize(6)
                .allSatisfy(item -> assertThat(item.derive(empty, book(NICT))).isEmpty());
    }

    private static FormData delivered(String dose, int fractions, String each) {
        return COURSE.with(RadiotherapyForm.DOSE_DELIVERED, number(dose))
                .with(RadiotherapyForm.FRACTIONS_DELIVERED, fractions)
                .with(RadiotherapyForm.DOSE_PER_FRACTION, number(each));
    }

    private static FormData with(String agent, String start, String end) {
        var row =
                Row.of(1)
                        .with(RadiotherapyForm.CON_AGENT, ItemValue.of(agent))
                        .with(RadiotherapyForm.CON_START, ItemValue.of(day(start)))
                        .with(RadiotherapyForm.CON_END, ItemValue.of(day(end)));
        return COURSE.with(RadiotherapyForm.CONCURRENT_CHEMO, "PACLITAXEL_CARBOPLATIN")
                .with(RadiotherapyForm.CONCURRENT_ROWS, row);
    }

    private static FormData typed(FormData form, String oid, String text) {
        Item<?> item = RadiotherapyForm.FORM.item(oid).orElseThrow();
        var read = (ItemText.Reading.Read) ItemText.read(item, text);
        return form.with(item, read.value());
    }

    private static Object derived(DerivedItem item, FormData form) {
        return item.derive(form, book(NICT, form)).orElseThrow();
    }

    private static String rounded(DerivedItem item, FormData form) {
        return ((BigDecimal) derived(item, form))
                .setScale(item.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
