package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.nictFrom;
import static org.downstage.escc.Cases.number;
import static org.downstage.escc.Cases.with;

import java.util.ArrayList;
import java.util.List;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laboratory before nICT; dossier §1, F2, and plausible values of §4.3. */
class BaselineLabTest {

    private static final String CORE_MISSING = "BL-21";

    private static Row sample(int row, String test, String value, String unit, String date) {
        var tested = with(Row.of(row), BaselineForm.LAB_TEST, test);
        var valued = with(tested, BaselineForm.LAB_VALUE, number(value));
        var measured = with(valued, BaselineForm.LAB_UNIT, unit);
        return with(measured, BaselineForm.LAB_DATE, day(date));
    }

    private static FormData labs(Row... rows) {
        var form = form(BaselineForm.OID);
        for (var row : rows) {
            form = form.with(BaselineForm.LAB_ROWS, row);
        }
        return form;
    }

    /** All but the question for missing core tests, which every incomplete list raises. */
    private static List<String> found(FormData form, FormData... others) {
        return Cases.found(form, others).stream()
                .filter(check -> !check.equals(CORE_MISSING))
                .toList();
    }

    private static List<String> said(FormData form, FormData... others) {
        return Cases.said(form, others).stream()
                .filter(sentence -> !sentence.startsWith(CORE_MISSING))
                .toList();
    }

    @Test
    void a_test_has_its_own_units() {
        assertThat(found(labs(sample(1, "HB", "13.1", "G_DL", "2025-01-02")))).isEmpty();
        assertThat(said(labs(sample(1, "HB", "131", "U_L", "2025-01-02"))))
                .containsExactly("BL-14: Haemoglobin is not measured in U/L.");
    }

    @ParameterizedTest
    @CsvSource({
        "HB, 19.9, G_L, BL-15",
        "HB, 20, G_L, ''",
        "HB, 250, G_L, ''",
        "HB, 250.1, G_L, BL-15",
        "HB, 25.1, G_DL, BL-15",
        "WBC, 200, E9_L, ''",
        "WBC, 200.1, E9_L, BL-15",
        "WBC, 6500, PER_UL, ''",
        "ANC, 150.1, E9_L, BL-15",
        "LYM, 150.1, E9_L, BL-15",
        "PLT, 2000, E9_L, ''",
        "PLT, 2001, E9_L, BL-15",
        "ALT, 10001, U_L, BL-15",
        "AST, 10001, U_L, BL-15",
        "TBIL, 1000, UMOL_L, ''",
        "TBIL, 1001, UMOL_L, BL-15",
        "TBIL, 60, MG_DL, BL-15",
        "ALB, 4.9, G_L, BL-15",
        "ALB, 4.2, G_DL, ''",
        "ALB, 70.1, G_L, BL-15",
        "CR, 9.9, UMOL_L, BL-15",
        "CR, 0.8, MG_DL, ''",
        "CR, 2001, UMOL_L, BL-15",
        "SODIUM, 99, MMOL_L, BL-15",
        "POTASSIUM, 9.1, MMOL_L, BL-15",
        "GLUCOSE, 0.4, MMOL_L, BL-15",
        "GLUCOSE, 100, MG_DL, ''",
        "TSH, 200.1, MIU_L, BL-15",
        "CEA, 5000, UG_L, ''"
    })
    void impossible_values_are_refused(String test, String value, String unit, String expected) {
        var found = found(labs(sample(1, test, value, unit, "2025-01-02")));

        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    @Test
    void an_impossible_value_is_named_in_the_unit_of_the_study() {
        assertThat(said(labs(sample(1, "HB", "25.1", "G_DL", "2025-01-02"))))
                .containsExactly(
                        "BL-15: Haemoglobin of 251.0 g/L cannot be right; 20 to 250 are possible.");
    }

    @Test
    void the_lower_limit_lies_below_the_upper_one() {
        var row = sample(1, "HB", "131", "G_L", "2025-01-02");
        var lower = with(row, BaselineForm.LAB_LLN, number("130"));

        assertThat(found(labs(with(lower, BaselineForm.LAB_ULN, number("175"))))).isEmpty();
        assertThat(found(labs(with(lower, BaselineForm.LAB_ULN, number("130")))))
                .containsExactly("BL-16");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, BL-17",
        "2025-01-02, ''",
        "2025-01-30, ''",
        "2025-01-31, BL-17",
    })
    void samples_are_of_the_28_days_before_nict(String date, String expected) {
        var found = found(labs(sample(1, "HB", "131", "G_L", date)), nictFrom("2025-01-30"));

        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "5.0, 5.0, 0.0, ''",
        "5.0, 5.1, 0.0, BL-18",
        "5.0, 5.2, 0.0, BL-18;BL-19",
        "5.0, 4.0, 1.1, ''",
        "5.0, 4.0, 1.11, BL-19",
    })
    void cells_of_a_sample_add_up(
            String whole, String neutrophils, String lymphocytes, String ids) {
        var form =
                labs(
                        sample(1, "WBC", whole, "E9_L", "2025-01-02"),
                        sample(2, "ANC", neutrophils, "E9_L", "2025-01-02"),
                        sample(3, "LYM", lymphocytes, "E9_L", "2025-01-02"));

        assertThat(String.join(";", found(form))).isEqualTo(ids);
    }

    @Test
    void cells_of_different_days_are_not_compared() {
        var form =
                labs(
                        sample(1, "WBC", "5.0", "E9_L", "2025-01-02"),
                        sample(2, "ANC", "7.0", "E9_L", "2025-01-03"));

        assertThat(found(form)).isEmpty();
    }

    @Test
    void a_test_stands_once_for_a_day() {
        var first = sample(1, "HB", "131", "G_L", "2025-01-02");

        assertThat(found(labs(first, sample(2, "HB", "128", "G_L", "2025-01-05")))).isEmpty();
        assertThat(said(labs(first, sample(2, "HB", "128", "G_L", "2025-01-02"))))
                .containsExactly("BL-20: Haemoglobin of 2025-01-02 was entered twice.");
        assertThat(found(labs(first.asVoided(), sample(2, "HB", "128", "G_L", "2025-01-02"))))
                .isEmpty();
    }

    @Test
    void blood_count_and_chemistry_are_asked_for_once_there_is_a_sample() {
        var haemoglobin = labs(sample(1, "HB", "131", "G_L", "2025-01-02"));

        assertThat(Cases.said(haemoglobin))
                .containsExactly(
                        "BL-21: Missing from the blood count and chemistry before nICT: WBC, ANC,"
                                + " LYM, PLT, ALT, AST, TBIL, ALB, CR.");
        assertThat(Cases.found(completeCore())).isEmpty();
    }

    private static FormData completeCore() {
        var rows = new ArrayList<Row>();
        for (var test : LabTest.values()) {
            if (test.isCore()) {
                rows.add(
                        sample(
                                rows.size() + 1,
                                test.code(),
                                valueOf(test),
                                test.unit(),
                                "2025-01-02"));
            }
        }
        return labs(rows.toArray(Row[]::new));
    }

    private static String valueOf(LabTest test) {
        return switch (test) {
            case HB -> "131";
            case WBC -> "6.0";
            case ANC -> "4.0";
            case LYM -> "1.5";
            case PLT -> "220";
            case ALB -> "42";
            case CR -> "70";
            default -> "20";
        };
    }

    @Test
    void blood_count_and_chemistry_are_asked_for_when_all_else_is_answered() {
        var answered =
                form(BaselineForm.OID)
                        .with(BaselineForm.SEX, "M")
                        .with(BaselineForm.BIRTH_YEAR, 1960)
                        .with(BaselineForm.ECOG, "1")
                        .with(BaselineForm.SMOKING, "NEVER")
                        .with(BaselineForm.ALCOHOL, "NEVER");

        assertThat(Cases.found(answered)).isEmpty();
        assertThat(
                        Cases.found(
                                answered.with(
                                        BaselineForm.COMORBIDITY, new CodeSet(List.of("NONE")))))
                .containsExactly(CORE_MISSING);
    }
}
