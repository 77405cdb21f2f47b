package org.downstage.escc;

import static org.downstage.crf.ItemGroup.section;

import java.math.BigDecimal;
import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.oncology.Coded;

/** Pathology of the resected specimen after radiotherapy (dossier F9). */
public final class PathologyForm {

    public static final String OID = "PATHOLOGY";

    /** T after therapy, as pathology gives it: T1 and T4 only with their letter. */
    public static final CodeList YP_T_CATEGORY =
            CodeList.of("YP_T_CATEGORY", "T0", "Tis", "T1a", "T1b", "T2", "T3", "T4a", "T4b", "TX");

    /** The groups that ypTNM knows; pathology has no stage 0 after therapy. */
    public static final CodeList YP_STAGE_GROUP =
            CodeList.of("YP_STAGE_GROUP", "I", "II", "IIIA", "IIIB", "IVA", "IVB");

    public static final CodeList CAP_GRADE = CodeList.of("CAP_GRADE", "0", "1", "2", "3");
    public static final CodeList MANDARD_GRADE =
            CodeList.of("MANDARD_GRADE", "1", "2", "3", "4", "5");
    public static final CodeList BECKER_GRADE = CodeList.of("BECKER_GRADE", "1a", "1b", "2", "3");
    public static final CodeList JES_GRADE = CodeList.of("JES_GRADE", "0", "1a", "1b", "2", "3");

    /** CLOSE is viable tumour less than 1 mm from the margin, without reaching it. */
    public static final CodeList MARGIN_STATUS =
            CodeList.of("MARGIN_STATUS", "NEG", "CLOSE", "POS");

    /** CAP calls the circumferential margin involved at 0 mm, RCP at up to 1 mm. */
    public static final CodeList CRM_RULE_LIST = CodeList.of("CRM_RULE", "CAP", "RCP");

    public static final CodeList PATH_GRADE_LIST =
            CodeList.of("PATH_GRADE", "GX", "G1", "G2", "G3");

    public static final Item<String> YP_T =
            Item.code("YP_T", YP_T_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<Integer> NODES_EXAMINED =
            Item.integer("NODES_EXAMINED")
                    .hard("0", "120")
                    .soft("15", "120")
                    .required()
                    .critical()
                    .sdtm("MI.MIORRES");
    public static final Item<Integer> NODES_POSITIVE =
            Item.integer("NODES_POSITIVE")
                    .hard("0", "120")
                    .required()
                    .critical()
                    .sdtm("MI.MIORRES");
    public static final Item<String> YP_N =
            Item.code("YP_N", CodeLists.N_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<String> YP_M =
            Item.code("YP_M", CodeLists.M_CATEGORY).required().critical().sdtm("RS.RSORRES");
    public static final Item<String> YP_STAGE_ENTERED =
            Item.code("YP_STAGE_ENTERED", YP_STAGE_GROUP).sdtm("RS.RSORRES");

    /** Residual viable tumour in the bed of the primary. */
    public static final Item<BigDecimal> RVT_PCT =
            Item.decimal("RVT_PCT", 1)
                    .unit("%")
                    .hard("0", "100")
                    .required()
                    .critical()
                    .sdtm("MI.MIORRES");

    public static final Item<Integer> NODES_REGRESSED =
            Item.integer("NODES_REGRESSED").hard("0", "120").sdtm("MI.MIORRES");
    public static final Item<BigDecimal> RVT_NODES_PCT =
            Item.decimal("RVT_NODES_PCT", 1).unit("%").hard("0", "100").sdtm("MI.MIORRES");

    public static final Item<String> TRG_MANDARD =
            Item.code("TRG_MANDARD", MANDARD_GRADE).sdtm("MI.MIORRES");
    public static final Item<String> TRG_BECKER =
            Item.code("TRG_BECKER", BECKER_GRADE).sdtm("MI.MIORRES");
    public static final Item<String> TRG_JES = Item.code("TRG_JES", JES_GRADE).sdtm("MI.MIORRES");

    /** One system is mandatory: asked here unless another one was used. */
    public static final Item<String> TRG_CAP =
            Item.code("TRG_CAP", CAP_GRADE)
                    .requiredIf(
                            new Condition(
                                    "no TRG_MANDARD, TRG_BECKER or TRG_JES",
                                    values ->
                                            values.get(TRG_MANDARD).isEmpty()
                                                    && values.get(TRG_BECKER).isEmpty()
                                                    && values.get(TRG_JES).isEmpty()))
                    .sdtm("MI.MIORRES");

    public static final Item<String> MARGIN_PROXIMAL = margin("MARGIN_PROXIMAL");
    public static final Item<BigDecimal> MARGIN_PROXIMAL_MM = distance("MARGIN_PROXIMAL_MM");
    public static final Item<String> MARGIN_DISTAL = margin("MARGIN_DISTAL");
    public static final Item<BigDecimal> MARGIN_DISTAL_MM = distance("MARGIN_DISTAL_MM");
    public static final Item<String> MARGIN_CRM = margin("MARGIN_CRM");
    public static final Item<BigDecimal> MARGIN_CRM_MM = distance("MARGIN_CRM_MM");
    public static final Item<String> CRM_RULE =
            Item.code("CRM_RULE", CRM_RULE_LIST).required().critical().sdtm("MI.MIMETHOD");
    public static final Item<Boolean> MACRO_RESIDUAL =
            Item.yesNo("MACRO_RESIDUAL").required().critical().sdtm("MI.MIORRES");

    public static final Item<Boolean> LVI = Item.yesNo("LVI").sdtm("MI.MIORRES");
    public static final Item<Boolean> PNI = Item.yesNo("PNI").sdtm("MI.MIORRES");
    public static final Item<Boolean> ENE = Item.yesNo("ENE").sdtm("MI.MIORRES");
    public static final Item<String> PATH_GRADE =
            Item.code("PATH_GRADE", PATH_GRADE_LIST).sdtm("MI.MIORRES");

    static final DerivedItem YP_N_BY_COUNT =
            DerivedItem.of(
                    "YP_N_BY_COUNT",
                    (form, book) -> PathologyDerivations.nodesCategory(form).map(Coded::code));
    static final DerivedItem YP_STAGE =
            DerivedItem.of("YP_STAGE", (form, book) -> PathologyDerivations.stage(form));
    static final DerivedItem PCR =
            DerivedItem.of("PCR", (form, book) -> PathologyDerivations.completeResponse(form));

    /** Complete response of the primary whatever the nodes: another variable than pCR. */
    static final DerivedItem PCR_PRIMARY =
            DerivedItem.of(
                    "PCR_PRIMARY", (form, book) -> PathologyDerivations.primaryComplete(form));

    static final DerivedItem MPR =
            DerivedItem.of("MPR", (form, book) -> PathologyDerivations.majorResponse(form));
    static final DerivedItem R_BY_MARGINS =
            DerivedItem.of(
                    "R_BY_MARGINS", (form, book) -> PathologyDerivations.marginCategory(form));

    public static final ItemGroup STAGE =
            section(
                    "STAGE",
                    YP_T,
                    NODES_EXAMINED,
                    NODES_POSITIVE,
                    YP_N_BY_COUNT,
                    YP_N,
                    YP_M,
                    YP_STAGE,
                    YP_STAGE_ENTERED);
    public static final ItemGroup RESIDUAL_TUMOUR =
            section(
                    "RESIDUAL_TUMOUR",
                    RVT_PCT,
                    PCR,
                    PCR_PRIMARY,
                    MPR,
                    NODES_REGRESSED,
                    RVT_NODES_PCT);
    public static final ItemGroup REGRESSION =
            section("REGRESSION", TRG_CAP, TRG_MANDARD, TRG_BECKER, TRG_JES);
    public static final ItemGroup MARGINS =
            section(
                    "MARGINS",
                    MARGIN_PROXIMAL,
                    MARGIN_PROXIMAL_MM,
                    MARGIN_DISTAL,
                    MARGIN_DISTAL_MM,
                    MARGIN_CRM,
                    MARGIN_CRM_MM,
                    CRM_RULE,
                    MACRO_RESIDUAL,
                    R_BY_MARGINS);
    public static final ItemGroup FEATURES = section("FEATURES", LVI, PNI, ENE, PATH_GRADE);

    public static final CaseReportForm FORM =
            CaseReportForm.once(
                    OID,
                    List.of(STAGE, RESIDUAL_TUMOUR, REGRESSION, MARGINS, FEATURES),
                    PathologyChecks.all());

    private PathologyForm() {}

    private static Item<String> margin(String oid) {
        return Item.code(oid, MARGIN_STATUS).required().critical().sdtm("MI.MIORRES");
    }

    private static Item<BigDecimal> distance(String oid) {
        return Item.decimal(oid, 1).unit("mm").hard("0", "200").sdtm("MI.MIORRES");
    }
}
