package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.drug;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.nict;
import static org.downstage.escc.Cases.said;
import static org.downstage.escc.Cases.with;

import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neoadjuvant immunochemotherapy; dossier §1, F4. */
class NictFormTest {

    private static Row inhibitor(int row, int cycle, String date) {
        return drug(row, cycle, date, "CAMRELIZUMAB", "200", "MG");
    }

    @Test
    void cycles_are_numbered_without_gaps() {
        assertThat(found(nict(inhibitor(1, 1, "2025-01-06"), inhibitor(2, 2, "2025-01-27"))))
                .isEmpty();
        assertThat(said(nict(inhibitor(1, 1, "2025-01-06"), inhibitor(2, 3, "2025-02-03"))))
                .containsExactly(
                        "IC-01: Cycle 3 is there, but cycle 2 is not: cycles are numbered without"
                                + " gaps.");
        assertThat(found(nict(inhibitor(1, 2, "2025-01-06")))).containsExactly("IC-01");
    }

    @Test
    void a_cycle_has_one_date() {
        var chemotherapy = drug(2, 1, "2025-01-07", "CISPLATIN", "75", "MG_M2");

        assertThat(said(nict(inhibitor(1, 1, "2025-01-06"), chemotherapy)))
                .containsExactly(
                        "IC-02: Cycle 1 is dated 2025-01-07 here and 2025-01-06 in another row."
                                + " Confirm.");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-05, IC-03",
        "2025-01-06, IC-03",
        "2025-01-19, IC-04",
        "2025-01-20, ''",
        "2025-02-17, ''",
        "2025-02-18, IC-04"
    })
    void cycles_follow_each_other_in_14_to_42_days(String second, String expected) {
        var form = nict(inhibitor(1, 1, "2025-01-06"), inhibitor(2, 2, second));

        assertThat(String.join(",", found(form))).isEqualTo(expected);
    }

    @Test
    void treatment_follows_diagnosis() {
        var tumour = form(TumourForm.OID).with(TumourForm.DIAGNOSIS_DATE, day("2025-01-06"));

        assertThat(found(nict(inhibitor(1, 1, "2025-01-06")), tumour)).isEmpty();
        assertThat(found(nict(inhibitor(1, 1, "2025-01-05")), tumour)).containsExactly("IC-05");
    }

    @Test
    void a_cycle_has_one_checkpoint_inhibitor() {
        var cisplatin = drug(2, 1, "2025-01-06", "CISPLATIN", "75", "MG_M2");
        var other =
                with(
                        drug(3, 1, "2025-01-06", "OTHER", "10", "MG"),
                        NictForm.AGENT_OTHER,
                        "cadonilimab");

        assertThat(found(nict(inhibitor(1, 1, "2025-01-06"), cisplatin))).isEmpty();
        assertThat(found(nict(cisplatin))).containsExactly("IC-06");
        assertThat(found(nict(cisplatin, other))).isEmpty();
        assertThat(
                        found(
                                nict(
                                        inhibitor(1, 1, "2025-01-06"),
                                        drug(2, 1, "2025-01-06", "DURVALUMAB", "1500", "MG"))))
                .containsExactly("IC-07");
    }

    @Test
    void a_cycle_has_at_most_one_taxane_and_one_platinum() {
        var immunotherapy = inhibitor(1, 1, "2025-01-06");
        var paclitaxel = drug(2, 1, "2025-01-06", "PACLITAXEL", "175", "MG_M2");
        var docetaxel = drug(3, 1, "2025-01-06", "DOCETAXEL", "75", "MG_M2");
        var cisplatin = drug(4, 1, "2025-01-06", "CISPLATIN", "75", "MG_M2");
        var carboplatin = drug(5, 1, "2025-01-06", "CARBOPLATIN", "5", "AUC");

        assertThat(found(nict(immunotherapy, paclitaxel, cisplatin))).isEmpty();
        assertThat(found(nict(immunotherapy, paclitaxel, docetaxel))).containsExactly("IC-08");
        assertThat(found(nict(immunotherapy, cisplatin, carboplatin))).containsExactly("IC-09");
    }

    @Test
    void a_drug_stands_once_in_a_cycle() {
        var twice = nict(inhibitor(1, 1, "2025-01-06"), inhibitor(2, 1, "2025-01-06"));
        var voided = nict(inhibitor(1, 1, "2025-01-06"), inhibitor(2, 1, "2025-01-06").asVoided());

        assertThat(said(twice)).containsExactly("IC-10: Cycle 1 has Camrelizumab in two rows.");
        assertThat(found(voided)).isEmpty();
    }

    /** A fifth below the least and above the greatest customary dose. */
    @ParameterizedTest
    @CsvSource({
        "CAMRELIZUMAB, MG, 159, IC-11",
        "CAMRELIZUMAB, MG, 160, ''",
        "CAMRELIZUMAB, MG, 240, ''",
        "CAMRELIZUMAB, MG, 241, IC-11",
        "TORIPALIMAB, MG, 240, ''",
        "NIVOLUMAB, MG, 192, ''",
        "NIVOLUMAB, MG, 432, ''",
        "NIVOLUMAB, MG, 433, IC-11",
        "PENPULIMAB, MG, 900, ''",
        "CAMRELIZUMAB, MG_KG, 3, IC-12"
    })
    void unusual_doses_are_asked_about(String agent, String unit, String dose, String expected) {
        var form = nict(drug(1, 1, "2025-01-06", agent, dose, unit));

        assertThat(String.join(",", found(form))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NAB_PACLITAXEL, 159, true",
        "NAB_PACLITAXEL, 160, false",
        "NAB_PACLITAXEL, 312, false",
        "NAB_PACLITAXEL, 313, true",
        "PACLITAXEL, 108, false",
        "PACLITAXEL, 211, true",
        "DOCETAXEL, 91, true",
        "CISPLATIN, 47, true",
        "NEDAPLATIN, 96, false"
    })
    void doses_by_surface_have_their_own_range(String agent, String dose, boolean asked) {
        var form = nict(drug(1, 1, "2025-01-06", agent, dose, "MG_M2"));

        assertThat(found(form).contains("IC-11")).isEqualTo(asked);
    }

    @Test
    void a_declared_reduction_needs_no_second_question() {
        var low = drug(1, 1, "2025-01-06", "CAMRELIZUMAB", "100", "MG");
        var high = drug(1, 1, "2025-01-06", "CAMRELIZUMAB", "400", "MG");

        assertThat(said(nict(low)))
                .containsExactly(
                        "IC-11: Camrelizumab 100 mg lies more than 20 % outside the customary dose;"
                                + " 160 to 240 mg need no question. Confirm.");
        assertThat(found(nict(reduced(low)))).isEmpty();
        assertThat(found(nict(reduced(high)))).containsExactly("IC-11");
    }

    private static Row reduced(Row row) {
        return with(row, NictForm.MODIFICATION, "REDUCED");
    }

    @Test
    void an_immune_reason_contradicts_no_immune_event() {
        var row =
                with(reduced(inhibitor(1, 1, "2025-01-06")), NictForm.MODIFICATION_REASON, "IRAE");

        assertThat(found(nict(row).with(NictForm.IRAE_ANY, false))).containsExactly("IC-13");
        assertThat(found(nict(row).with(NictForm.IRAE_ANY, true))).isEmpty();
    }

    @Test
    void a_modification_needs_its_reason() {
        var row = inhibitor(1, 1, "2025-01-06");

        assertThat(NictForm.MODIFICATION_REASON.isMandatory(row)).isFalse();
        assertThat(NictForm.MODIFICATION_REASON.isMandatory(reduced(row))).isTrue();
    }

    @Test
    void the_course_counts_what_was_given() {
        var omitted = with(inhibitor(4, 3, "2025-02-17"), NictForm.MODIFICATION, "OMITTED");
        var form =
                nict(
                        inhibitor(1, 1, "2025-01-06"),
                        drug(2, 1, "2025-01-06", "CISPLATIN", "75", "MG_M2"),
                        inhibitor(3, 2, "2025-01-28"),
                        omitted,
                        drug(5, 3, "2025-02-17", "CISPLATIN", "75", "MG_M2"));
        var book = book(form);

        assertThat(NictDerivations.checkpointCycles(form, book)).contains(2);
        assertThat(NictDerivations.chemotherapyCycles(form, book)).contains(2);
        assertThat(NictDerivations.gaps(form, book)).contains("22, 20");
        assertThat(Timeline.nictStart(book)).contains(day("2025-01-06"));
        assertThat(Timeline.nictEnd(book)).contains(day("2025-02-17"));
    }

    @Test
    void an_empty_course_has_no_dates_and_no_counts() {
        FormData form = nict();

        assertThat(NictDerivations.start(form, book())).isEmpty();
        assertThat(NictDerivations.end(form, book())).isEmpty();
        assertThat(NictDerivations.checkpointCycles(form, book())).isEmpty();
        assertThat(NictDerivations.gaps(form, book())).isEmpty();
    }

    @Test
    void seven_cycles_are_asked_about_and_nine_refused() {
        assertThat(NictForm.CYCLE_NO.softRange().orElseThrow().max()).isEqualByComparingTo("6");
        assertThat(NictForm.CYCLE_NO.hardRange().orElseThrow().max()).isEqualByComparingTo("8");
    }
}
