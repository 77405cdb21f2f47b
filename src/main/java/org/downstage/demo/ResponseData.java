package org.downstage.demo;

import static org.downstage.escc.ResponseForm.ASSESS_DATE;
import static org.downstage.escc.ResponseForm.BASELINE_MM;
import static org.downstage.escc.ResponseForm.BASELINE_SCAN;
import static org.downstage.escc.ResponseForm.BIOPSY;
import static org.downstage.escc.ResponseForm.CURRENT_MM;
import static org.downstage.escc.ResponseForm.DYSPHAGIA;
import static org.downstage.escc.ResponseForm.ENDOSCOPIC_CR;
import static org.downstage.escc.ResponseForm.IS_NODE;
import static org.downstage.escc.ResponseForm.LESION_NO;
import static org.downstage.escc.ResponseForm.LESION_SITE;
import static org.downstage.escc.ResponseForm.MEASURABLE;
import static org.downstage.escc.ResponseForm.METHODS;
import static org.downstage.escc.ResponseForm.METHOD_CODES;
import static org.downstage.escc.ResponseForm.NADIR_MM;
import static org.downstage.escc.ResponseForm.NEW_LESIONS;
import static org.downstage.escc.ResponseForm.NEW_LESION_SITE;
import static org.downstage.escc.ResponseForm.NICT_LESIONS;
import static org.downstage.escc.ResponseForm.NON_TARGET;
import static org.downstage.escc.ResponseForm.ORGAN;
import static org.downstage.escc.ResponseForm.OVERALL_INVESTIGATOR;
import static org.downstage.escc.ResponseForm.PRIMARY_HANDLING;
import static org.downstage.escc.ResponseForm.RESECTABILITY;
import static org.downstage.escc.ResponseForm.RT_LESIONS;
import static org.downstage.escc.ResponseForm.SLICE_MM;
import static org.downstage.escc.ResponseForm.SUV_MAX;
import static org.downstage.escc.ResponseForm.WALL_MM;
import static org.downstage.escc.ResponseForm.YC_M;
import static org.downstage.escc.ResponseForm.YC_N;
import static org.downstage.escc.ResponseForm.YC_T;
import static org.downstage.escc.TumourForm.WALL_THICKNESS;

import java.util.List;
import java.util.Locale;
import org.downstage.crf.CodeSet;
import org.downstage.crf.FormData;
import org.downstage.crf.Row;
import org.downstage.escc.ResponseForm;

/**
 * The two assessments. Responses and the restaging after radiotherapy are the cohort's figures; the
 * scan after immunochemotherapy is the baseline of the second, as the irradiated lesions want it.
 */
final class ResponseData {

    /** Progressed by a new node, not by size. */
    private static final String NEW_NODE = "S3-19";

    private ResponseData() {}

    static boolean hasNewLesion(DemonstrationSubject subject) {
        return subject.id().equals(NEW_NODE);
    }

    static FormData afterNict(DemonstrationSubject subject) {
        var response = subject.figures().text("nictResp");
        var form =
                assessment(ResponseForm.OID_NICT, response)
                        .with(ASSESS_DATE, subject.course().nictAssessed())
                        .with(NEW_LESIONS, hasNewLesion(subject));
        if (hasNewLesion(subject)) {
            form = form.with(NEW_LESION_SITE, "Left recurrent laryngeal node, short axis 16 mm");
        }
        for (var lesion : LesionCourse.of(subject)) {
            var row = lesion(lesion, form.allRows(NICT_LESIONS).size() + 1);
            form = form.with(NICT_LESIONS, sized(row, lesion.before(), lesion.afterNict()));
        }
        return stagedAfterNict(
                primary(form, subject, subject.chance("primary"), response), subject);
    }

    static FormData afterRt(DemonstrationSubject subject) {
        var figures = subject.figures();
        var response = figures.text("postRtResp");
        var form =
                assessment(ResponseForm.OID_RT, response)
                        .with(ASSESS_DATE, subject.course().rtAssessed())
                        .with(BASELINE_SCAN, "POST_NICT")
                        .with(NEW_LESIONS, false);
        for (var lesion : LesionCourse.of(subject)) {
            var row = lesion(lesion, form.allRows(RT_LESIONS).size() + 1);
            form = form.with(RT_LESIONS, sized(row, lesion.afterNict(), lesion.afterRt()));
        }
        return primary(form, subject, subject.chance("irradiated primary"), response)
                .with(YC_T, figures.text("ycT"))
                .with(YC_N, figures.text("ycN"))
                .with(YC_M, "M0")
                .with(RESECTABILITY, "RESECTABLE");
    }

    private static FormData assessment(String oid, String response) {
        return DemonstrationSubject.form(oid)
                .with(METHODS, CodeSet.of(METHOD_CODES, List.of("CT", "EUS", "ENDOSCOPY_BIOPSY")))
                .with(SLICE_MM, Chance.exact(SLICE_MM, 5))
                .with(PRIMARY_HANDLING, "LONGEST_DIAMETER")
                .with(MEASURABLE, true)
                .with(NON_TARGET, response.equals("CR") ? "CR" : "NON_CR_NON_PD")
                .with(OVERALL_INVESTIGATOR, response);
    }

    private static Row lesion(LesionCourse lesion, int number) {
        return Row.of(number)
                .with(LESION_NO, number)
                .with(ORGAN, lesion.isNode() ? "LYMPH_NODES" : "OESOPHAGUS")
                .with(LESION_SITE, lesion.isNode() ? inWords(lesion.station()) : "Primary tumour")
                .with(IS_NODE, lesion.isNode());
    }

    private static String inWords(String station) {
        return station.charAt(0) + station.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Nothing was smaller before the scan than at its baseline. */
    private static Row sized(Row row, double baseline, double now) {
        return row.with(BASELINE_MM, Chance.exact(BASELINE_MM, baseline))
                .with(NADIR_MM, Chance.exact(NADIR_MM, baseline))
                .with(CURRENT_MM, Chance.exact(CURRENT_MM, now));
    }

    private static FormData primary(
            FormData form, DemonstrationSubject subject, Chance chance, String response) {
        var wall = TumourData.of(subject).get(WALL_THICKNESS).orElseThrow().doubleValue();
        return switch (response) {
            case "CR" ->
                    form.with(WALL_MM, chance.between(WALL_MM, 3, 5))
                            .with(SUV_MAX, chance.between(SUV_MAX, 1.8, 2.9))
                            .with(ENDOSCOPIC_CR, true)
                            .with(BIOPSY, "NEGATIVE")
                            .with(DYSPHAGIA, "0");
            case "PR" ->
                    form.with(WALL_MM, Chance.exact(WALL_MM, wall * chance.between(0.45, 0.65)))
                            .with(SUV_MAX, chance.between(SUV_MAX, 3, 6))
                            .with(ENDOSCOPIC_CR, false)
                            .with(BIOPSY, chance.oneOf(List.of("NEGATIVE", "NOT_DONE")))
                            .with(DYSPHAGIA, chance.oneOf(List.of("0", "1")));
            default ->
                    form.with(WALL_MM, Chance.exact(WALL_MM, wall * wallShare(chance, response)))
                            .with(SUV_MAX, chance.between(SUV_MAX, 6.5, 14))
                            .with(ENDOSCOPIC_CR, false)
                            .with(BIOPSY, chance.oneOf(List.of("POSITIVE", "NOT_DONE")))
                            .with(DYSPHAGIA, chance.oneOf(List.of("1", "2", "2")));
        };
    }

    /** The wall beside the one before treatment. */
    private static double wallShare(Chance chance, String response) {
        return response.equals("PD") ? chance.between(1.15, 1.3) : chance.between(0.82, 1.02);
    }

    /** Stable disease keeps its stage; progression adds nodes, or depth to many nodes. */
    private static FormData stagedAfterNict(FormData form, DemonstrationSubject subject) {
        var figures = subject.figures();
        var progressed = figures.text("nictResp").equals("PD");
        var manyNodes = figures.text("cN").equals("N2");
        return form.with(YC_T, progressed && manyNodes ? "T3" : figures.text("cT"))
                .with(YC_N, progressed ? "N2" : figures.text("cN"))
                .with(YC_M, "M0")
                .with(RESECTABILITY, progressed ? "BORDERLINE" : "RESECTABLE");
    }
}
