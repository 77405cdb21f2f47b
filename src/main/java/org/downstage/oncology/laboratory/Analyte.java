package org.downstage.oncology.laboratory;

import static org.downstage.oncology.laboratory.Conversion.over;
import static org.downstage.oncology.laboratory.Conversion.times;
import static org.downstage.oncology.laboratory.Unit.CELSIUS;
import static org.downstage.oncology.laboratory.Unit.E9_L;
import static org.downstage.oncology.laboratory.Unit.G_DL;
import static org.downstage.oncology.laboratory.Unit.G_L;
import static org.downstage.oncology.laboratory.Unit.KG;
import static org.downstage.oncology.laboratory.Unit.MG_DL;
import static org.downstage.oncology.laboratory.Unit.MILLISECOND;
import static org.downstage.oncology.laboratory.Unit.MIU_L;
import static org.downstage.oncology.laboratory.Unit.MMOL_L;
import static org.downstage.oncology.laboratory.Unit.MM_HG;
import static org.downstage.oncology.laboratory.Unit.NG_L;
import static org.downstage.oncology.laboratory.Unit.NMOL_L;
import static org.downstage.oncology.laboratory.Unit.ONE;
import static org.downstage.oncology.laboratory.Unit.PERCENT;
import static org.downstage.oncology.laboratory.Unit.PER_UL;
import static org.downstage.oncology.laboratory.Unit.PMOL_L;
import static org.downstage.oncology.laboratory.Unit.SECOND;
import static org.downstage.oncology.laboratory.Unit.UG_L;
import static org.downstage.oncology.laboratory.Unit.UMOL_L;
import static org.downstage.oncology.laboratory.Unit.U_L;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory or a bedside device measures: the study's unit first, then the other units that
 * a report may carry with the exact factor into the study's, and the values that are possible at
 * all. An analyte without a rule in {@link LabGrading} is kept as measured.
 */
public enum Analyte {
    HB(possible("20", "250"), G_L, times(G_DL, "10"), haemoglobinMmol()),
    WBC(possible("0", "200"), E9_L, times(PER_UL, "0.001")),
    ANC(possible("0", "150"), E9_L, times(PER_UL, "0.001")),
    LYM(possible("0", "150"), E9_L, times(PER_UL, "0.001")),
    PLT(possible("0", "2000"), E9_L, times(PER_UL, "0.001")),
    CD4(possible("0", "20"), E9_L, times(PER_UL, "0.001")),

    ALT(possible("0", "10000"), U_L),
    AST(possible("0", "10000"), U_L),
    ALP(possible("0", "10000"), U_L),
    GGT(possible("0", "10000"), U_L),
    TBIL(possible("0", "1000"), UMOL_L, times(MG_DL, "17.104")),
    ALB(possible("5", "70"), G_L, times(G_DL, "10")),
    CR(possible("10", "2000"), UMOL_L, times(MG_DL, "88.42")),
    CK(null, U_L),
    LDH(null, U_L),
    AMYLASE(null, U_L),
    LIPASE(null, U_L),

    INR(possible("0.5", "20"), ONE),
    APTT(possible("5", "300"), SECOND),
    FIBRINOGEN(possible("0", "20"), G_L, times(MG_DL, "0.01")),

    SODIUM(possible("100", "180"), MMOL_L),
    POTASSIUM(possible("1.5", "9"), MMOL_L),
    /** Total calcium, corrected for albumin (see {@link CorrectedCalcium}) before it is graded. */
    CALCIUM(possible("0.5", "6"), MMOL_L, over(MG_DL, "4.008")),
    IONISED_CALCIUM(possible("0.2", "4"), MMOL_L, over(MG_DL, "4.008")),
    MAGNESIUM(possible("0.1", "8"), MMOL_L, times(MG_DL, "0.4114")),
    GLUCOSE(possible("0.5", "60"), MMOL_L, over(MG_DL, "18.016")),
    TRIGLYCERIDES(possible("0", "120"), MMOL_L, over(MG_DL, "88.57")),
    CHOLESTEROL(possible("0", "40"), MMOL_L, over(MG_DL, "38.67")),
    URATE(possible("0", "3000"), UMOL_L, times(MG_DL, "59.48")),
    PH(possible("6.5", "8"), ONE),

    QTC(possible("200", "800"), MILLISECOND),
    LVEF(possible("5", "90"), PERCENT),
    /** Forced expiratory volume in one second, in per cent of the predicted one. */
    FEV1(possible("5", "200"), PERCENT),
    SYSTOLIC(possible("40", "300"), MM_HG),
    DIASTOLIC(possible("20", "200"), MM_HG),
    WEIGHT(possible("20", "300"), KG),
    TEMPERATURE(possible("25", "45"), CELSIUS),

    TSH(possible("0", "200"), MIU_L),
    FT4(null, PMOL_L),
    CORTISOL(null, NMOL_L),
    TROPONIN(null, NG_L),
    SCC_AG(null, UG_L),
    CEA(null, UG_L);

    private final Optional<PlausibleRange> plausible;
    private final Unit unit;
    private final Map<Unit, Conversion> conversions;

    Analyte(@Nullable PlausibleRange plausible, Unit unit, Conversion... others) {
        this.plausible = Optional.ofNullable(plausible);
        this.unit = unit;
        this.conversions = new LinkedHashMap<>();
        Stream.concat(Stream.of(times(unit, "1")), Arrays.stream(others))
                .forEach(conversion -> conversions.put(conversion.unit(), conversion));
    }

    /** The code that forms carry. */
    public String code() {
        return name();
    }

    /** The analyte with this code. */
    public static Optional<Analyte> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The unit in which the study counts it: the one of the SI where there is one. */
    public Unit unit() {
        return unit;
    }

    /** The units that a result may be written in, the study's first. */
    public List<Unit> units() {
        return List.copyOf(conversions.keySet());
    }

    /** What a result can be at all, in the study's unit; empty where the study names no limits. */
    public Optional<PlausibleRange> plausible() {
        return plausible;
    }

    /** The value in the study's unit; empty if the analyte is not measured in the given one. */
    public Optional<BigDecimal> inStudyUnit(BigDecimal value, Unit from) {
        return Optional.ofNullable(conversions.get(from))
                .map(conversion -> conversion.toStudyUnit(value));
    }

    /** A value of the study's unit in another; empty if it is not measured in that one. */
    public Optional<BigDecimal> fromStudyUnit(BigDecimal value, Unit to) {
        return Optional.ofNullable(conversions.get(to))
                .map(conversion -> conversion.fromStudyUnit(value));
    }

    private static PlausibleRange possible(String min, String max) {
        return PlausibleRange.of(min, max);
    }

    /** 1 g/dL, which is 10 g/L, is 0.6206 mmol/L. */
    private static Conversion haemoglobinMmol() {
        return new Conversion(MMOL_L, BigDecimal.TEN, new BigDecimal("0.6206"));
    }
}
