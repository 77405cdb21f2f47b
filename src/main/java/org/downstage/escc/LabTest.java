package org.downstage.escc;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CodeList;
import org.downstage.crf.RangeCheck;
import org.downstage.oncology.laboratory.Analyte;
import org.downstage.oncology.laboratory.Unit;

/**
 * Laboratory tests of the study. How each is measured, in which units and within which limits, is
 * the {@link Analyte}'s; a value outside its limits is refused.
 */
public enum LabTest {
    HB(true, Analyte.HB),
    WBC(true, Analyte.WBC),
    ANC(true, Analyte.ANC),
    LYM(true, Analyte.LYM),
    PLT(true, Analyte.PLT),
    ALT(true, Analyte.ALT),
    AST(true, Analyte.AST),
    TBIL(true, Analyte.TBIL),
    ALB(true, Analyte.ALB),
    CR(true, Analyte.CR),
    SODIUM(false, Analyte.SODIUM),
    POTASSIUM(false, Analyte.POTASSIUM),
    GLUCOSE(false, Analyte.GLUCOSE),
    TSH(false, Analyte.TSH),
    FT4(false, Analyte.FT4),
    CORTISOL(false, Analyte.CORTISOL),
    TROPONIN(false, Analyte.TROPONIN),
    CK(false, Analyte.CK),
    LDH(false, Analyte.LDH),
    SCC_AG(false, Analyte.SCC_AG),
    CEA(false, Analyte.CEA),
    ALP(false, Analyte.ALP),
    GGT(false, Analyte.GGT),
    AMYLASE(false, Analyte.AMYLASE),
    LIPASE(false, Analyte.LIPASE);

    /** The tests as codes. */
    public static final CodeList CODES =
            new CodeList("LAB_TEST", Arrays.stream(values()).map(LabTest::code).toList());

    /** All units that any test may have, in the order in which they are offered. */
    public static final CodeList UNITS =
            new CodeList(
                    "LAB_UNIT",
                    Stream.of(
                                    Unit.G_L,
                                    Unit.G_DL,
                                    Unit.E9_L,
                                    Unit.PER_UL,
                                    Unit.U_L,
                                    Unit.UMOL_L,
                                    Unit.MG_DL,
                                    Unit.MMOL_L,
                                    Unit.MIU_L,
                                    Unit.PMOL_L,
                                    Unit.NMOL_L,
                                    Unit.NG_L,
                                    Unit.UG_L)
                            .map(Unit::code)
                            .toList());

    private final boolean core;
    private final Analyte analyte;

    LabTest(boolean core, Analyte analyte) {
        this.core = core;
        this.analyte = analyte;
    }

    /** The code that forms carry. */
    public String code() {
        return name();
    }

    /** Whether it belongs to the blood count and chemistry that every subject has at baseline. */
    public boolean isCore() {
        return core;
    }

    /** What the test measures. */
    public Analyte analyte() {
        return analyte;
    }

    /** Limits in the study's unit, where the study names them; a value outside is refused. */
    public Optional<RangeCheck> plausible() {
        return analyte.plausible().map(range -> new RangeCheck(range.min(), range.max()));
    }

    /** The unit in which the study counts this test. */
    public String unit() {
        return analyte.unit().code();
    }

    /** The units that a result may be written in. */
    public List<String> units() {
        return analyte.units().stream().map(Unit::code).toList();
    }

    /** The value in the study's unit; empty if the test is not measured in the given one. */
    public Optional<BigDecimal> inStudyUnit(BigDecimal value, String unit) {
        return Unit.of(unit).flatMap(from -> analyte.inStudyUnit(value, from));
    }

    /** The test with this code. */
    public static Optional<LabTest> of(String code) {
        return Arrays.stream(values()).filter(test -> test.code().equals(code)).findFirst();
    }
}
