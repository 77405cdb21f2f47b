package org.downstage.endpoint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;
import org.downstage.escc.BaselineForm;
import org.downstage.escc.ComplicationsForm;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.NictForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.ResponseForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.escc.TumourForm;

/**
 * A line of the invented cohort (dossier §8-B), with the figures that go into a case book and those
 * that have to come out of it.
 */
record CohortSubject(List<String> cells) {

    static final LocalDate NICT_START = LocalDate.of(2024, 1, 8);
    static final LocalDate RT_START = LocalDate.of(2024, 3, 18);
    static final LocalDate LAST_CONTACT = LocalDate.of(2026, 1, 8);

    /**
     * id, sex, age, third, cTN, stage; nICT response; technique, dose, fractions, response; ycTN,
     * stage; days to surgery; ypTN, stage, viable %; pCR, MPR; clinical D1, D2; pathological D1,
     * D2; worst Clavien-Dindo.
     */
    private static final String LINES =
            """
            S1-01 M 66 MIDDLE T3N0  II  SD TOMO 41.4 23 CR T0N0  NED 48 T0N0  I    0  Y Y Y Y Y Y -
            S1-02 M 58 LOWER  T3N1  III SD IMRT 41.4 23 CR T0N0  NED 46 T0N0  I    0  Y Y Y Y Y Y -
            S1-03 F 71 MIDDLE T3N1  III SD IMRT 41.4 23 CR T0N0  NED 52 T0N0  I    0  Y Y Y Y Y Y -
            S1-04 M 63 UPPER  T3N1  III SD IMRT 40   20 CR T0N0  NED 44 T1bN0 I    5  N Y Y Y Y Y -
            S1-05 M 55 MIDDLE T2N1  II  SD TOMO 41.4 23 PR T1bN0 I   55 T0N0  I    0  Y Y Y Y Y Y -
            S1-06 M 69 LOWER  T3N2  III SD IMRT 50.4 28 PR T2N1  II  47 T0N0  I    0  Y Y Y Y Y Y -
            S1-07 M 60 MIDDLE T3N1  III SD IMRT 40   20 PR T2N0  II  50 T1bN0 I    5  N Y Y Y Y Y -
            S1-08 M 64 MIDDLE T3N1  III SD IMRT 41.4 23 PR T2N0  II  42 T2N0  I    10 N Y Y Y Y Y -
            S1-09 F 52 LOWER  T3N0  II  SD TOMO 40   20 PR T1bN0 I   60 T1aN0 I    8  N Y Y Y Y Y -
            S1-10 M 67 MIDDLE T3N2  III SD IMRT 45   25 PR T3N0  II  48 T3N0  II   30 N N Y Y Y Y -
            S2-11 M 61 LOWER  T2N2  III PD IMRT 41.4 23 PR T2N1  II  41 T2N0  I    40 N N Y Y Y Y -
            S2-12 M 70 MIDDLE T4aN1 IVA PD IMRT 50.4 28 PR T3N1  III 53 T3N0  II   35 N N Y Y Y Y IIIa
            S2-13 M 59 UPPER  T3N1  III SD TOMO 41.4 23 SD T3N0  II  46 T3N0  II   45 N N Y Y Y Y -
            S2-14 F 65 MIDDLE T3N1  III SD IMRT 45   25 SD T2N1  II  49 T2N0  I    10 N Y Y Y Y Y -
            S2-15 M 62 LOWER  T3N0  II  SD IMRT 40   20 SD T3N0  II  38 T2N0  I    50 N N N N Y Y -
            S3-16 M 73 MIDDLE T3N1  III SD IMRT 41.4 23 SD T3N1  III 58 T3N0  II   60 N N N N Y Y -
            S3-17 M 57 MIDDLE T3N0  II  SD TOMO 40   20 SD T3N0  II  45 T3N0  II   60 N N N N N N -
            S3-18 M 68 LOWER  T3N0  II  SD IMRT 41.4 23 SD T3N0  II  56 T3N0  II   70 N N N N N N -
            S3-19 M 56 UPPER  T2N1  II  PD IMRT 50.4 28 SD T2N1  II  48 T2N1  IIIA 65 N N N N N N -
            S4-20 F 72 MIDDLE T3N1  III SD IMRT 41.4 23 SD T3N1  III 51 T3N1  IIIB 55 N N N N N N -
            S4-21 M 54 LOWER  T3N1  III SD TOMO 40   20 SD T3N1  III 47 T3N1  IIIB 80 N N N N N N -
            S4-22 M 75 MIDDLE T3N2  III SD IMRT 45   25 SD T3N2  III 54 T3N2  IIIB 65 N N N N N N IVa
            S4-23 M 49 MIDDLE T4aN1 IVA PD IMRT 41.4 23 SD T4aN1 IVA 70 T4aN1 IVA  75 N N N N N N -
            """;

    static List<CohortSubject> all() {
        return LINES.lines()
                .map(line -> new CohortSubject(List.of(line.strip().split("\\s+"))))
                .toList();
    }

    static CohortSubject of(String id) {
        return all().stream()
                .filter(subject -> subject.cell(0).equals(id))
                .findFirst()
                .orElseThrow();
    }

    String cell(int column) {
        return cells.get(column);
    }

    int number(int column) {
        return Integer.parseInt(cell(column));
    }

    boolean yes(int column) {
        return cell(column).equals("Y");
    }

    LocalDate rtEnd() {
        return RT_START.plusDays(number(9) * 7L / 5);
    }

    LocalDate surgery() {
        return rtEnd().plusDays(number(13));
    }

    CaseBook book() {
        return new CaseBook(
                List.of(
                        baseline(),
                        tumour(),
                        nict(),
                        restaging(ResponseForm.OID_NICT, cell(6), cell(4))
                                .with(ResponseForm.ASSESS_DATE, RT_START.minusDays(10)),
                        radiotherapy(),
                        restaging(ResponseForm.OID_RT, cell(10), cell(11))
                                .with(ResponseForm.ASSESS_DATE, surgery().minusDays(7)),
                        operation(),
                        pathology(),
                        complications(),
                        aliveWithoutRecurrence()),
                LocalDate.of(2026, 6, 1));
    }

    private FormData baseline() {
        return form(BaselineForm.OID)
                .with(BaselineForm.SEX, cell(1))
                .with(BaselineForm.BIRTH_DATE, NICT_START.minusYears(number(2)));
    }

    private FormData tumour() {
        return form(TumourForm.OID)
                .with(TumourForm.LOCATION, cell(3))
                .with(TumourForm.CT, t(cell(4)))
                .with(TumourForm.CN, n(cell(4)))
                .with(TumourForm.CM, "M0");
    }

    private static FormData nict() {
        return form(NictForm.OID)
                .with(NictForm.AGENT_ROWS, cycle(1, NICT_START))
                .with(NictForm.AGENT_ROWS, cycle(2, NICT_START.plusDays(21)));
    }

    private static Row cycle(int number, LocalDate day) {
        return Row.of(number)
                .with(NictForm.CYCLE_NO, ItemValue.of(number))
                .with(NictForm.CYCLE_DATE, ItemValue.of(day))
                .with(NictForm.AGENT, ItemValue.of("CAMRELIZUMAB"));
    }

    private static FormData restaging(String oid, String response, String tn) {
        return form(oid)
                .with(ResponseForm.OVERALL_INVESTIGATOR, response)
                .with(ResponseForm.YC_T, t(tn))
                .with(ResponseForm.YC_N, n(tn))
                .with(ResponseForm.YC_M, "M0");
    }

    private FormData radiotherapy() {
        return form(RadiotherapyForm.OID)
                .with(RadiotherapyForm.TECHNIQUE, cell(7))
                .with(RadiotherapyForm.DOSE_DELIVERED, new BigDecimal(cell(8)))
                .with(RadiotherapyForm.FRACTIONS_DELIVERED, number(9))
                .with(RadiotherapyForm.RT_START, RT_START)
                .with(RadiotherapyForm.RT_END, rtEnd());
    }

    private FormData operation() {
        return form(SurgeryForm.OID)
                .with(SurgeryForm.SURGERY_DONE, true)
                .with(SurgeryForm.SURGERY_DATE, surgery())
                .with(SurgeryForm.MARGIN_R, "R0");
    }

    private FormData pathology() {
        return form(PathologyForm.OID)
                .with(PathologyForm.YP_T, t(cell(14)))
                .with(PathologyForm.YP_N, n(cell(14)))
                .with(PathologyForm.YP_M, "M0")
                .with(PathologyForm.RVT_PCT, new BigDecimal(cell(16)));
    }

    private FormData complications() {
        var grade = cell(23);
        var form = form(ComplicationsForm.OID);
        return grade.equals("-")
                ? form.with(ComplicationsForm.ANY_COMPLICATION, false)
                : form.with(ComplicationsForm.ANY_COMPLICATION, true)
                        .with(
                                ComplicationsForm.COMPLICATION_ROWS,
                                Row.of(1)
                                        .with(
                                                ComplicationsForm.CLAVIEN_DINDO,
                                                ItemValue.of(grade)));
    }

    private static FormData aliveWithoutRecurrence() {
        return form(FollowUpForm.OID)
                .with(FollowUpForm.VISIT_DATE, LAST_CONTACT)
                .with(FollowUpForm.VITAL_STATUS, "ALIVE")
                .with(FollowUpForm.LAST_CONTACT_DATE, LAST_CONTACT)
                .with(FollowUpForm.DISEASE_ASSESS_DATE, LAST_CONTACT.minusDays(30))
                .with(FollowUpForm.RECURRENCE, false);
    }

    static FormData form(String oid) {
        return FormData.empty(FormKey.of(oid));
    }

    private static String t(String tn) {
        return tn.substring(0, tn.indexOf('N'));
    }

    private static String n(String tn) {
        return tn.substring(tn.indexOf('N'));
    }
}
