package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Fired.checks;
import static org.downstage.escc.Fired.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.downstage.crf.FormData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathologyFormTest {

    private static final FormData EMPTY = form(PathologyForm.OID);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2  | 20 |
                    20 | 20 |
                    21 | 20 | PA-01
                    0  | 15 |
                    0  | 14 | RANGE-SOFT
                    """)
    void positive_nodes_are_among_those_examined(int positive, int examined, String expected) {
        assertFired(
                EMPTY.with(PathologyForm.NODES_POSITIVE, positive)
                        .with(PathologyForm.NODES_EXAMINED, examined),
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | N0 | N0 |
                    1 | N1 | N1 |
                    2 | N1 | N1 |
                    3 | N1 | N2 | PA-02
                    3 | N2 | N2 |
                    6 | N2 | N2 |
                    7 | N2 | N3 | PA-02
                    7 | N3 | N3 |
                    0 | NX | N0 | PA-02
                    0 | N1 | N0 | PA-02
                    """)
    void ypN_follows_from_the_number_of_positive_nodes(
            int positive, String entered, String derived, String expected) {
        var form =
                EMPTY.with(PathologyForm.NODES_POSITIVE, positive)
                        .with(PathologyForm.YP_N, entered);
        assertFired(form, expected);
        assertThat(derived(form, "YP_N_BY_COUNT")).isEqualTo(derived);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T0  | N0 | M0 | I    | I    | true
                    T1b | N0 | M0 | I    | I    | false
                    T3  | N0 | M0 | II   | II   | false
                    T2  | N1 | M0 | IIIA | IIIA | false
                    T2  | N1 | M0 | IIIB | IIIA | false
                    T4a | N1 | M0 | IVA  | IVA  | false
                    T0  | N1 | M0 | IIIA | IIIA | false
                    T0  | N0 | M1 | IVB  | IVB  | false
                    """)
    void the_stage_of_the_report_is_compared_with_the_derived_one(
            String t, String n, String m, String entered, String derived, boolean complete) {
        var form = staged(t, n, m).with(PathologyForm.YP_STAGE_ENTERED, entered);
        assertFired(form, entered.equals(derived) ? null : "PA-03");
        assertThat(derived(form, "YP_STAGE")).isEqualTo(derived);
        assertThat(derived(form, "PCR")).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T0  | 0   | true  |
                    T0  | 0.1 | true  | PA-04
                    T1a | 0   | true  | PA-04
                    T1a | 0.1 | true  |
                    Tis | 0   | true  | PA-04
                    TX  | 0   | true  |
                    T2  | 10  | true  |
                    T2  | 10.1| false |
                    """)
    void no_viable_tumour_is_left_exactly_at_ypT0_and_10_per_cent_is_still_MPR(
            String t, BigDecimal viable, boolean major, String expected) {
        var form = EMPTY.with(PathologyForm.YP_T, t).with(PathologyForm.RVT_PCT, viable);
        assertFired(form, expected);
        assertThat(derived(form, "MPR")).isEqualTo(major);
    }

    @Test
    void a_complete_primary_with_positive_nodes_is_no_pCR() {
        var form = staged("T0", "N1", "M0");
        assertThat(derived(form, "PCR")).isEqualTo(false);
        assertThat(derived(form, "PCR_PRIMARY")).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CAP     | 0  | 0    |
                    CAP     | 0  | 1    | PA-09
                    CAP     | 1  | 0    | PA-09
                    MANDARD | 1  | 0    |
                    MANDARD | 1  | 5    | PA-10
                    MANDARD | 2  | 5    |
                    BECKER  | 1a | 0    |
                    BECKER  | 1b | 9.9  |
                    BECKER  | 1b | 10   | PA-11
                    BECKER  | 2  | 10   |
                    BECKER  | 2  | 50   |
                    BECKER  | 2  | 50.1 | PA-11
                    BECKER  | 3  | 50.1 |
                    JES     | 3  | 0    |
                    JES     | 3  | 1    | PA-12
                    JES     | 2  | 33.3 |
                    JES     | 2  | 33.4 | PA-12
                    JES     | 1a | 66.7 |
                    """)
    void each_grade_of_regression_agrees_with_the_viable_tumour(
            String system, String grade, BigDecimal viable, String expected) {
        var item =
                switch (system) {
                    case "CAP" -> PathologyForm.TRG_CAP;
                    case "MANDARD" -> PathologyForm.TRG_MANDARD;
                    case "BECKER" -> PathologyForm.TRG_BECKER;
                    default -> PathologyForm.TRG_JES;
                };
        assertFired(EMPTY.with(item, grade).with(PathologyForm.RVT_PCT, viable), expected);
    }

    @Test
    void one_system_of_regression_is_mandatory_whichever_it_is() {
        assertThat(PathologyForm.TRG_CAP.isMandatory(EMPTY)).isTrue();
        var byBecker = EMPTY.with(PathologyForm.TRG_BECKER, "2");
        assertThat(PathologyForm.TRG_CAP.isMandatory(byBecker)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    R0 | NEG   | NEG   | CAP | N | R0 |
                    R0 | NEG   | CLOSE | CAP | N | R0 |
                    R0 | NEG   | CLOSE | RCP | N | R1 | PA-13
                    R1 | NEG   | CLOSE | RCP | N | R1 |
                    R1 | NEG   | CLOSE | CAP | N | R0 | PA-16
                    R0 | POS   | NEG   | CAP | N | R1 | PA-13
                    RX | POS   | NEG   | CAP | N | R1 | PA-13
                    R1 | POS   | NEG   | CAP | N | R1 |
                    R0 | NEG   | POS   | CAP | N | R1 | PA-13
                    R1 | NEG   | NEG   | CAP | N | R0 | PA-16
                    R0 | CLOSE | NEG   | CAP | N | R0 | PA-17
                    R0 | NEG   | NEG   | CAP | Y | R2 | PA-14
                    R1 | POS   | NEG   | CAP | Y | R2 | PA-14
                    R2 | NEG   | NEG   | CAP | Y | R2 |
                    R2 | NEG   | NEG   | CAP | N | R0 | PA-15
                    """)
    void the_R_category_of_surgery_agrees_with_the_margins_by_the_rule_chosen(
            String r,
            String proximal,
            String circumferential,
            String rule,
            String residual,
            String derived,
            String expected) {
        var form =
                EMPTY.with(PathologyForm.MARGIN_PROXIMAL, proximal)
                        .with(PathologyForm.MARGIN_DISTAL, "NEG")
                        .with(PathologyForm.MARGIN_CRM, circumferential)
                        .with(PathologyForm.CRM_RULE, rule)
                        .with(PathologyForm.MACRO_RESIDUAL, residual.equals("Y"));
        assertThat(checks(form, resected(r))).isEqualTo(Fired.only(expected));
        assertThat(derived(form, "R_BY_MARGINS")).isEqualTo(derived);
    }

    @Test
    void a_close_distal_end_is_asked_about_at_R0() {
        var form = EMPTY.with(PathologyForm.MARGIN_DISTAL, "CLOSE");
        assertThat(checks(form, resected("R0"))).containsExactly("PA-18");
        assertThat(checks(form, resected("R1"))).isEmpty();
    }

    @Test
    void margins_of_which_one_is_open_amount_to_no_category() {
        var form =
                EMPTY.with(PathologyForm.MARGIN_PROXIMAL, "NEG")
                        .with(PathologyForm.MARGIN_DISTAL, "NEG")
                        .with(PathologyForm.MACRO_RESIDUAL, false);
        assertThat(derived(form, "R_BY_MARGINS")).isNull();
        var closeWithoutRule = form.with(PathologyForm.MARGIN_CRM, "CLOSE");
        assertThat(derived(closeWithoutRule, "R_BY_MARGINS")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PROXIMAL | POS   | 0   | CAP |
                    PROXIMAL | POS   | 0.1 | CAP | PA-19
                    PROXIMAL | CLOSE | 0.9 | CAP |
                    PROXIMAL | CLOSE | 1   | CAP | PA-19
                    PROXIMAL | CLOSE | 0   | CAP | PA-19
                    PROXIMAL | NEG   | 1   | CAP |
                    PROXIMAL | NEG   | 0.9 | CAP | PA-19
                    DISTAL   | NEG   | 30  | CAP |
                    DISTAL   | NEG   | 0.5 | CAP | PA-20
                    CRM      | POS   | 0.5 | CAP | PA-21
                    CRM      | POS   | 0.5 | RCP |
                    CRM      | POS   | 1   | RCP |
                    CRM      | POS   | 1.1 | RCP | PA-21
                    CRM      | NEG   | 0.5 | RCP | PA-21
                    """)
    void a_margin_agrees_with_its_distance(
            String margin, String status, BigDecimal mm, String rule, String expected) {
        var form = EMPTY.with(PathologyForm.CRM_RULE, rule);
        assertFired(
                switch (margin) {
                    case "PROXIMAL" ->
                            form.with(PathologyForm.MARGIN_PROXIMAL, status)
                                    .with(PathologyForm.MARGIN_PROXIMAL_MM, mm);
                    case "DISTAL" ->
                            form.with(PathologyForm.MARGIN_DISTAL, status)
                                    .with(PathologyForm.MARGIN_DISTAL_MM, mm);
                    default ->
                            form.with(PathologyForm.MARGIN_CRM, status)
                                    .with(PathologyForm.MARGIN_CRM_MM, mm);
                },
                expected);
    }

    @Test
    void a_tumour_that_is_gone_has_no_differentiation_and_nodes_without_tumour_no_extension() {
        var gone = EMPTY.with(PathologyForm.YP_T, "T0");
        assertFired(gone.with(PathologyForm.PATH_GRADE, "G2"), "PA-05");
        assertFired(gone.with(PathologyForm.PATH_GRADE, "GX"), null);
        var extension = EMPTY.with(PathologyForm.ENE, true);
        assertFired(extension.with(PathologyForm.NODES_POSITIVE, 0), "PA-06");
        assertFired(extension.with(PathologyForm.NODES_POSITIVE, 1), null);
    }

    @Test
    void nodes_with_regression_are_among_those_examined() {
        var form = EMPTY.with(PathologyForm.NODES_EXAMINED, 20);
        assertFired(form.with(PathologyForm.NODES_REGRESSED, 20), null);
        assertFired(form.with(PathologyForm.NODES_REGRESSED, 21), "PA-07");
    }

    @Test
    void there_is_no_specimen_without_an_operation() {
        var form = EMPTY.with(PathologyForm.YP_T, "T2");
        assertThat(checks(form, Fired.notOperated())).containsExactly("PA-08");
        assertThat(checks(form, resected("R0"))).isEmpty();
    }

    private static FormData staged(String t, String n, String m) {
        return EMPTY.with(PathologyForm.YP_T, t)
                .with(PathologyForm.YP_N, n)
                .with(PathologyForm.YP_M, m);
    }

    private static FormData resected(String r) {
        return Fired.operated(LocalDate.of(2024, 6, 6)).with(SurgeryForm.MARGIN_R, r);
    }

    private static void assertFired(FormData form, String expected) {
        assertThat(checks(form)).isEqualTo(Fired.only(expected));
    }

    private static Object derived(FormData form, String oid) {
        return PathologyForm.FORM
                .derivedItems()
                .filter(item -> item.oid().equals(oid))
                .findFirst()
                .orElseThrow()
                .derive(form, Fired.book(form))
                .orElse(null);
    }
}
