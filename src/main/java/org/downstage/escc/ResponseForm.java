package org.downstage.escc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.CodeSet;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.EditCheck;
import org.downstage.crf.FormElement;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.oncology.OverallResponse;
import org.downstage.oncology.StageGroup;
import org.downstage.oncology.TargetAssessment;
import org.downstage.oncology.TargetResponse;

/**
 * Response by RECIST 1.1 and clinical restaging, asked twice: after immunochemotherapy and after
 * radiotherapy (dossier F5, F7). The two forms share their items; the second also names the scan
 * that its baseline sizes come from, because an irradiated lesion is measured against the scan that
 * the study chose (dossier §3).
 */
public final class ResponseForm {

    /** The form after immunochemotherapy. */
    public static final String OID_NICT = "RESPONSE_NICT";

    /** The form after radiotherapy. */
    public static final String OID_RT = "RESPONSE_RT";

    /** Prefix of the words that both share. */
    static final String LABELS = "RESPONSE";

    public static final CodeList METHOD_CODES =
            CodeList.of("RESPONSE_METHOD", "CT", "PET_CT", "EUS", "ENDOSCOPY_BIOPSY", "BARIUM");
    public static final CodeList HANDLINGS =
            CodeList.of(
                    "PRIMARY_HANDLING",
                    "NON_TARGET",
                    "LONGEST_DIAMETER",
                    "WALL_THICKNESS",
                    "ENDOSCOPIC");
    public static final CodeList BASELINE_SCANS =
            CodeList.of("BASELINE_SCAN", "PRE_NICT", "POST_NICT");
    public static final CodeList ORGANS =
            CodeList.of(
                    "LESION_ORGAN",
                    "OESOPHAGUS",
                    "LYMPH_NODES",
                    "LUNG",
                    "LIVER",
                    "BONE",
                    "ADRENAL",
                    "PLEURA",
                    "SOFT_TISSUE",
                    "OTHER");
    public static final CodeList TARGET_RESPONSES =
            CodeList.of("TARGET_RESPONSE", "CR", "PR", "SD", "PD", "NE", "NONE");
    public static final CodeList NON_TARGET_RESPONSES =
            CodeList.of("NON_TARGET_RESPONSE", "CR", "NON_CR_NON_PD", "PD", "NE", "NONE");
    public static final CodeList OVERALL_RESPONSES =
            CodeList.of("OVERALL_RESPONSE", "CR", "PR", "SD", "NON_CR_NON_PD", "PD", "NE");

    /** Study-defined groups: AJCC publishes none for clinical findings after therapy. */
    public static final CodeList YC_STAGES =
            CodeList.of("YC_STAGE_GROUP", "NED", "0", "I", "II", "III", "IVA", "IVB");

    public static final CodeList BIOPSIES =
            CodeList.of("RESPONSE_BIOPSY", "NEGATIVE", "POSITIVE", "NOT_DONE");
    public static final CodeList RESECTABILITIES =
            CodeList.of("RESECTABILITY", "RESECTABLE", "BORDERLINE", "UNRESECTABLE");

    public static final Item<LocalDate> ASSESS_DATE =
            Item.date("ASSESS_DATE").required().critical().sdtm("TR.TRDTC");
    public static final Item<CodeSet> METHODS =
            Item.codes("METHODS", METHOD_CODES).required().sdtm("TR.TRMETHOD");
    public static final Item<BigDecimal> SLICE_MM =
            Item.decimal("SLICE_MM", 1).unit("mm").hard("0.5", "10").soft("0.5", "5");
    public static final Item<String> PRIMARY_HANDLING =
            Item.code("PRIMARY_HANDLING", HANDLINGS).required().critical();
    public static final Item<Boolean> MEASURABLE =
            Item.yesNo("MEASURABLE").required().critical().sdtm("TU.TUORRES");
    private static final Condition WITH_TARGETS = Condition.yes(MEASURABLE);
    public static final Item<String> BASELINE_SCAN =
            Item.code("BASELINE_SCAN", BASELINE_SCANS).onlyIf(WITH_TARGETS).required().critical();

    public static final Item<Integer> LESION_NO =
            target(Item.integer("LESION_NO")).hard("1", "5").sdtm("TU.TULNKID");
    public static final Item<String> ORGAN = target(Item.code("ORGAN", ORGANS)).sdtm("TU.TULOC");
    public static final Item<String> LESION_SITE =
            target(Item.text("LESION_SITE")).longest(200).sdtm("TU.TULOCDTL");
    public static final Item<Boolean> IS_NODE = target(Item.yesNo("IS_NODE"));
    public static final Item<BigDecimal> BASELINE_MM = sizeOfLesion("BASELINE_MM").required();
    public static final Item<BigDecimal> NADIR_MM = sizeOfLesion("NADIR_MM");
    public static final Item<BigDecimal> CURRENT_MM =
            sizeOfLesion("CURRENT_MM").required().sdtm("TR.TRSTRESN");

    /** Target lesions after immunochemotherapy, one row a lesion. */
    public static final ItemGroup NICT_LESIONS = lesions("RESPONSE_NICT_LESION");

    /** Target lesions after radiotherapy, one row a lesion. */
    public static final ItemGroup RT_LESIONS = lesions("RESPONSE_RT_LESION");

    public static final Item<String> NON_TARGET =
            Item.code("NON_TARGET", NON_TARGET_RESPONSES).required().critical().sdtm("RS.NTRGRESP");
    public static final Item<Boolean> NEW_LESIONS =
            Item.yesNo("NEW_LESIONS").required().critical().sdtm("RS.NEWLPROG");
    public static final Item<String> NEW_LESION_SITE =
            Item.text("NEW_LESION_SITE")
                    .longest(500)
                    .onlyIf(Condition.yes(NEW_LESIONS))
                    .required()
                    .sdtm("TU.TULOC");
    public static final Item<String> OVERALL_INVESTIGATOR =
            Item.code("OVERALL_INVESTIGATOR", OVERALL_RESPONSES)
                    .required()
                    .critical()
                    .sdtm("RS.OVRLRESP");

    public static final Item<BigDecimal> WALL_MM =
            Item.decimal("WALL_MM", 1).unit("mm").hard("0", "60").sdtm("TR.TRSTRESN");
    public static final Item<BigDecimal> SUV_MAX =
            Item.decimal("SUV_MAX", 1).hard("0", "60").sdtm("TR.TRSTRESN");
    public static final Item<Boolean> ENDOSCOPIC_CR = Item.yesNo("ENDOSCOPIC_CR");
    public static final Item<String> BIOPSY = Item.code("BIOPSY", BIOPSIES).sdtm("MI.MIORRES");
    public static final Item<String> DYSPHAGIA =
            Item.code("DYSPHAGIA", BaselineForm.DYSPHAGIA_SCORES).sdtm("QS.DYSPHAGIA");

    public static final Item<String> YC_T =
            Item.code("YC_T", CodeLists.T_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<String> YC_N =
            Item.code("YC_N", CodeLists.N_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<String> YC_M =
            Item.code("YC_M", CodeLists.M_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<String> RESECTABILITY = Item.code("RESECTABILITY", RESECTABILITIES);

    /** Days from the end of the therapy before to the assessment. */
    public static final DerivedItem DAYS_AFTER_THERAPY =
            DerivedItem.number("DAYS_AFTER_THERAPY", "d", 0, ResponseDerivations::daysAfterTherapy);

    public static final DerivedItem SUM_BASELINE =
            fromTargets("SUM_BASELINE", "mm", targets -> Optional.of(targets.baseline()));
    public static final DerivedItem SUM_NADIR =
            fromTargets("SUM_NADIR", "mm", targets -> Optional.of(targets.nadir()));
    public static final DerivedItem SUM_CURRENT =
            fromTargets("SUM_CURRENT", "mm", targets -> Optional.ofNullable(targets.sum()));
    public static final DerivedItem PCT_FROM_BASELINE =
            fromTargets("PCT_FROM_BASELINE", "%", TargetAssessment::percentFromBaseline);
    public static final DerivedItem PCT_FROM_NADIR =
            fromTargets("PCT_FROM_NADIR", "%", TargetAssessment::percentFromNadir);
    public static final DerivedItem MM_FROM_NADIR =
            fromTargets("MM_FROM_NADIR", "mm", TargetAssessment::changeFromNadir);
    public static final DerivedItem TARGET_RESPONSE =
            DerivedItem.coded(
                    "TARGET_RESPONSE",
                    TARGET_RESPONSES,
                    (form, book) ->
                            ResponseDerivations.targets(form)
                                    .map(targets -> targets.response().code()));
    public static final DerivedItem OVERALL_DERIVED =
            DerivedItem.coded(
                    "OVERALL_DERIVED",
                    OVERALL_RESPONSES,
                    (form, book) -> ResponseDerivations.overall(form).map(OverallResponse::code));
    public static final DerivedItem YC_STAGE =
            DerivedItem.coded(
                    "YC_STAGE",
                    YC_STAGES,
                    (form, book) -> ResponseDerivations.clinicalStage(form).map(StageGroup::code));

    /** The form after immunochemotherapy. */
    public static final CaseReportForm FORM_NICT =
            form(
                    OID_NICT,
                    NICT_LESIONS,
                    ResponseChecks.nict(),
                    ASSESS_DATE,
                    DAYS_AFTER_THERAPY,
                    METHODS,
                    SLICE_MM,
                    PRIMARY_HANDLING,
                    MEASURABLE);

    /** The form after radiotherapy. */
    public static final CaseReportForm FORM_RT =
            form(
                    OID_RT,
                    RT_LESIONS,
                    ResponseChecks.rt(),
                    ASSESS_DATE,
                    DAYS_AFTER_THERAPY,
                    METHODS,
                    SLICE_MM,
                    PRIMARY_HANDLING,
                    MEASURABLE,
                    BASELINE_SCAN);

    private ResponseForm() {}

    private static CaseReportForm form(
            String oid, ItemGroup lesions, List<EditCheck> checks, FormElement... assessment) {
        return CaseReportForm.once(
                        oid,
                        List.of(
                                ItemGroup.section("ASSESSMENT", assessment),
                                lesions,
                                ItemGroup.section(
                                        "RESPONSE",
                                        SUM_BASELINE,
                                        SUM_NADIR,
                                        SUM_CURRENT,
                                        PCT_FROM_BASELINE,
                                        PCT_FROM_NADIR,
                                        MM_FROM_NADIR,
                                        TARGET_RESPONSE,
                                        NON_TARGET,
                                        NEW_LESIONS,
                                        NEW_LESION_SITE,
                                        OVERALL_DERIVED,
                                        OVERALL_INVESTIGATOR),
                                ItemGroup.section(
                                        "PRIMARY_TUMOUR",
                                        WALL_MM,
                                        SUV_MAX,
                                        ENDOSCOPIC_CR,
                                        BIOPSY,
                                        DYSPHAGIA),
                                ItemGroup.section(
                                        "RESTAGING", YC_T, YC_N, YC_M, YC_STAGE, RESECTABILITY)),
                        checks)
                .labelled(LABELS);
    }

    private static DerivedItem fromTargets(
            String oid, String unit, Function<TargetAssessment, Optional<BigDecimal>> rule) {
        return DerivedItem.number(
                oid,
                unit,
                1,
                (form, book) ->
                        ResponseDerivations.targets(form)
                                .filter(targets -> targets.response() != TargetResponse.NONE)
                                .flatMap(rule));
    }

    private static ItemGroup lesions(String oid) {
        return ItemGroup.repeating(
                oid, LESION_NO, ORGAN, LESION_SITE, IS_NODE, BASELINE_MM, NADIR_MM, CURRENT_MM);
    }

    private static <T> Item<T> target(Item<T> item) {
        return item.onlyIf(WITH_TARGETS).required().critical();
    }

    private static Item<BigDecimal> sizeOfLesion(String oid) {
        return Item.decimal(oid, 1).unit("mm").hard("0", "300").onlyIf(WITH_TARGETS).critical();
    }
}
