package org.downstage.escc;

import static org.downstage.oncology.Radiobiology.ALPHA_BETA_LATE;
import static org.downstage.oncology.Radiobiology.ALPHA_BETA_TUMOUR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;

/**
 * The radiotherapy between the failed induction and surgery (dossier F6): course, dose, volumes,
 * organs at risk, and what was given at the same time.
 */
public final class RadiotherapyForm {

    public static final String OID = "RADIOTHERAPY";

    public static final CodeList TECHNIQUES =
            CodeList.of("RT_TECHNIQUE", "IMRT", "VMAT", "TOMO", "PROTON", "3DCRT");
    public static final CodeList ENERGIES =
            CodeList.of(
                    "RT_ENERGY", "6MV", "6MV_FFF", "10MV", "10MV_FFF", "15MV", "PROTON", "OTHER");
    public static final CodeList STOP_REASONS =
            CodeList.of(
                    "RT_STOP_REASON",
                    "TOXICITY",
                    "PROGRESSION",
                    "PATIENT_CHOICE",
                    "INTERCURRENT",
                    "TECHNICAL",
                    "OTHER");
    public static final CodeList NODAL_FIELDS =
            CodeList.of("RT_NODAL_FIELD", "INVOLVED_FIELD", "ELECTIVE");
    public static final CodeList CHEMO =
            CodeList.of(
                    "RT_CHEMO", "NONE", "PACLITAXEL_CARBOPLATIN", "S_1", "CAPECITABINE", "OTHER");

    public static final Item<LocalDate> RT_START =
            Item.date("RT_START").required().critical().sdtm("EC.ECSTDTC");
    public static final Item<LocalDate> RT_END =
            Item.date("RT_END").required().critical().sdtm("EC.ECENDTC");
    public static final Item<Boolean> COMPLETED =
            Item.yesNo("COMPLETED").required().critical().sdtm("DS.DSDECOD");
    public static final Item<String> STOP_REASON =
            Item.code("STOP_REASON", STOP_REASONS)
                    .onlyIf(Condition.no(COMPLETED))
                    .required()
                    .sdtm("DS.DSTERM");
    public static final Item<Integer> INTERRUPTION_DAYS =
            Item.integer("INTERRUPTION_DAYS").unit("d").hard("0", "60").required().sdtm("EC.ECADJ");

    public static final Item<String> TECHNIQUE =
            Item.code("TECHNIQUE", TECHNIQUES).required().critical().sdtm("PR.PRTRT");
    public static final Item<String> ENERGY = Item.code("ENERGY", ENERGIES).sdtm("AG.AGDOSE");

    public static final Item<BigDecimal> DOSE_PLANNED =
            dose("DOSE_PLANNED").hard("20", "66").soft("30", "50.4").required().critical();

    /**
     * A course may stop on its first days, so what was given has no least dose, only a usual one.
     */
    public static final Item<BigDecimal> DOSE_DELIVERED =
            dose("DOSE_DELIVERED")
                    .hard("0", "66")
                    .soft("30", "50.4")
                    .required()
                    .critical()
                    .sdtm("EC.ECDOSE");

    public static final Item<Integer> FRACTIONS_PLANNED =
            Item.integer("FRACTIONS_PLANNED").hard("5", "35").required().critical();
    public static final Item<Integer> FRACTIONS_DELIVERED =
            Item.integer("FRACTIONS_DELIVERED").hard("0", "35").required().critical();
    public static final Item<BigDecimal> DOSE_PER_FRACTION =
            dose("DOSE_PER_FRACTION").hard("1.5", "3.5").soft("1.8", "2.0").required().critical();
    public static final Item<BigDecimal> BOOST_DOSE = dose("BOOST_DOSE").hard("0", "80");

    public static final Item<BigDecimal> GTV_VOLUME = volume("GTV_VOLUME").hard("1", "300");
    public static final Item<BigDecimal> CTV_VOLUME = volume("CTV_VOLUME").hard("20", "1500");
    public static final Item<BigDecimal> PTV_VOLUME = volume("PTV_VOLUME").hard("50", "2500");
    public static final Item<String> NODAL_FIELD = Item.code("NODAL_FIELD", NODAL_FIELDS);
    public static final Item<BigDecimal> CTV_MARGIN =
            Item.decimal("CTV_MARGIN", 1).unit("cm").hard("0", "10");
    public static final Item<BigDecimal> PTV_MARGIN =
            Item.decimal("PTV_MARGIN", 1).unit("cm").hard("0", "5");
    public static final Item<BigDecimal> PRESCRIPTION_ISODOSE =
            percent("PRESCRIPTION_ISODOSE").hard("50", "110");

    public static final Item<BigDecimal> LUNG_V5 = percent("LUNG_V5").soft("0", "60");
    public static final Item<BigDecimal> LUNG_V20 = percent("LUNG_V20").soft("0", "30");
    public static final Item<BigDecimal> LUNG_MEAN = organDose("LUNG_MEAN").soft("0", "20");
    public static final Item<BigDecimal> HEART_V30 = percent("HEART_V30").soft("0", "40");
    public static final Item<BigDecimal> HEART_V40 = percent("HEART_V40");
    public static final Item<BigDecimal> HEART_MEAN = organDose("HEART_MEAN").soft("0", "30");
    public static final Item<BigDecimal> CORD_DMAX = organDose("CORD_DMAX").soft("0", "45");
    public static final Item<BigDecimal> LIVER_MEAN = organDose("LIVER_MEAN");
    public static final Item<BigDecimal> STOMACH_DMAX = organDose("STOMACH_DMAX");
    public static final Item<BigDecimal> STOMACH_MEAN = organDose("STOMACH_MEAN");
    public static final Item<BigDecimal> STOMACH_V40 = percent("STOMACH_V40");

    public static final Item<String> CONCURRENT_CHEMO =
            Item.code("CONCURRENT_CHEMO", CHEMO).required().critical().sdtm("CM.CMTRT");
    public static final Item<Boolean> CONCURRENT_PD1 =
            Item.yesNo("CONCURRENT_PD1").required().critical().sdtm("EC.ECOCCUR");
    public static final Item<Integer> PD1_CYCLES =
            Item.integer("PD1_CYCLES")
                    .hard("1", "8")
                    .onlyIf(Condition.yes(CONCURRENT_PD1))
                    .required();

    public static final Item<String> CON_AGENT =
            Item.code("CON_AGENT", CodeLists.AGENT).required().sdtm("EC.ECTRT");
    public static final Item<String> CON_AGENT_OTHER =
            Item.text("CON_AGENT_OTHER")
                    .longest(200)
                    .onlyIf(Condition.is(CON_AGENT, "OTHER"))
                    .required();
    public static final Item<Integer> CON_CYCLES =
            Item.integer("CON_CYCLES").hard("1", "35").required();
    public static final Item<BigDecimal> CON_DOSE =
            Item.decimal("CON_DOSE", 2).hard("0.01", "3000").required().sdtm("EC.ECDOSE");
    public static final Item<String> CON_DOSE_UNIT =
            Item.code("CON_DOSE_UNIT", CodeLists.DOSE_UNIT)
                    .requiredIf(Condition.present(CON_DOSE))
                    .sdtm("EC.ECDOSU");
    public static final Item<LocalDate> CON_START =
            Item.date("CON_START").required().critical().sdtm("EC.ECSTDTC");
    public static final Item<LocalDate> CON_END =
            Item.date("CON_END").required().critical().sdtm("EC.ECENDTC");

    /** Systemic therapy given during the course, one row an agent. */
    public static final ItemGroup CONCURRENT_ROWS =
            ItemGroup.repeating(
                    "RT_CONCURRENT",
                    CON_AGENT,
                    CON_AGENT_OTHER,
                    CON_CYCLES,
                    CON_DOSE,
                    CON_DOSE_UNIT,
                    CON_START,
                    CON_END);

    /** Days of the course, first and last included. */
    public static final DerivedItem COURSE_DAYS =
            DerivedItem.number(
                    "COURSE_DAYS",
                    "d",
                    0,
                    (form, book) -> RadiotherapyDerivations.courseDays(form));

    /** Days from the last cycle of nICT to the first fraction. */
    public static final DerivedItem DAYS_SINCE_NICT =
            DerivedItem.number("DAYS_SINCE_NICT", "d", 0, RadiotherapyDerivations::daysSinceNict);

    /** Biologically effective dose at α/β 10 Gy. */
    public static final DerivedItem BED10 =
            gray("BED10", form -> RadiotherapyDerivations.bed(form, ALPHA_BETA_TUMOUR));

    /** Equivalent dose in 2 Gy fractions at α/β 10 Gy. */
    public static final DerivedItem EQD2_10 =
            gray("EQD2_10", form -> RadiotherapyDerivations.eqd2(form, ALPHA_BETA_TUMOUR));

    /** Biologically effective dose at α/β 3 Gy. */
    public static final DerivedItem BED3 =
            gray("BED3", form -> RadiotherapyDerivations.bed(form, ALPHA_BETA_LATE));

    /** Equivalent dose in 2 Gy fractions at α/β 3 Gy. */
    public static final DerivedItem EQD2_3 =
            gray("EQD2_3", form -> RadiotherapyDerivations.eqd2(form, ALPHA_BETA_LATE));

    public static final CaseReportForm FORM =
            CaseReportForm.once(
                    OID,
                    List.of(
                            ItemGroup.section(
                                    "COURSE",
                                    RT_START,
                                    RT_END,
                                    COURSE_DAYS,
                                    DAYS_SINCE_NICT,
                                    COMPLETED,
                                    STOP_REASON,
                                    INTERRUPTION_DAYS,
                                    TECHNIQUE,
                                    ENERGY),
                            ItemGroup.section(
                                    "DOSE",
                                    DOSE_PLANNED,
                                    FRACTIONS_PLANNED,
                                    DOSE_DELIVERED,
                                    FRACTIONS_DELIVERED,
                                    DOSE_PER_FRACTION,
                                    BOOST_DOSE,
                                    BED10,
                                    EQD2_10,
                                    BED3,
                                    EQD2_3),
                            ItemGroup.section(
                                    "CONCURRENT", CONCURRENT_CHEMO, CONCURRENT_PD1, PD1_CYCLES),
                            CONCURRENT_ROWS,
                            ItemGroup.section(
                                    "VOLUMES",
                                    GTV_VOLUME,
                                    CTV_VOLUME,
                                    PTV_VOLUME,
                                    CTV_MARGIN,
                                    PTV_MARGIN,
                                    PRESCRIPTION_ISODOSE,
                                    NODAL_FIELD),
                            ItemGroup.section(
                                    "ORGANS_AT_RISK",
                                    LUNG_V5,
                                    LUNG_V20,
                                    LUNG_MEAN,
                                    HEART_V30,
                                    HEART_V40,
                                    HEART_MEAN,
                                    CORD_DMAX,
                                    LIVER_MEAN,
                                    STOMACH_MEAN,
                                    STOMACH_DMAX,
                                    STOMACH_V40)),
                    RadiotherapyChecks.all());

    private RadiotherapyForm() {}

    private static Item<BigDecimal> dose(String oid) {
        return Item.decimal(oid, 2).unit("Gy");
    }

    private static Item<BigDecimal> organDose(String oid) {
        return Item.decimal(oid, 1).unit("Gy").hard("0", "70");
    }

    private static Item<BigDecimal> percent(String oid) {
        return Item.decimal(oid, 1).unit("%").hard("0", "100");
    }

    private static Item<BigDecimal> volume(String oid) {
        return Item.decimal(oid, 1).unit("cm³");
    }

    private static DerivedItem gray(String oid, Function<FormData, Optional<BigDecimal>> rule) {
        return DerivedItem.number(oid, "Gy", 2, (form, book) -> rule.apply(form));
    }
}
