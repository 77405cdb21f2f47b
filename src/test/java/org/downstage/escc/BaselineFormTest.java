package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.nictFrom;
import static org.downstage.escc.Cases.number;
import static org.downstage.escc.Cases.said;

import java.util.List;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Demography, condition and history; dossier §1, F2. */
class BaselineFormTest {

    private static final FormData EMPTY = form(BaselineForm.OID);

    private static FormData body(String height, String weight) {
        return EMPTY.with(BaselineForm.HEIGHT, number(height))
                .with(BaselineForm.WEIGHT, number(weight));
    }

    @Test
    void nobody_under_18_today() {
        assertThat(found(EMPTY.with(BaselineForm.BIRTH_YEAR, 2008))).isEmpty();
        assertThat(said(EMPTY.with(BaselineForm.BIRTH_YEAR, 2009)))
                .containsExactly(
                        "BL-01: Year of birth 2009 is later than 2008: the subject would be under"
                                + " 18 today.");
    }

    @Test
    void a_birth_date_lies_in_the_year_of_birth() {
        var form = EMPTY.with(BaselineForm.BIRTH_YEAR, 1960);

        assertThat(found(form.with(BaselineForm.BIRTH_DATE, day("1960-12-31")))).isEmpty();
        assertThat(found(form.with(BaselineForm.BIRTH_DATE, day("1961-01-01"))))
                .containsExactly("BL-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2007-01-07, BL-03",
        "2007-01-06, ''",
        "1944-01-07, ''",
        "1944-01-06, BL-04",
        "1925-01-06, BL-04",
        "1924-01-06, BL-03"
    })
    void age_is_18_to_100_and_asked_about_over_80(String birth, String expected) {
        var form = EMPTY.with(BaselineForm.BIRTH_DATE, day(birth));

        assertThat(String.join(",", found(form, nictFrom("2025-01-06")))).isEqualTo(expected);
    }

    @Test
    void age_counts_full_years_at_the_start_of_nict() {
        var birthday = EMPTY.with(BaselineForm.BIRTH_DATE, day("1961-03-02"));
        var year = EMPTY.with(BaselineForm.BIRTH_YEAR, 1961);

        assertThat(BaselineDerivations.age(birthday, book(nictFrom("2025-03-01")))).contains(63);
        assertThat(BaselineDerivations.age(birthday, book(nictFrom("2025-03-02")))).contains(64);
        assertThat(BaselineDerivations.age(year, book(nictFrom("2025-03-01")))).contains(64);
        assertThat(BaselineDerivations.age(birthday, book())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "170, 34.5, BL-05",
        "170, 34.7, BL-06",
        "170, 46.0, BL-06",
        "170, 46.3, ''",
        "170, 101.1, ''",
        "170, 101.5, BL-06",
        "170, 130.0, BL-06",
        "170, 130.4, BL-05"
    })
    void body_mass_index_has_limits(String height, String weight, String expected) {
        assertThat(String.join(",", found(body(height, weight)))).isEqualTo(expected);
    }

    @Test
    void body_mass_index_is_weight_by_squared_height() {
        assertThat(BaselineDerivations.bmi(body("170.0", "65.0"), book()).orElseThrow())
                .isBetween(number("22.491"), number("22.492"));
        assertThat(BaselineDerivations.bmi(EMPTY, book())).isEmpty();
        assertThat(said(body("170.0", "34.5")))
                .containsExactly(
                        "BL-05: Body mass index would be 11.9 kg/m²; 12 to 45 are possible. Check"
                                + " height and weight.");
    }

    @ParameterizedTest
    @CsvSource({"100, 60, ''", "100, 59.9, BL-07", "60, 66, ''", "60, 66.1, BL-07"})
    void weight_loss_has_limits(String earlier, String now, String expected) {
        var form =
                EMPTY.with(BaselineForm.WEIGHT_6MO, number(earlier))
                        .with(BaselineForm.WEIGHT, number(now));

        assertThat(String.join(",", found(form))).isEqualTo(expected);
    }

    @Test
    void weight_loss_is_a_share_of_the_earlier_weight() {
        var form =
                EMPTY.with(BaselineForm.WEIGHT_6MO, number("65.0"))
                        .with(BaselineForm.WEIGHT, number("58.5"));

        assertThat(BaselineDerivations.weightLoss(form, book()).orElseThrow())
                .isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, ''", "2, BL-08", "4, BL-08"})
    void only_ecog_0_and_1_are_eligible(String ecog, String expected) {
        assertThat(String.join(",", found(EMPTY.with(BaselineForm.ECOG, ecog))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "85, 1, BL-09;BL-10",
        "100, 0, ''",
        "90, 0, ''",
        "80, 0, BL-10",
        "90, 1, BL-10",
        "80, 1, ''",
        "70, 1, ''",
        "60, 1, BL-10"
    })
    void karnofsky_goes_in_tens_and_with_ecog(int kps, String ecog, String expected) {
        var form = EMPTY.with(BaselineForm.KPS, kps).with(BaselineForm.ECOG, ecog);

        assertThat(String.join(";", found(form))).isEqualTo(expected);
    }

    @Test
    void who_never_smoked_or_drank_has_no_amount() {
        var smoker = EMPTY.with(BaselineForm.PACK_YEARS, number("20.0"));
        var drinker = EMPTY.with(BaselineForm.ALCOHOL_DAILY, 40);

        assertThat(found(smoker.with(BaselineForm.SMOKING, "FORMER"))).isEmpty();
        assertThat(said(smoker.with(BaselineForm.SMOKING, "NEVER")))
                .containsExactly(
                        "BL-11: 20.0 pack-years were entered for a subject who never smoked.");
        assertThat(
                        found(
                                EMPTY.with(BaselineForm.SMOKING, "NEVER")
                                        .with(BaselineForm.PACK_YEARS, number("0.0"))))
                .isEmpty();
        assertThat(found(drinker.with(BaselineForm.ALCOHOL, "CURRENT"))).isEmpty();
        assertThat(found(drinker.with(BaselineForm.ALCOHOL, "NEVER"))).containsExactly("BL-12");
    }

    @Test
    void pack_years_are_mandatory_for_smokers_only() {
        assertThat(BaselineForm.PACK_YEARS.isMandatory(EMPTY.with(BaselineForm.SMOKING, "NEVER")))
                .isFalse();
        assertThat(BaselineForm.PACK_YEARS.isMandatory(EMPTY.with(BaselineForm.SMOKING, "CURRENT")))
                .isTrue();
    }

    @Test
    void no_comorbidity_stands_alone() {
        assertThat(found(comorbidities("NONE"))).isEmpty();
        assertThat(found(comorbidities("HTN", "DM"))).isEmpty();
        assertThat(found(comorbidities("NONE", "DM"))).containsExactly("BL-13");
    }

    private static FormData comorbidities(String... codes) {
        return EMPTY.with(
                BaselineForm.COMORBIDITY, CodeSet.of(BaselineForm.COMORBIDITIES, List.of(codes)));
    }
}
