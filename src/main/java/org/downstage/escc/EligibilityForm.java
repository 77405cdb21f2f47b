package org.downstage.escc;

import java.time.LocalDate;
import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.Condition;
import org.downstage.crf.DerivedItem;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;

/**
 * Consent, criteria and enrolment (dossier §1, F1). Criteria that other forms answer (age, stage,
 * response) are derived, so that they cannot contradict them.
 */
public final class EligibilityForm {

    public static final String OID = "ELIGIBILITY";

    public static final CodeList DATA_COLLECTION_MODES =
            CodeList.of("DATA_COLLECTION", "RETROSPECTIVE", "PROSPECTIVE");
    public static final CodeList CONSENT_TYPES =
            CodeList.of("CONSENT_TYPE", "WRITTEN", "WAIVED_RETROSPECTIVE");
    public static final CodeList ENROL_STATUSES =
            CodeList.of("ENROL_STATUS", "SCREENED", "ENROLLED", "SCREEN_FAIL", "WITHDRAWN");

    public static final Item<String> DATA_COLLECTION =
            Item.code("DATA_COLLECTION", DATA_COLLECTION_MODES).required().sdtm("DS.DSCAT");
    public static final Item<String> CONSENT_TYPE =
            Item.code("CONSENT_TYPE", CONSENT_TYPES).required().critical().sdtm("DS.DSTERM");
    public static final Item<LocalDate> CONSENT_DATE =
            Item.date("CONSENT_DATE")
                    .requiredIf(Condition.is(CONSENT_TYPE, "WRITTEN"))
                    .onlyIf(Condition.is(CONSENT_TYPE, "WRITTEN"))
                    .critical()
                    .sdtm("DS.DSSTDTC");

    public static final Item<Boolean> INC01_SCC = criterion("INC01_SCC");
    public static final Item<Boolean> INC04_PD1_CYCLE = criterion("INC04_PD1_CYCLE");
    public static final Item<Boolean> INC06_RT_INTENT = criterion("INC06_RT_INTENT");
    public static final Item<Boolean> INC07_ECOG = criterion("INC07_ECOG");
    public static final Item<String> INC03_OVERRIDE =
            Item.text("INC03_OVERRIDE").longest(1000).sdtm("SUPPIE.IEOVRRSN");

    public static final Item<Boolean> EXC01_PRIOR_RT = criterion("EXC01_PRIOR_RT");
    public static final Item<Boolean> EXC02_OTHER_CANCER = criterion("EXC02_OTHER_CANCER");
    public static final Item<Boolean> EXC03_METASTASIS = criterion("EXC03_METASTASIS");
    public static final Item<Boolean> EXC04_DEFINITIVE_CRT = criterion("EXC04_DEFINITIVE_CRT");
    public static final Item<Boolean> EXC05_MISSING_DATA = criterion("EXC05_MISSING_DATA");

    public static final Item<String> ENROL_STATUS =
            Item.code("ENROL_STATUS", ENROL_STATUSES).required().critical().sdtm("DS.DSDECOD");

    public static final DerivedItem INC02_ADULT =
            DerivedItem.of("INC02_ADULT", EligibilityDerivations::adult);
    public static final DerivedItem INC03_RESECTABLE =
            DerivedItem.of("INC03_RESECTABLE", EligibilityDerivations::resectable);
    public static final DerivedItem INC05_RESPONSE =
            DerivedItem.coded(
                    "INC05_RESPONSE",
                    ResponseForm.OVERALL_RESPONSES,
                    (form, book) -> EligibilityDerivations.responseToNict(book));
    public static final DerivedItem ELIGIBLE =
            DerivedItem.of("ELIGIBLE", EligibilityDerivations::eligible);

    public static final CaseReportForm FORM =
            CaseReportForm.once(
                    OID,
                    List.of(
                            ItemGroup.section(
                                    "CONSENT", DATA_COLLECTION, CONSENT_TYPE, CONSENT_DATE),
                            ItemGroup.section(
                                    "INCLUSION",
                                    INC01_SCC,
                                    INC02_ADULT,
                                    INC03_RESECTABLE,
                                    INC03_OVERRIDE,
                                    INC04_PD1_CYCLE,
                                    INC05_RESPONSE,
                                    INC06_RT_INTENT,
                                    INC07_ECOG),
                            ItemGroup.section(
                                    "EXCLUSION",
                                    EXC01_PRIOR_RT,
                                    EXC02_OTHER_CANCER,
                                    EXC03_METASTASIS,
                                    EXC04_DEFINITIVE_CRT,
                                    EXC05_MISSING_DATA),
                            ItemGroup.section("ENROLMENT", ELIGIBLE, ENROL_STATUS)),
                    EligibilityChecks.all());

    private EligibilityForm() {}

    private static Item<Boolean> criterion(String oid) {
        return Item.yesNo(oid).required().critical().sdtm("IE.IEORRES");
    }
}
