package org.downstage.oncology.laboratory;

import static org.downstage.oncology.laboratory.Cut.NONE;
import static org.downstage.oncology.laboratory.Cut.at;
import static org.downstage.oncology.laboratory.Cut.baseline;
import static org.downstage.oncology.laboratory.Cut.baselinePlus;
import static org.downstage.oncology.laboratory.Cut.lln;
import static org.downstage.oncology.laboratory.Cut.uln;
import static org.downstage.oncology.laboratory.Cut.ulnPlus;
import static org.downstage.oncology.laboratory.GradingRule.high;
import static org.downstage.oncology.laboratory.GradingRule.low;
import static org.downstage.oncology.laboratory.Unit.MG_DL;
import static org.downstage.oncology.laboratory.Unit.MMOL_L;

import java.util.List;
import org.downstage.oncology.laboratory.GradingRule.When;

/** The numeric rules that CTCAE v5.0 and v6.0 share; numbers in the study's unit. */
final class RulesOfBoth {

    private static final List<GradingRule> BLOOD =
            List.of(
                    low(
                                    Analyte.HB,
                                    "Anemia",
                                    lln("1"),
                                    at("100").printed(MMOL_L, "6.2"),
                                    at("80").printed(MMOL_L, "4.9"))
                            .clinically(3, 4),
                    high(
                                    Analyte.HB,
                                    "Hemoglobin increased",
                                    ulnPlus("0"),
                                    ulnPlus("20"),
                                    ulnPlus("40"))
                            .when(
                                    When.BASELINE_ABOVE_UPPER_LIMIT,
                                    baselinePlus("0"),
                                    baselinePlus("20"),
                                    baselinePlus("40")),
                    low(
                            Analyte.WBC,
                            "White blood cell decreased",
                            lln("1"),
                            at("3.0"),
                            at("2.0"),
                            at("1.0")),
                    high(Analyte.WBC, "Leukocytosis", NONE, NONE, at("100")).clinically(4),
                    high(Analyte.LYM, "Lymphocyte count increased", NONE, at("4"), at("20")),
                    low(
                            Analyte.CD4,
                            "CD4 lymphocytes decreased",
                            lln("1"),
                            at("0.5"),
                            at("0.2"),
                            at("0.05")),
                    high(Analyte.INR, "INR increased", at("1.2"), at("1.5"), at("2.5"))
                            .when(
                                    When.ON_ANTICOAGULANTS,
                                    baseline("1"),
                                    baseline("1.5"),
                                    baseline("2.5"))
                            .clinically(3),
                    high(
                                    Analyte.APTT,
                                    "Activated partial thromboplastin time prolonged",
                                    uln("1"),
                                    uln("1.5"),
                                    uln("2.5"))
                            .clinically(3),
                    low(
                                    Analyte.FIBRINOGEN,
                                    "Fibrinogen decreased",
                                    lln("1"),
                                    lln("0.75"),
                                    lln("0.5"),
                                    lln("0.25").or(at("0.5")))
                            .when(
                                    When.BASELINE_BELOW_LOWER_LIMIT,
                                    baseline("1"),
                                    baseline("0.75").included(),
                                    baseline("0.5").included(),
                                    baseline("0.25").included().or(at("0.5"))));

    private static final List<GradingRule> CHEMISTRY =
            List.of(
                    high(Analyte.LDH, "Blood lactate dehydrogenase increased", uln("1")),
                    low(Analyte.ALB, "Hypoalbuminemia", lln("1"), at("30"), at("20")).clinically(4),
                    high(
                                    Analyte.TRIGLYCERIDES,
                                    "Hypertriglyceridemia",
                                    at("1.71").printed(MG_DL, "150").included(),
                                    at("3.42").printed(MG_DL, "300"),
                                    at("5.7").printed(MG_DL, "500"),
                                    at("11.4").printed(MG_DL, "1000"))
                            .clinically(4),
                    high(
                            Analyte.CHOLESTEROL,
                            "Cholesterol high",
                            uln("1"),
                            at("7.75").printed(MG_DL, "300"),
                            at("10.34").printed(MG_DL, "400"),
                            at("12.92").printed(MG_DL, "500")),
                    high(Analyte.URATE, "Hyperuricemia")
                            .asking(Ask.CONSEQUENCES, uln("1"), 1, 3)
                            .clinically(3, 4),
                    low(
                                    Analyte.GLUCOSE,
                                    "Hypoglycemia",
                                    lln("1"),
                                    at("3.0").printed(MG_DL, "55"),
                                    at("2.2").printed(MG_DL, "40"),
                                    at("1.7").printed(MG_DL, "30"))
                            .clinically(4));

    /**
     * Sodium as v6.0 writes it, which closes what v5.0 leaves open at 124 to 125 and 129 to 130.
     */
    private static final List<GradingRule> ELECTROLYTES =
            List.of(
                    low(Analyte.SODIUM, "Hyponatremia", lln("1"), NONE, at("125"), at("120"))
                            .asking(Ask.SYMPTOMS, at("130"), 2, 3)
                            .clinically(4),
                    high(Analyte.SODIUM, "Hypernatremia", uln("1"), at("150"), at("155"), at("160"))
                            .clinically(2, 3, 4),
                    low(Analyte.POTASSIUM, "Hypokalemia", NONE, NONE, at("3.0"), at("2.5"))
                            .asking(Ask.SYMPTOMS, lln("1"), 1, 2)
                            .clinically(3, 4),
                    high(
                                    Analyte.POTASSIUM,
                                    "Hyperkalemia",
                                    uln("1"),
                                    at("5.5"),
                                    at("6.0"),
                                    at("7.0"))
                            .clinically(2, 3, 4),
                    low(
                                    Analyte.CALCIUM,
                                    "Hypocalcemia",
                                    lln("1"),
                                    at("2.0").printed(MG_DL, "8.0"),
                                    at("1.75").printed(MG_DL, "7.0"),
                                    at("1.5").printed(MG_DL, "6.0"))
                            .clinically(2, 3, 4),
                    low(
                                    Analyte.IONISED_CALCIUM,
                                    "Hypocalcemia",
                                    lln("1"),
                                    at("1.0"),
                                    at("0.9"),
                                    at("0.8"))
                            .clinically(2, 3, 4),
                    high(
                                    Analyte.CALCIUM,
                                    "Hypercalcemia",
                                    uln("1"),
                                    at("2.9").printed(MG_DL, "11.5"),
                                    at("3.1").printed(MG_DL, "12.5"),
                                    at("3.4").printed(MG_DL, "13.5"))
                            .clinically(2, 3, 4),
                    high(
                                    Analyte.IONISED_CALCIUM,
                                    "Hypercalcemia",
                                    uln("1"),
                                    at("1.5"),
                                    at("1.6"),
                                    at("1.8"))
                            .clinically(2, 3, 4),
                    low(
                                    Analyte.MAGNESIUM,
                                    "Hypomagnesemia",
                                    lln("1"),
                                    at("0.5").printed(MG_DL, "1.2"),
                                    at("0.4").printed(MG_DL, "0.9"),
                                    at("0.3").printed(MG_DL, "0.7"))
                            .clinically(4),
                    high(
                                    Analyte.MAGNESIUM,
                                    "Hypermagnesemia",
                                    uln("1"),
                                    NONE,
                                    at("1.23").printed(MG_DL, "3.0"),
                                    at("3.30").printed(MG_DL, "8.0"))
                            .clinically(4),
                    low(Analyte.PH, "Acidosis", lln("1"), NONE, at("7.3")).clinically(4),
                    high(Analyte.PH, "Alkalosis", uln("1"), NONE, at("7.5")).clinically(4));

    private static final List<GradingRule> BEDSIDE =
            List.of(
                    high(
                                    Analyte.QTC,
                                    "Electrocardiogram QT corrected interval prolonged",
                                    at("450").included(),
                                    at("480"),
                                    at("500").or(baselinePlus("60")))
                            .clinically(4),
                    low(
                            Analyte.LVEF,
                            "Ejection fraction decreased",
                            NONE,
                            at("50").or(baselinePlus("-10")).included(),
                            at("40").or(baselinePlus("-20").included()),
                            at("20")),
                    low(
                            Analyte.FEV1,
                            "Forced expiratory volume decreased",
                            at("100"),
                            at("70"),
                            at("60"),
                            at("50")),
                    high(
                                    Analyte.SYSTOLIC,
                                    "Hypertension",
                                    at("120").included(),
                                    at("140").included(),
                                    at("160").included())
                            .clinically(2, 3, 4),
                    high(
                                    Analyte.DIASTOLIC,
                                    "Hypertension",
                                    at("80").included(),
                                    at("90").included(),
                                    at("100").included())
                            .clinically(2, 3, 4),
                    low(
                                    Analyte.WEIGHT,
                                    "Weight loss",
                                    baseline("0.95").included(),
                                    baseline("0.90").included(),
                                    baseline("0.80").included())
                            .clinically(2, 3),
                    high(Analyte.TEMPERATURE, "Fever", at("38.0").included(), at("39.0"))
                            .asking(Ask.MORE_THAN_24_HOURS, at("40.0"), 3, 4));

    private RulesOfBoth() {}

    static List<List<GradingRule>> all() {
        return List.of(BLOOD, CHEMISTRY, ELECTROLYTES, BEDSIDE);
    }
}
