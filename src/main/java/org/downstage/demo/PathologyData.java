package org.downstage.demo;

import static org.downstage.escc.PathologyForm.CRM_RULE;
import static org.downstage.escc.PathologyForm.ENE;
import static org.downstage.escc.PathologyForm.LVI;
import static org.downstage.escc.PathologyForm.MACRO_RESIDUAL;
import static org.downstage.escc.PathologyForm.MARGIN_CRM;
import static org.downstage.escc.PathologyForm.MARGIN_CRM_MM;
import static org.downstage.escc.PathologyForm.MARGIN_DISTAL;
import static org.downstage.escc.PathologyForm.MARGIN_DISTAL_MM;
import static org.downstage.escc.PathologyForm.MARGIN_PROXIMAL;
import static org.downstage.escc.PathologyForm.MARGIN_PROXIMAL_MM;
import static org.downstage.escc.PathologyForm.NODES_EXAMINED;
import static org.downstage.escc.PathologyForm.NODES_POSITIVE;
import static org.downstage.escc.PathologyForm.NODES_REGRESSED;
import static org.downstage.escc.PathologyForm.PATH_GRADE;
import static org.downstage.escc.PathologyForm.PNI;
import static org.downstage.escc.PathologyForm.RVT_PCT;
import static org.downstage.escc.PathologyForm.YP_M;
import static org.downstage.escc.PathologyForm.YP_N;
import static org.downstage.escc.PathologyForm.YP_STAGE_ENTERED;
import static org.downstage.escc.PathologyForm.YP_T;

import java.util.List;
import org.downstage.crf.FormData;
import org.downstage.escc.PathologyForm;

/** The specimen: stage and viable tumour by the cohort's figures, the rest invented. */
final class PathologyData {

    private PathologyData() {}

    static FormData of(DemonstrationSubject subject) {
        var figures = subject.figures();
        var chance = subject.chance("specimen");
        var form =
                DemonstrationSubject.form(PathologyForm.OID)
                        .with(YP_T, figures.text("ypT"))
                        .with(NODES_EXAMINED, subject.plan().number("nodes"))
                        .with(NODES_POSITIVE, positiveNodes(figures.text("ypN"), chance))
                        .with(YP_N, figures.text("ypN"))
                        .with(YP_M, "M0")
                        .with(YP_STAGE_ENTERED, figures.text("ypStage"))
                        .with(RVT_PCT, Chance.exact(RVT_PCT, figures.decimal("rvt")))
                        .with(NODES_REGRESSED, regressedNodes(subject, chance));
        return features(margins(Regression.addTo(form, subject), subject, chance), chance);
    }

    private static int positiveNodes(String category, Chance chance) {
        return switch (category) {
            case "N0" -> 0;
            case "N1" -> chance.between(1, 2);
            default -> chance.between(3, 5);
        };
    }

    /** Nodes were suspicious before and are clear now: some show where tumour was. */
    private static int regressedNodes(DemonstrationSubject subject, Chance chance) {
        var cleared =
                !subject.figures().text("cN").equals("N0")
                        && subject.figures().text("ypN").equals("N0");
        return cleared ? chance.between(1, 3) : 0;
    }

    private static FormData margins(FormData form, DemonstrationSubject subject, Chance chance) {
        var even = subject.figures().number("site") % 2 == 0;
        var clear =
                form.with(MARGIN_PROXIMAL, "NEG")
                        .with(MARGIN_DISTAL, "NEG")
                        .with(MARGIN_CRM, "NEG")
                        .with(CRM_RULE, even ? "RCP" : "CAP")
                        .with(MACRO_RESIDUAL, false);
        return form.is(YP_T, "T0")
                ? clear
                : clear.with(MARGIN_PROXIMAL_MM, chance.between(MARGIN_PROXIMAL_MM, 22, 68))
                        .with(MARGIN_DISTAL_MM, chance.between(MARGIN_DISTAL_MM, 25, 60))
                        .with(MARGIN_CRM_MM, chance.between(MARGIN_CRM_MM, 1.4, 7.5));
    }

    private static FormData features(FormData form, Chance chance) {
        if (form.is(YP_T, "T0")) {
            return form.with(LVI, false).with(PNI, false).with(ENE, false).with(PATH_GRADE, "GX");
        }
        var withNodes = !form.is(YP_N, "N0");
        return form.with(LVI, chance.in(withNodes ? 60 : 15))
                .with(PNI, chance.in(withNodes ? 50 : 15))
                .with(ENE, withNodes && chance.in(30))
                .with(PATH_GRADE, chance.oneOf(List.of("G1", "G2", "G2", "G3")));
    }
}
