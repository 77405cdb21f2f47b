package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.AdjuvantForm.ADJUVANT_THERAPY;
import static org.downstage.escc.AdjuvantForm.ADJ_CYCLES;
import static org.downstage.escc.AdjuvantForm.ADJ_END;
import static org.downstage.escc.AdjuvantForm.ADJ_START;
import static org.downstage.escc.AdjuvantForm.ADJ_THERAPY;
import static org.downstage.escc.Fired.checks;

import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjuvantFormTest {

    private static final LocalDate SURGERY = LocalDate.of(2024, 6, 6);

    @Test
    void none_stands_alone() {
        assertThat(checks(therapy("NONE"))).isEmpty();
        assertThat(checks(therapy("ICI", "CHEMO"))).isEmpty();
        assertThat(checks(therapy("NONE", "ICI"))).containsExactly("AD-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -1  | AD-02
                    0   | AD-03
                    20  | AD-03
                    21  |
                    120 |
                    121 | AD-03
                    """)
    void therapy_starts_between_21_and_120_days_after_surgery(int days, String expected) {
        var form = therapy("ICI").with(ADJ_START, SURGERY.plusDays(days));
        assertThat(checks(form, Fired.operated(SURGERY))).isEqualTo(Fired.only(expected));
    }

    @Test
    void therapy_does_not_end_before_it_starts() {
        var form = therapy("RT").with(ADJ_START, SURGERY.plusDays(30));
        assertThat(checks(form.with(ADJ_END, SURGERY.plusDays(30)))).isEmpty();
        assertThat(checks(form.with(ADJ_END, SURGERY.plusDays(29)))).containsExactly("AD-04");
    }

    @Test
    void adjuvant_therapy_without_an_operation_is_asked_about() {
        assertThat(checks(therapy("CHEMO"), Fired.notOperated())).containsExactly("AD-05");
        assertThat(checks(therapy("NONE"), Fired.notOperated())).isEmpty();
    }

    @Test
    void dates_are_asked_of_treated_subjects_and_cycles_of_systemic_therapy() {
        assertThat(ADJ_START.isMandatory(therapy("RT"))).isTrue();
        assertThat(ADJ_START.isApplicable(therapy("NONE"))).isFalse();
        assertThat(ADJ_CYCLES.isMandatory(therapy("RT", "CHEMO"))).isTrue();
        assertThat(ADJ_CYCLES.isApplicable(therapy("RT"))).isFalse();
    }

    private static FormData therapy(String... codes) {
        return Fired.form(AdjuvantForm.OID)
                .with(ADJ_THERAPY, CodeSet.of(ADJUVANT_THERAPY, List.of(codes)));
    }
}
