package org.downstage.escc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.downstage.escc.Cases.book;
import static org.downstage.escc.Cases.day;
import static org.downstage.escc.Cases.form;
import static org.downstage.escc.Cases.found;
import static org.downstage.escc.Cases.nict;
import static org.downstage.escc.Cases.nictFrom;
import static org.downstage.escc.Cases.said;

import java.util.List;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consent, criteria and enrolment; dossier §1, F1. */
class EligibilityFormTest {

    private static final FormData ENROLLED =
            form(EligibilityForm.OID).with(EligibilityForm.ENROL_STATUS, "ENROLLED");

    private static FormData tumour(String t, String n, String m) {
        return form(TumourForm.OID)
                .with(TumourForm.CT, t)
                .with(TumourForm.CN, n)
                .with(TumourForm.CM, m);
    }

    private static FormData response(String code) {
        return form(ResponseForm.OID_NICT).with(ResponseForm.OVERALL_INVESTIGATOR, code);
    }

    private static FormData bornIn(int year) {
        return form(BaselineForm.OID).with(BaselineForm.BIRTH_YEAR, year);
    }

    private static FormData allAnswersGood() {
        var form = ENROLLED;
        for (var item :
                List.of(
                        EligibilityForm.INC01_SCC,
                        EligibilityForm.INC04_PD1_CYCLE,
                        EligibilityForm.INC06_RT_INTENT,
                        EligibilityForm.INC07_ECOG)) {
            form = form.with(item, true);
        }
        for (var item :
                List.of(
                        EligibilityForm.EXC01_PRIOR_RT,
                        EligibilityForm.EXC02_OTHER_CANCER,
                        EligibilityForm.EXC03_METASTASIS,
                        EligibilityForm.EXC04_DEFINITIVE_CRT,
                        EligibilityForm.EXC05_MISSING_DATA)) {
            form = form.with(item, false);
        }
        return form;
    }

    @Test
    void consent_comes_before_the_first_act_of_the_study() {
        var radiotherapy =
                form(RadiotherapyForm.OID).with(RadiotherapyForm.RT_START, day("2025-03-10"));
        var consent = form(EligibilityForm.OID).with(EligibilityForm.CONSENT_TYPE, "WRITTEN");

        assertThat(
                        found(
                                consent.with(EligibilityForm.CONSENT_DATE, day("2025-03-10")),
                                radiotherapy))
                .isEmpty();
        assertThat(
                        said(
                                consent.with(EligibilityForm.CONSENT_DATE, day("2025-03-11")),
                                radiotherapy))
                .containsExactly(
                        "EL-01: Consent was signed on 2025-03-11, after radiotherapy, the first"
                                + " act of the study, had begun on 2025-03-10.");
    }

    @Test
    void a_waiver_is_for_retrospective_data_only() {
        var waived =
                form(EligibilityForm.OID)
                        .with(EligibilityForm.CONSENT_TYPE, "WAIVED_RETROSPECTIVE");

        assertThat(found(waived.with(EligibilityForm.DATA_COLLECTION, "RETROSPECTIVE"))).isEmpty();
        assertThat(found(waived.with(EligibilityForm.DATA_COLLECTION, "PROSPECTIVE")))
                .containsExactly("EL-02");
    }

    @Test
    void a_failed_criterion_bars_enrolment_but_not_screening() {
        record Criterion(Item<Boolean> item, boolean failing, String check) {}
        for (var criterion :
                List.of(
                        new Criterion(EligibilityForm.INC01_SCC, false, "EL-03"),
                        new Criterion(EligibilityForm.INC04_PD1_CYCLE, false, "EL-04"),
                        new Criterion(EligibilityForm.INC06_RT_INTENT, false, "EL-05"),
                        new Criterion(EligibilityForm.INC07_ECOG, false, "EL-06"),
                        new Criterion(EligibilityForm.EXC01_PRIOR_RT, true, "EL-07"),
                        new Criterion(EligibilityForm.EXC02_OTHER_CANCER, true, "EL-08"),
                        new Criterion(EligibilityForm.EXC03_METASTASIS, true, "EL-09"),
                        new Criterion(EligibilityForm.EXC04_DEFINITIVE_CRT, true, "EL-10"),
                        new Criterion(EligibilityForm.EXC05_MISSING_DATA, true, "EL-11"))) {
            var item = criterion.item();

            assertThat(found(ENROLLED.with(item, criterion.failing())))
                    .containsExactly(criterion.check());
            assertThat(found(ENROLLED.with(item, !criterion.failing()))).isEmpty();
            assertThat(found(form(EligibilityForm.OID).with(item, criterion.failing()))).isEmpty();
        }
    }

    @Test
    void a_failed_criterion_is_named_in_the_sentence() {
        assertThat(said(ENROLLED.with(EligibilityForm.INC01_SCC, false)))
                .containsExactly(
                        "EL-03: The subject is enrolled, although “Squamous carcinoma proven” is"
                                + " answered no.");
    }

    /** Year-only births: 17 or 18 is asked, 17 at most is refused. */
    @ParameterizedTest
    @CsvSource({"2006, ''", "2007, EL-13", "2008, EL-12"})
    void adults_only(int birthYear, String expected) {
        var found = found(ENROLLED, bornIn(birthYear), nictFrom("2025-01-06"));

        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2007-01-06, true", "2007-01-07, false"})
    void a_birth_date_decides_by_the_day(String birth, boolean adult) {
        var baseline = form(BaselineForm.OID).with(BaselineForm.BIRTH_DATE, day(birth));
        var book = book(ENROLLED, baseline, nictFrom("2025-01-06"));

        assertThat(EligibilityDerivations.adult(ENROLLED, book)).contains(adult);
    }

    @ParameterizedTest
    @CsvSource({
        "T3, N1, M0, ''",
        "T4a, N1, M0, ''",
        "T2, N0, M0, ''",
        "T4b, N1, M0, EL-14",
        "T3, N1, M1, EL-14",
        "T1b, N0, M0, EL-15"
    })
    void locally_advanced_and_resectable(String t, String n, String m, String expected) {
        var found = found(ENROLLED, tumour(t, n, m));

        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    @Test
    void the_reason_of_the_principal_investigator_lets_an_unresectable_tumour_in() {
        var overridden = ENROLLED.with(EligibilityForm.INC03_OVERRIDE, "Board of 3 March");

        assertThat(said(ENROLLED, tumour("T4b", "N1", "M0")))
                .containsExactly(
                        "EL-14: Not eligible: the tumour form says cT4b cM0. cT4b or cM1 needs the"
                                + " reason of the principal investigator.");
        assertThat(found(overridden, tumour("T4b", "N1", "M0"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SD, ''", "PD, ''", "PR, EL-16", "CR, EL-16", "NE, EL-16"})
    void only_poor_responders(String response, String expected) {
        assertThat(String.join(",", found(ENROLLED, response(response)))).isEqualTo(expected);
    }

    @Test
    void eligible_once_every_criterion_is_answered() {
        var form = allAnswersGood();
        var others =
                book(
                        form,
                        tumour("T3", "N1", "M0"),
                        response("SD"),
                        bornIn(1960),
                        nictFrom("2025-01-06"));

        assertThat(EligibilityDerivations.eligible(form, others)).contains(true);
        assertThat(EligibilityDerivations.eligible(form, book(form))).isEmpty();
        assertThat(
                        EligibilityDerivations.eligible(
                                form.with(EligibilityForm.EXC01_PRIOR_RT, true), book(form)))
                .contains(false);
        assertThat(
                        EligibilityDerivations.eligible(
                                form.with(
                                        EligibilityForm.INC01_SCC, ItemValue.missing(Missing.UNK)),
                                others))
                .isEmpty();
    }

    @Test
    void a_screen_failure_that_meets_everything_is_asked_about() {
        var failed = allAnswersGood().with(EligibilityForm.ENROL_STATUS, "SCREEN_FAIL");

        assertThat(
                        found(
                                failed,
                                tumour("T3", "N1", "M0"),
                                response("SD"),
                                bornIn(1960),
                                nictFrom("2025-01-06")))
                .containsExactly("EL-17");
        assertThat(found(failed)).isEmpty();
    }

    @Test
    void answers_agree_with_the_cycles_of_nict() {
        var yes = form(EligibilityForm.OID).with(EligibilityForm.INC04_PD1_CYCLE, true);
        var no = form(EligibilityForm.OID).with(EligibilityForm.INC04_PD1_CYCLE, false);
        var chemotherapyOnly = nict(Cases.drug(1, 1, "2025-01-06", "CISPLATIN", "75", "MG_M2"));

        assertThat(found(yes, nictFrom("2025-01-06"))).isEmpty();
        assertThat(found(no, chemotherapyOnly)).isEmpty();
        assertThat(found(no, nictFrom("2025-01-06"))).containsExactly("EL-18");
        assertThat(said(yes, chemotherapyOnly))
                .containsExactly(
                        "EL-18: The answer does not match the nICT form, which has 0 cycles with a"
                                + " PD-1 or PD-L1 inhibitor.");
    }

    @Test
    void answers_agree_with_radiotherapy_and_surgery() {
        var yes = form(EligibilityForm.OID).with(EligibilityForm.INC06_RT_INTENT, true);
        var no = form(EligibilityForm.OID).with(EligibilityForm.INC06_RT_INTENT, false);
        var radiotherapy =
                form(RadiotherapyForm.OID).with(RadiotherapyForm.RT_START, day("2025-03-10"));
        var surgery = form(SurgeryForm.OID).with(SurgeryForm.SURGERY_DATE, day("2025-06-10"));

        assertThat(found(yes, radiotherapy, surgery)).isEmpty();
        assertThat(found(no, radiotherapy)).containsExactly("EL-19");
        assertThat(found(yes, surgery)).containsExactly("EL-20");
        assertThat(found(no, surgery)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 0, ''", "true, 1, ''", "true, 2, EL-21", "false, 1, EL-21", "false, 2, ''"})
    void answers_agree_with_ecog(boolean answer, String ecog, String expected) {
        var form = form(EligibilityForm.OID).with(EligibilityForm.INC07_ECOG, answer);
        var baseline = form(BaselineForm.OID).with(BaselineForm.ECOG, ecog);

        assertThat(String.join(",", found(form, baseline))).isEqualTo(expected);
    }

    @Test
    void answers_agree_with_the_tumour() {
        var noMetastasis = form(EligibilityForm.OID).with(EligibilityForm.EXC03_METASTASIS, false);
        var squamous = form(EligibilityForm.OID).with(EligibilityForm.INC01_SCC, true);
        var tumour = form(TumourForm.OID);

        assertThat(found(noMetastasis, tumour("T3", "N1", "M0"))).isEmpty();
        assertThat(found(noMetastasis, tumour("T3", "N1", "M1"))).containsExactly("EL-22");
        assertThat(found(squamous, tumour.with(TumourForm.HISTOLOGY, "8083/3"))).isEmpty();
        assertThat(found(squamous, tumour.with(TumourForm.HISTOLOGY, "OTHER")))
                .containsExactly("EL-23");
        assertThat(found(squamous, tumour.with(TumourForm.HISTOLOGY, "8560/3")))
                .containsExactly("EL-24");
    }
}
