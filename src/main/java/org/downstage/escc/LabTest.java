package org.downstage.escc;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.downstage.crf.CodeList;
import org.downstage.crf.RangeCheck;
import org.jspecify.annotations.Nullable;

/**
 * Laboratory tests of the study: the units in which a result may be written and the limits outside
 * which it cannot be right (dossier §1, F2; §4.3 for limits and conversions).
 */
public enum LabTest {
    HB(true, limits("20", "250"), Map.of("G_L", "1", "G_DL", "10")),
    WBC(true, limits("0", "200"), Map.of("E9_L", "1", "PER_UL", "0.001")),
    ANC(true, limits("0", "150"), Map.of("E9_L", "1", "PER_UL", "0.001")),
    LYM(true, limits("0", "150"), Map.of("E9_L", "1", "PER_UL", "0.001")),
    PLT(true, limits("0", "2000"), Map.of("E9_L", "1", "PER_UL", "0.001")),
    ALT(true, limits("0", "10000"), Map.of("U_L", "1")),
    AST(true, limits("0", "10000"), Map.of("U_L", "1")),
    TBIL(true, limits("0", "1000"), Map.of("UMOL_L", "1", "MG_DL", "17.104")),
    ALB(true, limits("5", "70"), Map.of("G_L", "1", "G_DL", "10")),
    CR(true, limits("10", "2000"), Map.of("UMOL_L", "1", "MG_DL", "88.42")),
    SODIUM(false, limits("100", "180"), Map.of("MMOL_L", "1")),
    POTASSIUM(false, limits("1.5", "9"), Map.of("MMOL_L", "1")),
    GLUCOSE(false, limits("0.5", "60"), Map.of("MMOL_L", "1", "MG_DL", "0.055506")),
    TSH(false, limits("0", "200"), Map.of("MIU_L", "1")),
    FT4(false, null, Map.of("PMOL_L", "1")),
    CORTISOL(false, null, Map.of("NMOL_L", "1")),
    TROPONIN(false, null, Map.of("NG_L", "1")),
    CK(false, null, Map.of("U_L", "1")),
    LDH(false, null, Map.of("U_L", "1")),
    SCC_AG(false, null, Map.of("UG_L", "1")),
    CEA(false, null, Map.of("UG_L", "1"));

    /** The tests as codes. */
    public static final CodeList CODES =
            new CodeList("LAB_TEST", Arrays.stream(values()).map(LabTest::code).toList());

    /** All units that any test may have. */
    public static final CodeList UNITS =
            CodeList.of(
                    "LAB_UNIT",
                    "G_L",
                    "G_DL",
                    "E9_L",
                    "PER_UL",
                    "U_L",
                    "UMOL_L",
                    "MG_DL",
                    "MMOL_L",
                    "MIU_L",
                    "PMOL_L",
                    "NMOL_L",
                    "NG_L",
                    "UG_L");

    private final boolean core;
    private final @Nullable RangeCheck plausible;
    private final Map<String, String> factors;

    LabTest(boolean core, @Nullable RangeCheck plausible, Map<String, String> factors) {
        this.core = core;
        this.plausible = plausible;
        this.factors = factors;
    }

    /** The code that forms carry. */
    public String code() {
        return name();
    }

    /** Whether it belongs to the blood count and chemistry that every subject has at baseline. */
    public boolean isCore() {
        return core;
    }

    /** Limits in the study's unit, where the study names them; a value outside is refused. */
    public Optional<RangeCheck> plausible() {
        return Optional.ofNullable(plausible);
    }

    /** The unit in which the study counts this test: the first of {@link #UNITS} with factor 1. */
    public String unit() {
        return UNITS.codes().stream()
                .filter(unit -> "1".equals(factors.get(unit)))
                .findFirst()
                .orElseThrow();
    }

    /** The units that a result may be written in. */
    public List<String> units() {
        return UNITS.codes().stream().filter(factors::containsKey).toList();
    }

    /** The value in the study's unit; empty if the test is not measured in the given one. */
    public Optional<BigDecimal> inStudyUnit(BigDecimal value, String unit) {
        return Optional.ofNullable(factors.get(unit))
                .map(factor -> value.multiply(new BigDecimal(factor)));
    }

    /** The test with this code. */
    public static Optional<LabTest> of(String code) {
        return Arrays.stream(values()).filter(test -> test.code().equals(code)).findFirst();
    }

    private static RangeCheck limits(String min, String max) {
        return RangeCheck.of(min, max);
    }
}
