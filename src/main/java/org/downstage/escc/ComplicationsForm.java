package org.downstage.escc;

import static org.downstage.crf.ItemGroup.repeating;
import static org.downstage.crf.ItemGroup.section;

import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.oncology.Coded;

/** Complications of surgery, one row each, by the ECCG list (dossier F11, §5a, §5c). */
public final class ComplicationsForm {

    public static final String OID = "COMPLICATIONS";

    public static final CodeList ECCG_COMPLICATION =
            CodeList.of(
                    "ECCG_COMPLICATION",
                    "ANASTOMOTIC_LEAK",
                    "CONDUIT_NECROSIS",
                    "CHYLE_LEAK",
                    "RLN_INJURY",
                    "PNEUMONIA",
                    "PLEURAL_EFFUSION",
                    "PNEUMOTHORAX",
                    "RESPIRATORY_FAILURE",
                    "TRACHEOBRONCHIAL_INJURY",
                    "DYSRHYTHMIA",
                    "MYOCARDIAL_INFARCTION",
                    "CARDIAC_ARREST",
                    "SEPSIS",
                    "WOUND_INFECTION",
                    "ILEUS",
                    "DELAYED_CONDUIT_EMPTYING",
                    "DVT",
                    "PULMONARY_EMBOLISM",
                    "DELIRIUM",
                    "RENAL_FAILURE",
                    "OTHER");

    public static final CodeList CLAVIEN_DINDO_GRADE =
            CodeList.of("CLAVIEN_DINDO", "I", "II", "IIIa", "IIIb", "IVa", "IVb", "V");
    public static final CodeList ECCG_TYPE_LIST = CodeList.of("ECCG_TYPE", "I", "II", "III");
    public static final CodeList ECCG_SEVERITY_LIST = CodeList.of("ECCG_SEVERITY", "A", "B");

    /** Says "none" in so many words, so that an empty list is not taken for no complication. */
    public static final Item<Boolean> ANY_COMPLICATION =
            Item.yesNo("ANY_COMPLICATION").required().critical().sdtm("CE.CEOCCUR");

    public static final Item<String> COMPLICATION_TYPE =
            Item.code("COMPLICATION_TYPE", ECCG_COMPLICATION)
                    .required()
                    .critical()
                    .sdtm("CE.CETERM");

    public static final Item<String> COMPLICATION_OTHER =
            Item.text("COMPLICATION_OTHER")
                    .longest(200)
                    .onlyIf(Condition.is(COMPLICATION_TYPE, "OTHER"))
                    .requiredIf(Condition.is(COMPLICATION_TYPE, "OTHER"))
                    .sdtm("CE.CETERM");
    public static final Item<LocalDate> ONSET_DATE =
            Item.date("ONSET_DATE").required().critical().sdtm("CE.CESTDTC");
    public static final Item<String> CLAVIEN_DINDO =
            Item.code("CLAVIEN_DINDO", CLAVIEN_DINDO_GRADE)
                    .required()
                    .critical()
                    .sdtm("CE.CETOXGR");

    /** The suffix "d": disability at discharge. */
    public static final Item<Boolean> DISABILITY =
            Item.yesNo("DISABILITY")
                    .onlyIf(Condition.isNot(CLAVIEN_DINDO, "V"))
                    .sdtm("SUPPCE.QVAL");

    private static final Condition TYPED =
            Condition.is(
                    COMPLICATION_TYPE,
                    "ANASTOMOTIC_LEAK",
                    "CONDUIT_NECROSIS",
                    "CHYLE_LEAK",
                    "RLN_INJURY");
    private static final Condition WITH_SEVERITY =
            Condition.is(COMPLICATION_TYPE, "CHYLE_LEAK", "RLN_INJURY");

    public static final Item<String> ECCG_TYPE =
            Item.code("ECCG_TYPE", ECCG_TYPE_LIST)
                    .onlyIf(TYPED)
                    .requiredIf(TYPED)
                    .critical()
                    .sdtm("SUPPCE.QVAL");
    public static final Item<String> ECCG_SEVERITY =
            Item.code("ECCG_SEVERITY", ECCG_SEVERITY_LIST)
                    .onlyIf(WITH_SEVERITY)
                    .requiredIf(WITH_SEVERITY)
                    .sdtm("CE.CESEV");

    public static final Item<Boolean> REOPERATION =
            Item.yesNo("REOPERATION").required().critical().sdtm("CE.CEACNOTH");
    public static final Item<Boolean> REINTUBATION =
            Item.yesNo("REINTUBATION").required().sdtm("CE.CEACNOTH");
    public static final Item<Boolean> ICU_RETURN =
            Item.yesNo("ICU_RETURN").required().sdtm("CE.CEACNOTH");

    /** Within 30 days of discharge. */
    public static final Item<Boolean> READMISSION =
            Item.yesNo("READMISSION").required().sdtm("CE.CEACNOTH");

    static final DerivedItem WORST_GRADE =
            DerivedItem.of(
                    "WORST_GRADE",
                    (form, book) -> ComplicationsDerivations.worst(form).map(Coded::code));
    static final DerivedItem GRADE_3_4 =
            DerivedItem.of("GRADE_3_4", (form, book) -> ComplicationsDerivations.isGrade3or4(form));

    public static final ItemGroup SUMMARY =
            section("SUMMARY", ANY_COMPLICATION, WORST_GRADE, GRADE_3_4);
    public static final ItemGroup COMPLICATION_ROWS =
            repeating(
                    "COMPLICATION",
                    COMPLICATION_TYPE,
                    COMPLICATION_OTHER,
                    ONSET_DATE,
                    CLAVIEN_DINDO,
                    DISABILITY,
                    ECCG_TYPE,
                    ECCG_SEVERITY,
                    REOPERATION,
                    REINTUBATION,
                    ICU_RETURN,
                    READMISSION);

    public static final CaseReportForm FORM =
            CaseReportForm.once(
                    OID, List.of(SUMMARY, COMPLICATION_ROWS), ComplicationsChecks.all());

    private ComplicationsForm() {}
}
