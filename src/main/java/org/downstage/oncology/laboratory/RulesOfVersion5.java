package org.downstage.oncology.laboratory;

import static org.downstage.oncology.laboratory.Cut.at;
import static org.downstage.oncology.laboratory.Cut.baseline;
import static org.downstage.oncology.laboratory.Cut.lln;
import static org.downstage.oncology.laboratory.Cut.uln;
import static org.downstage.oncology.laboratory.GradingRule.When.BASELINE_ABOVE_UPPER_LIMIT;
import static org.downstage.oncology.laboratory.GradingRule.high;
import static org.downstage.oncology.laboratory.GradingRule.low;

import java.util.List;

/** The numeric rules of CTCAE v5.0 that v6.0 changed or dropped; numbers in the study's unit. */
final class RulesOfVersion5 {

    static final List<GradingRule> BLOOD =
            List.of(
                    low(
                            Analyte.ANC,
                            "Neutrophil count decreased",
                            lln("1"),
                            at("1.5"),
                            at("1.0"),
                            at("0.5")),
                    low(
                            Analyte.LYM,
                            "Lymphocyte count decreased",
                            lln("1"),
                            at("0.8"),
                            at("0.5"),
                            at("0.2")),
                    low(
                            Analyte.PLT,
                            "Platelet count decreased",
                            lln("1"),
                            at("75"),
                            at("50"),
                            at("25")));

    static final List<GradingRule> CHEMISTRY =
            List.of(
                    transaminase(Analyte.ALT, "Alanine aminotransferase increased"),
                    transaminase(Analyte.AST, "Aspartate aminotransferase increased"),
                    cholestasis(Analyte.ALP, "Alkaline phosphatase increased"),
                    cholestasis(Analyte.GGT, "GGT increased"),
                    high(
                                    Analyte.TBIL,
                                    "Blood bilirubin increased",
                                    uln("1"),
                                    uln("1.5"),
                                    uln("3.0"),
                                    uln("10.0"))
                            .when(
                                    BASELINE_ABOVE_UPPER_LIMIT,
                                    baseline("1"),
                                    baseline("1.5"),
                                    baseline("3.0"),
                                    baseline("10.0")),
                    high(
                            Analyte.CR,
                            "Creatinine increased",
                            uln("1"),
                            uln("1.5").or(baseline("1.5")),
                            uln("3.0").or(baseline("3.0")),
                            uln("6.0")),
                    high(Analyte.CK, "CPK increased", uln("1"), uln("2.5"), uln("5"), uln("10")),
                    pancreas(Analyte.AMYLASE, "Serum amylase increased"),
                    pancreas(Analyte.LIPASE, "Lipase increased"),
                    high(Analyte.GLUCOSE, "Hyperglycemia")
                            .asking(Ask.TREATMENT, uln("1"), 1, 2, 3, 4)
                            .whenAsking(
                                    BASELINE_ABOVE_UPPER_LIMIT,
                                    Ask.TREATMENT,
                                    baseline("1"),
                                    1,
                                    2,
                                    3,
                                    4));

    private RulesOfVersion5() {}

    private static GradingRule transaminase(Analyte analyte, String term) {
        return high(analyte, term, uln("1"), uln("3.0"), uln("5.0"), uln("20.0"))
                .when(
                        BASELINE_ABOVE_UPPER_LIMIT,
                        baseline("1.5").included(),
                        baseline("3.0"),
                        baseline("5.0"),
                        baseline("20.0"));
    }

    private static GradingRule cholestasis(Analyte analyte, String term) {
        return high(analyte, term, uln("1"), uln("2.5"), uln("5.0"), uln("20.0"))
                .when(
                        BASELINE_ABOVE_UPPER_LIMIT,
                        baseline("2.0").included(),
                        baseline("2.5"),
                        baseline("5.0"),
                        baseline("20.0"));
    }

    private static GradingRule pancreas(Analyte analyte, String term) {
        return high(analyte, term, uln("1"), uln("1.5"))
                .asking(Ask.SYMPTOMS, uln("2.0"), 2, 3)
                .asking(Ask.SYMPTOMS, uln("5.0"), 3, 4);
    }
}
