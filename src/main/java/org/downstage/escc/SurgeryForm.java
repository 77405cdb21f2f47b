package org.downstage.escc;

import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;

/** The oesophagectomy after radiotherapy, or why there was none (dossier F8). */
public final class SurgeryForm {

    public static final String OID = "SURGERY";

    public static final CodeList NOT_DONE_REASONS =
            CodeList.of(
                    "SURGERY_NOT_DONE",
                    "PROGRESSION",
                    "UNRESECTABLE",
                    "COMPLETE_RESPONSE",
                    "PATIENT_CHOICE",
                    "MEDICAL",
                    "DEATH",
                    "OTHER");
    public static final CodeList PROCEDURES =
            CodeList.of(
                    "SURGICAL_PROCEDURE", "MCKEOWN", "IVOR_LEWIS", "SWEET", "TRANSHIATAL", "OTHER");
    public static final CodeList ACCESSES =
            CodeList.of("SURGICAL_ACCESS", "OPEN", "MIE", "HYBRID", "ROBOTIC");
    public static final CodeList LYMPHADENECTOMIES =
            CodeList.of("LYMPHADENECTOMY", "TWO_FIELD", "THREE_FIELD", "OTHER");
    public static final CodeList CONDUITS =
            CodeList.of("CONDUIT", "GASTRIC_TUBE", "COLON", "JEJUNUM", "OTHER");
    public static final CodeList ANASTOMOSIS_SITES =
            CodeList.of("ANASTOMOSIS_SITE", "NECK", "CHEST");
    public static final CodeList ANASTOMOSIS_TECHNIQUES =
            CodeList.of("ANASTOMOSIS_TECHNIQUE", "STAPLED", "HAND_SEWN");
    public static final CodeList ASA_CLASSES =
            CodeList.of("ASA_CLASS", "I", "II", "III", "IV", "V");
    public static final CodeList MARGINS = CodeList.of("MARGIN_R", "R0", "R1", "R2", "RX");

    public static final Item<Boolean> SURGERY_DONE =
            Item.yesNo("SURGERY_DONE").required().critical().sdtm("PR.PROCCUR");
    private static final Condition DONE = Condition.yes(SURGERY_DONE);
    private static final Condition NOT_DONE = Condition.no(SURGERY_DONE);

    public static final Item<String> NO_SURGERY_REASON =
            Item.code("NO_SURGERY_REASON", NOT_DONE_REASONS)
                    .onlyIf(NOT_DONE)
                    .requiredIf(NOT_DONE)
                    .critical()
                    .sdtm("PR.PRREASND");
    public static final Item<LocalDate> SURGERY_DATE =
            whenDone(Item.date("SURGERY_DATE")).required().critical().sdtm("PR.PRSTDTC");

    public static final Item<String> PROCEDURE_TYPE =
            whenDone(Item.code("PROCEDURE_TYPE", PROCEDURES)).required().sdtm("PR.PRTRT");
    public static final Item<String> PROCEDURE_OTHER =
            Item.text("PROCEDURE_OTHER")
                    .longest(200)
                    .onlyIf(DONE.and(Condition.is(PROCEDURE_TYPE, "OTHER")))
                    .required();
    public static final Item<String> ACCESS_TYPE =
            whenDone(Item.code("ACCESS_TYPE", ACCESSES)).required();
    public static final Item<Boolean> CONVERSION =
            Item.yesNo("CONVERSION")
                    .onlyIf(DONE.and(Condition.isNot(ACCESS_TYPE, "OPEN")))
                    .required();
    public static final Item<String> CONVERSION_REASON =
            Item.text("CONVERSION_REASON")
                    .longest(500)
                    .onlyIf(
                            DONE.and(Condition.isNot(ACCESS_TYPE, "OPEN"))
                                    .and(Condition.yes(CONVERSION)))
                    .required();
    public static final Item<String> LYMPHADENECTOMY =
            whenDone(Item.code("LYMPHADENECTOMY", LYMPHADENECTOMIES)).required();
    public static final Item<String> CONDUIT = whenDone(Item.code("CONDUIT", CONDUITS));
    public static final Item<String> ANASTOMOSIS_SITE =
            whenDone(Item.code("ANASTOMOSIS_SITE", ANASTOMOSIS_SITES)).sdtm("PR.PRLOC");
    public static final Item<String> ANASTOMOSIS_TECHNIQUE =
            whenDone(Item.code("ANASTOMOSIS_TECHNIQUE", ANASTOMOSIS_TECHNIQUES));
    public static final Item<String> MARGIN_R =
            whenDone(Item.code("MARGIN_R", MARGINS)).required().critical().sdtm("RS.RSORRES");

    public static final Item<String> ASA = whenDone(Item.code("ASA", ASA_CLASSES));
    public static final Item<Integer> OPERATION_MINUTES =
            whenDone(Item.integer("OPERATION_MINUTES"))
                    .unit("min")
                    .hard("60", "900")
                    .sdtm("PR.PRDUR");
    public static final Item<Integer> BLOOD_LOSS =
            whenDone(Item.integer("BLOOD_LOSS")).unit("mL").hard("0", "5000").soft("0", "1000");
    public static final Item<Integer> TRANSFUSION_UNITS =
            whenDone(Item.integer("TRANSFUSION_UNITS")).unit("U").hard("0", "20");
    public static final Item<Integer> LOS_DAYS =
            whenDone(Item.integer("LOS_DAYS")).unit("d").hard("0", "200").sdtm("HO.HODUR");
    public static final Item<Integer> ICU_DAYS =
            whenDone(Item.integer("ICU_DAYS")).unit("d").hard("0", "200");

    /** Days from the last fraction of radiotherapy to the operation. */
    public static final DerivedItem INTERVAL_RT_SURGERY =
            DerivedItem.number(
                    "INTERVAL_RT_SURGERY", "d", 0, SurgeryDerivations::daysSinceRadiotherapy);

    public static final DerivedItem DISCHARGE_DATE =
            DerivedItem.of("DISCHARGE_DATE", (form, book) -> SurgeryDerivations.discharge(form));
    public static final DerivedItem DEATH_IN_HOSPITAL =
            DerivedItem.of("DEATH_IN_HOSPITAL", SurgeryDerivations::diedInHospital);
    public static final DerivedItem DEATH_30D =
            DerivedItem.of(
                    "DEATH_30D", (form, book) -> SurgeryDerivations.diedWithin(30, form, book));
    public static final DerivedItem DEATH_90D =
            DerivedItem.of(
                    "DEATH_90D", (form, book) -> SurgeryDerivations.diedWithin(90, form, book));

    public static final CaseReportForm FORM =
            CaseReportForm.once(
                    OID,
                    List.of(
                            ItemGroup.section(
                                    "DECISION",
                                    SURGERY_DONE,
                                    NO_SURGERY_REASON,
                                    SURGERY_DATE,
                                    INTERVAL_RT_SURGERY),
                            ItemGroup.section(
                                    "OPERATION",
                                    PROCEDURE_TYPE,
                                    PROCEDURE_OTHER,
                                    ACCESS_TYPE,
                                    CONVERSION,
                                    CONVERSION_REASON,
                                    LYMPHADENECTOMY,
                                    CONDUIT,
                                    ANASTOMOSIS_SITE,
                                    ANASTOMOSIS_TECHNIQUE,
                                    MARGIN_R),
                            ItemGroup.section(
                                    "COURSE",
                                    ASA,
                                    OPERATION_MINUTES,
                                    BLOOD_LOSS,
                                    TRANSFUSION_UNITS,
                                    LOS_DAYS,
                                    ICU_DAYS,
                                    DISCHARGE_DATE,
                                    DEATH_IN_HOSPITAL,
                                    DEATH_30D,
                                    DEATH_90D)),
                    SurgeryChecks.all());

    private SurgeryForm() {}

    private static <T> Item<T> whenDone(Item<T> item) {
        return item.onlyIf(DONE);
    }
}
