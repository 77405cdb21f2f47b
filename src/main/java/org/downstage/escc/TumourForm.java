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

/** The tumour before any treatment: histology, place, extent and stage (dossier §1, F3). */
public final class TumourForm {

    public static final String OID = "TUMOUR";

    /** ICD-O-3 morphology of squamous carcinomas, adenosquamous carcinoma, and other. */
    public static final CodeList HISTOLOGIES =
            CodeList.of(
                    "HISTOLOGY",
                    "8070/3",
                    "8050/3",
                    "8051/3",
                    "8052/3",
                    "8071/3",
                    "8072/3",
                    "8073/3",
                    "8074/3",
                    "8075/3",
                    "8076/3",
                    "8078/3",
                    "8083/3",
                    "8560/3",
                    "OTHER");

    /** Differentiation in the biopsy; AJCC 8 has no G4. */
    public static final CodeList GRADES = CodeList.of("GRADE", "GX", "G1", "G2", "G3");

    /** ICD-O-3 topography of the oesophagus and its junction with the stomach. */
    public static final CodeList TOPOGRAPHIES =
            CodeList.of(
                    "TOPOGRAPHY", "C15.0", "C15.3", "C15.4", "C15.5", "C15.8", "C15.9", "C16.0");

    public static final CodeList LOCATIONS =
            CodeList.of("LOCATION", "UPPER", "MIDDLE", "LOWER", "X");
    public static final CodeList STAGING_MODALITIES =
            CodeList.of("MODALITY", "CT", "EUS", "PET_CT", "MRI", "BRONCHOSCOPY", "BARIUM");
    public static final CodeList NODE_REGIONS =
            CodeList.of(
                    "NODE_STATION",
                    "SUPRACLAVICULAR",
                    "CERVICAL_PARATRACHEAL",
                    "RECURRENT_RIGHT",
                    "RECURRENT_LEFT",
                    "UPPER_PARATRACHEAL",
                    "UPPER_PARAOESOPHAGEAL",
                    "SUBCARINAL",
                    "MIDDLE_PARAOESOPHAGEAL",
                    "LOWER_PARAOESOPHAGEAL",
                    "HILAR",
                    "DIAPHRAGMATIC",
                    "PARACARDIAL",
                    "LEFT_GASTRIC",
                    "COMMON_HEPATIC",
                    "SPLENIC",
                    "COELIAC");
    public static final CodeList METASTASIS_SITES =
            CodeList.of(
                    "METASTASIS_SITE",
                    "NON_REGIONAL_NODE",
                    "LUNG",
                    "LIVER",
                    "BONE",
                    "BRAIN",
                    "ADRENAL",
                    "PLEURA",
                    "PERITONEUM",
                    "OTHER");
    public static final CodeList EDITIONS =
            CodeList.of("STAGING_EDITION", "AJCC8", "UICC8", "JES11", "JES12");

    public static final Item<LocalDate> DIAGNOSIS_DATE =
            Item.date("DIAGNOSIS_DATE").required().critical().sdtm("MH.MHSTDTC");
    public static final Item<String> HISTOLOGY =
            Item.code("HISTOLOGY", HISTOLOGIES).required().critical().sdtm("MI.MIORRES");
    public static final Item<String> HISTOLOGY_OTHER =
            Item.text("HISTOLOGY_OTHER")
                    .longest(200)
                    .requiredIf(Condition.is(HISTOLOGY, "OTHER"))
                    .onlyIf(Condition.is(HISTOLOGY, "OTHER"))
                    .sdtm("MI.MIORRES");
    public static final Item<String> GRADE_G =
            Item.code("GRADE_G", GRADES).required().sdtm("MI.GRADE");

    public static final Item<String> TOPOGRAPHY =
            Item.code("TOPOGRAPHY", TOPOGRAPHIES).sdtm("TU.TULOC");
    public static final Item<String> LOCATION =
            Item.code("LOCATION", LOCATIONS).required().sdtm("TU.TULOC");
    public static final Item<Boolean> CERVICAL = Item.yesNo("CERVICAL").sdtm("TU.TULOC");
    public static final Item<BigDecimal> INCISORS_TOP =
            Item.decimal("INCISORS_TOP", 1).unit("cm").hard("15", "45").sdtm("TR.TRORRES");
    public static final Item<BigDecimal> INCISORS_BOTTOM =
            Item.decimal("INCISORS_BOTTOM", 1).unit("cm").hard("15", "45").sdtm("TR.TRORRES");
    public static final Item<BigDecimal> TUMOUR_LENGTH =
            Item.decimal("TUMOUR_LENGTH", 1)
                    .unit("cm")
                    .hard("0.5", "20")
                    .required()
                    .sdtm("TR.LENGTH");
    public static final Item<BigDecimal> WALL_THICKNESS =
            Item.decimal("WALL_THICKNESS", 1).unit("mm").hard("3", "60").sdtm("TR.THICK");

    public static final Item<CodeSet> MODALITIES =
            Item.codes("MODALITIES", STAGING_MODALITIES).required().sdtm("PR.PRTRT");
    private static final Condition CT_OR_PET =
            Condition.includes(MODALITIES, "CT").or(Condition.includes(MODALITIES, "PET_CT"));
    public static final Item<LocalDate> STAGING_DATE =
            Item.date("STAGING_DATE").requiredIf(CT_OR_PET).sdtm("PR.PRSTDTC");

    public static final Item<String> STAGING_EDITION =
            Item.code("STAGING_EDITION", EDITIONS).required().sdtm("RS.RSCAT");
    public static final Item<String> CT =
            Item.code("CT", CodeLists.T_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<String> CN =
            Item.code("CN", CodeLists.N_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<Integer> NODES_SUSPICIOUS =
            Item.integer("NODES_SUSPICIOUS").hard("0", "60").sdtm("RS.RSORRES");
    public static final Item<CodeSet> NODE_STATIONS =
            Item.codes("NODE_STATIONS", NODE_REGIONS).sdtm("TU.TULOC");
    public static final Item<String> CM =
            Item.code("CM", CodeLists.M_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<CodeSet> CM_SITES =
            Item.codes("CM_SITES", METASTASIS_SITES)
                    .requiredIf(Condition.is(CM, "M1"))
                    .onlyIf(Condition.is(CM, "M1"))
                    .sdtm("TU.TULOC");
    public static final Item<String> CSTAGE_ENTERED =
            Item.code("CSTAGE_ENTERED", CodeLists.C_STAGE_GROUP).sdtm("RS.RSORRES");

    public static final DerivedItem CSTAGE =
            DerivedItem.coded("CSTAGE", CodeLists.C_STAGE_GROUP, TumourDerivations::clinicalStage);

    public static final CaseReportForm FORM =
            CaseReportForm.once(
                    OID,
                    List.of(
                            ItemGroup.section(
                                    "HISTOLOGY",
                                    DIAGNOSIS_DATE,
                                    HISTOLOGY,
                                    HISTOLOGY_OTHER,
                                    GRADE_G),
                            ItemGroup.section(
                                    "PLACE",
                                    TOPOGRAPHY,
                                    LOCATION,
                                    CERVICAL,
                                    INCISORS_TOP,
                                    INCISORS_BOTTOM,
                                    TUMOUR_LENGTH,
                                    WALL_THICKNESS),
                            ItemGroup.section("IMAGING", MODALITIES, STAGING_DATE),
                            ItemGroup.section(
                                    "STAGE",
                                    STAGING_EDITION,
                                    CT,
                                    CN,
                                    NODES_SUSPICIOUS,
                                    NODE_STATIONS,
                                    CM,
                                    CM_SITES,
                                    CSTAGE,
                                    CSTAGE_ENTERED)),
                    TumourChecks.all());

    private TumourForm() {}
}
