package org.downstage.oncology.laboratory;

import static org.downstage.oncology.laboratory.Cut.at;
import static org.downstage.oncology.laboratory.Cut.baseline;
import static org.downstage.oncology.laboratory.Cut.lln;
import static org.downstage.oncology.laboratory.Cut.uln;
import static org.downstage.oncology.laboratory.GradingRule.When.BASELINE_ABOVE_UPPER_LIMIT;
import static org.downstage.oncology.laboratory.GradingRule.When.BASELINE_BELOW_LOWER_LIMIT;
import static org.downstage.oncology.laboratory.GradingRule.high;
import static org.downstage.oncology.laboratory.GradingRule.low;
import static org.downstage.oncology.laboratory.Unit.MG_DL;

import java.util.List;

/** The numeric rules of CTCAE v6.0 that differ from v5.0; numbers in the study's unit. */
final class RulesOfVersion6 {

    /** Neutrophils no longer have a grade that begins at the laboratory's lower limit. */
    static final List<GradingRule> BLOOD =
            List.of(
                    low(
                            Analyte.ANC,
                            "Neutrophil count decreased",
                            at("1.5"),
                            at("1.0"),
                            at("0.5"),
                            at("0.1")),
                    low(Analyte.LYM, "Lymphopenia", lln("1")),
                    low(Analyte.PLT, "Thrombocytopenia", lln("1"), at("75"), at("50"), at("10")));

    static final List<GradingRule> CHEMISTRY =
            List.of(
                    transaminase(Analyte.ALT, "Alanine aminotransferase increased"),
                    transaminase(Analyte.AST, "Aspartate aminotransferase increased"),
                    high(Analyte.ALP, "Alkaline phosphatase increased", uln("1"))
                            .when(BASELINE_ABOVE_UPPER_LIMIT, baseline("1")),
                    high(
                                    Analyte.GGT,
                                    "GGT increased",
                                    uln("1"),
                                    uln("2.5"),
                                    uln("5.0"),
                                    uln("20.0"))
                            .when(
                                    BASELINE_ABOVE_UPPER_LIMIT,
                                    baseline("1.0").included(),
                                    baseline("1.5"),
                                    baseline("3.0"),
                                    baseline("10.0")),
                    high(
                                    Analyte.TBIL,
                                    "Blood bilirubin increased",
                                    uln("1"),
                                    uln("1.5"),
                                    uln("3.0"),
                                    uln("10.0"))
                            .when(
                                    BASELINE_ABOVE_UPPER_LIMIT,
                                    baseline("1.0").included(),
                                    baseline("1.5"),
                                    baseline("2.5"),
                                    baseline("10.0")),
                    high(
                                    Analyte.CR,
                                    "Creatinine increased",
                                    uln("1"),
                                    uln("1.5"),
                                    uln("3.0"),
                                    uln("6.0"))
                            .when(
                                    BASELINE_BELOW_LOWER_LIMIT,
                                    uln("1"),
                                    uln("1.5").or(baseline("1.5")),
                                    uln("3.0").or(baseline("3.0")),
                                    uln("6.0")),
                    pancreas(Analyte.AMYLASE, "Serum amylase increased"),
                    pancreas(Analyte.LIPASE, "Lipase increased"),
                    hyperglycemia());

    private RulesOfVersion6() {}

    /**
     * Grade 3 is written for a baseline of at most five times the upper limit; above that nothing
     * else is printed for two to four times the baseline, so it is read as grade 3 there too.
     */
    private static GradingRule transaminase(Analyte analyte, String term) {
        return high(analyte, term, uln("1"), uln("3.0"), uln("5.0"), uln("20.0"))
                .when(
                        BASELINE_ABOVE_UPPER_LIMIT,
                        baseline("1.0").included(),
                        baseline("1.5"),
                        baseline("2.0"),
                        baseline("4.0"));
    }

    private static GradingRule pancreas(Analyte analyte, String term) {
        return high(analyte, term, uln("1"), uln("1.5"))
                .asking(Ask.SYMPTOMS, uln("3.0"), 2, 3)
                .asking(Ask.SYMPTOMS, uln("5.0"), 3, 4);
    }

    /** Grades 1 and 2 are those of fasting glucose; from grade 3 on any sample counts. */
    private static GradingRule hyperglycemia() {
        return high(
                        Analyte.GLUCOSE,
                        "Hyperglycemia",
                        Cut.NONE,
                        Cut.NONE,
                        at("13.9").printed(MG_DL, "250"),
                        at("27.8").printed(MG_DL, "500"))
                .asking(Ask.FASTING, uln("1"), 0, 1)
                .asking(Ask.FASTING, at("8.9").printed(MG_DL, "160"), 0, 2)
                .clinically(3, 4);
    }
}
