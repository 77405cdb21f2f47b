package org.downstage.escc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.CodeSet;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;

/** Demography, general condition, history and laboratory before nICT (dossier §1, F2). */
public final class BaselineForm {

    public static final String OID = "BASELINE";

    public static final CodeList SEXES = CodeList.of("SEX", "M", "F");
    public static final CodeList ECOG_LEVELS = CodeList.of("ECOG", "0", "1", "2", "3", "4");
    public static final CodeList HABIT = CodeList.of("HABIT", "NEVER", "FORMER", "CURRENT");
    public static final CodeList COMORBIDITIES =
            CodeList.of(
                    "COMORBIDITY",
                    "NONE",
                    "HTN",
                    "DM",
                    "CAD",
                    "COPD",
                    "STROKE",
                    "CKD",
                    "HBV",
                    "AUTOIMMUNE",
                    "OTHER");

    /** Difficulty in swallowing, after Mellow and Pinkas: 0 none to 4 nothing passes. */
    public static final CodeList DYSPHAGIA_SCORES =
            CodeList.of("DYSPHAGIA_SCORE", "0", "1", "2", "3", "4");

    public static final CodeList PG_SGA_CLASSES = CodeList.of("PG_SGA", "A", "B", "C");
    public static final CodeList PDL1_CLONES =
            CodeList.of("PDL1_CLONE", "22C3", "28-8", "SP263", "73-10", "OTHER");

    public static final Item<String> SEX =
            Item.code("SEX", SEXES).required().critical().sdtm("DM.SEX");

    /** The greatest year depends on today, see check BL-01. */
    public static final Item<Integer> BIRTH_YEAR =
            Item.integer("BIRTH_YEAR")
                    .hard("1920", "2199")
                    .required()
                    .critical()
                    .sdtm("DM.BRTHDTC");

    public static final Item<LocalDate> BIRTH_DATE =
            Item.date("BIRTH_DATE").critical().sdtm("DM.BRTHDTC");

    public static final Item<BigDecimal> HEIGHT =
            Item.decimal("HEIGHT", 1).unit("cm").hard("130", "210").sdtm("VS.HEIGHT");
    public static final Item<BigDecimal> WEIGHT =
            Item.decimal("WEIGHT", 1).unit("kg").hard("30", "150").sdtm("VS.WEIGHT");
    public static final Item<BigDecimal> WEIGHT_6MO =
            Item.decimal("WEIGHT_6MO", 1).unit("kg").hard("30", "200").sdtm("VS.WEIGHT");
    public static final Item<String> ECOG =
            Item.code("ECOG", ECOG_LEVELS).required().critical().sdtm("RS.ECOG101");
    public static final Item<Integer> KPS = Item.integer("KPS").hard("0", "100").sdtm("RS.KPS01");

    public static final Item<String> SMOKING =
            Item.code("SMOKING", HABIT).required().sdtm("SU.SUTRT");
    public static final Item<BigDecimal> PACK_YEARS =
            Item.decimal("PACK_YEARS", 1)
                    .hard("0", "200")
                    .requiredIf(Condition.is(SMOKING, "FORMER", "CURRENT"))
                    .sdtm("SU.SUDOSE");
    public static final Item<String> ALCOHOL =
            Item.code("ALCOHOL", HABIT).required().sdtm("SU.SUTRT");
    public static final Item<Integer> ALCOHOL_DAILY =
            Item.integer("ALCOHOL_DAILY").unit("g/d").hard("0", "500").sdtm("SU.SUDOSE");
    public static final Item<CodeSet> COMORBIDITY =
            Item.codes("COMORBIDITY", COMORBIDITIES).required().sdtm("MH.MHTERM");
    public static final Item<String> COMORBIDITY_OTHER =
            Item.text("COMORBIDITY_OTHER")
                    .longest(500)
                    .requiredIf(Condition.includes(COMORBIDITY, "OTHER"))
                    .onlyIf(Condition.includes(COMORBIDITY, "OTHER"))
                    .sdtm("MH.MHTERM");
    public static final Item<Integer> CHARLSON =
            Item.integer("CHARLSON").hard("0", "20").sdtm("RS.CCI");
    public static final Item<Boolean> FAMILY_UGI = Item.yesNo("FAMILY_UGI").sdtm("APMH.MHOCCUR");

    public static final Item<String> DYSPHAGIA =
            Item.code("DYSPHAGIA", DYSPHAGIA_SCORES).sdtm("QS.DYSPHAGIA");
    public static final Item<Integer> NRS2002 =
            Item.integer("NRS2002").hard("0", "7").sdtm("QS.NRS2002");
    public static final Item<String> PG_SGA = Item.code("PG_SGA", PG_SGA_CLASSES).sdtm("QS.PGSGA");
    public static final Item<BigDecimal> PDL1_CPS =
            Item.decimal("PDL1_CPS", 1).hard("0", "100").sdtm("MI.PDL1CPS");
    public static final Item<BigDecimal> PDL1_TPS =
            Item.decimal("PDL1_TPS", 1).unit("%").hard("0", "100").sdtm("MI.PDL1TPS");
    public static final Item<String> PDL1_CLONE =
            Item.code("PDL1_CLONE", PDL1_CLONES).sdtm("MI.MIANTREG");

    public static final Item<String> LAB_TEST =
            Item.code("LAB_TEST", LabTest.CODES).required().sdtm("LB.LBTESTCD");
    public static final Item<BigDecimal> LAB_VALUE =
            Item.decimal("LAB_VALUE", 4).hard("0", "1000000").required().sdtm("LB.LBORRES");
    public static final Item<String> LAB_UNIT =
            Item.code("LAB_UNIT", LabTest.UNITS).required().sdtm("LB.LBORRESU");
    public static final Item<BigDecimal> LAB_LLN =
            Item.decimal("LAB_LLN", 4).hard("0", "1000000").sdtm("LB.LBORNRLO");
    public static final Item<BigDecimal> LAB_ULN =
            Item.decimal("LAB_ULN", 4).hard("0", "1000000").sdtm("LB.LBORNRHI");
    public static final Item<LocalDate> LAB_DATE =
            Item.date("LAB_DATE").required().sdtm("LB.LBDTC");

    /** Laboratory before nICT: one row a test and sample. */
    public static final ItemGroup LAB_ROWS =
            ItemGroup.repeating(
                    "BASELINE_LAB", LAB_TEST, LAB_VALUE, LAB_UNIT, LAB_LLN, LAB_ULN, LAB_DATE);

    public static final DerivedItem AGE =
            DerivedItem.number("AGE", "y", 0, BaselineDerivations::age);
    public static final DerivedItem BMI =
            DerivedItem.number("BMI", "kg/m²", 1, BaselineDerivations::bmi);
    public static final DerivedItem WEIGHT_LOSS =
            DerivedItem.number("WEIGHT_LOSS", "%", 1, BaselineDerivations::weightLoss);

    public static final CaseReportForm FORM =
            CaseReportForm.once(
                    OID,
                    List.of(
                            ItemGroup.section("DEMOGRAPHY", SEX, BIRTH_YEAR, BIRTH_DATE, AGE),
                            ItemGroup.section(
                                    "CONDITION",
                                    ECOG,
                                    KPS,
                                    HEIGHT,
                                    WEIGHT,
                                    BMI,
                                    WEIGHT_6MO,
                                    WEIGHT_LOSS),
                            ItemGroup.section(
                                    "HISTORY",
                                    SMOKING,
                                    PACK_YEARS,
                                    ALCOHOL,
                                    ALCOHOL_DAILY,
                                    COMORBIDITY,
                                    COMORBIDITY_OTHER,
                                    CHARLSON,
                                    FAMILY_UGI),
                            ItemGroup.section("NUTRITION", DYSPHAGIA, NRS2002, PG_SGA),
                            ItemGroup.section("PDL1", PDL1_CPS, PDL1_TPS, PDL1_CLONE),
                            LAB_ROWS),
                    BaselineChecks.all());

    private BaselineForm() {}
}
