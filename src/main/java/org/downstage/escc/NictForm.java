package org.downstage.escc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;

/** Neoadjuvant immunochemotherapy, one row per cycle and drug (dossier §1, F4). */
public final class NictForm {

    public static final String OID = "NICT";

    public static final CodeList MODIFICATIONS =
            CodeList.of("MODIFICATION", "NONE", "REDUCED", "DELAYED", "OMITTED", "DISCONTINUED");
    public static final CodeList MODIFICATION_REASONS =
            CodeList.of("MODIFICATION_REASON", "IRAE", "HAEMATOLOGICAL", "RENAL", "OTHER");
    public static final CodeList NO_SURGERY_REASONS =
            CodeList.of(
                    "NO_SURGERY_REASON", "SD_PD_MDT", "MARGIN_RISK", "PATIENT_CHOICE", "MEDICAL");

    public static final Item<Integer> CYCLE_NO =
            Item.integer("CYCLE_NO")
                    .hard("1", "8")
                    .soft("1", "6")
                    .required()
                    .critical()
                    .sdtm("EC.ECTPT");
    public static final Item<LocalDate> CYCLE_DATE =
            Item.date("CYCLE_DATE").required().critical().sdtm("EC.ECSTDTC");
    public static final Item<String> AGENT =
            Item.code("AGENT", CodeLists.AGENT).required().critical().sdtm("EC.ECTRT");
    public static final Item<String> AGENT_OTHER =
            Item.text("AGENT_OTHER")
                    .longest(200)
                    .requiredIf(Condition.is(AGENT, SystemicAgent.OTHER.code()))
                    .onlyIf(Condition.is(AGENT, SystemicAgent.OTHER.code()))
                    .sdtm("EC.ECTRT");
    public static final Item<String> MODIFICATION =
            Item.code("MODIFICATION", MODIFICATIONS).required().sdtm("EC.ECADJ");
    private static final Condition GIVEN =
            new Condition("MODIFICATION ≠ OMITTED", values -> !values.is(MODIFICATION, "OMITTED"));
    public static final Item<BigDecimal> DOSE =
            Item.decimal("DOSE", 2)
                    .hard("0.1", "5000")
                    .requiredIf(GIVEN)
                    .onlyIf(GIVEN)
                    .critical()
                    .sdtm("EC.ECDOSE");
    public static final Item<String> DOSE_UNIT =
            Item.code("DOSE_UNIT", CodeLists.DOSE_UNIT)
                    .requiredIf(GIVEN)
                    .onlyIf(GIVEN)
                    .critical()
                    .sdtm("EC.ECDOSU");
    public static final Item<String> MODIFICATION_REASON =
            Item.code("MODIFICATION_REASON", MODIFICATION_REASONS)
                    .requiredIf(Condition.isNot(MODIFICATION, "NONE"))
                    .onlyIf(Condition.isNot(MODIFICATION, "NONE"))
                    .sdtm("EC.ECADJ");

    /** What was given: one row per cycle and drug, dated by the first day of the cycle. */
    public static final ItemGroup AGENT_ROWS =
            ItemGroup.repeating(
                    "NICT_AGENT",
                    CYCLE_NO,
                    CYCLE_DATE,
                    AGENT,
                    AGENT_OTHER,
                    DOSE,
                    DOSE_UNIT,
                    MODIFICATION,
                    MODIFICATION_REASON);

    public static final Item<Boolean> IRAE_ANY =
            Item.yesNo("IRAE_ANY").required().critical().sdtm("AE.AEREL");
    public static final Item<String> IRAE_SUMMARY =
            Item.text("IRAE_SUMMARY")
                    .longest(2000)
                    .requiredIf(Condition.yes(IRAE_ANY))
                    .onlyIf(Condition.yes(IRAE_ANY))
                    .sdtm("AE.AETERM");
    public static final Item<String> NO_SURGERY_REASON =
            Item.code("NO_SURGERY_REASON", NO_SURGERY_REASONS).required().sdtm("DS.DSTERM");

    public static final DerivedItem NICT_START =
            DerivedItem.of("NICT_START", NictDerivations::start);
    public static final DerivedItem NICT_END = DerivedItem.of("NICT_END", NictDerivations::end);
    public static final DerivedItem PD1_CYCLES =
            DerivedItem.of("PD1_CYCLES", NictDerivations::checkpointCycles);
    public static final DerivedItem CHEMO_CYCLES =
            DerivedItem.of("CHEMO_CYCLES", NictDerivations::chemotherapyCycles);
    public static final DerivedItem CYCLE_GAPS =
            new DerivedItem("CYCLE_GAPS", "d", 0, "", NictDerivations::gaps);

    public static final CaseReportForm FORM =
            CaseReportForm.once(
                    OID,
                    List.of(
                            AGENT_ROWS,
                            ItemGroup.section(
                                    "COURSE",
                                    NICT_START,
                                    NICT_END,
                                    PD1_CYCLES,
                                    CHEMO_CYCLES,
                                    CYCLE_GAPS),
                            ItemGroup.section(
                                    "OUTCOME", IRAE_ANY, IRAE_SUMMARY, NO_SURGERY_REASON)),
                    NictChecks.all());

    private NictForm() {}
}
