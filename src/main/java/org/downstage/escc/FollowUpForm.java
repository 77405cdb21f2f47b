package org.downstage.escc;

import static org.downstage.crf.ItemGroup.section;

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
import org.downstage.oncology.Intervals;

/** One follow-up visit or contact: vital status and recurrence (dossier F12). */
public final class FollowUpForm {

    public static final String OID = "FOLLOW_UP";

    public static final CodeList VITAL_STATUS_LIST =
            CodeList.of("VITAL_STATUS", "ALIVE", "DEAD", "LOST");
    public static final CodeList DEATH_CAUSE_LIST =
            CodeList.of("DEATH_CAUSE", "TUMOUR", "TREATMENT", "OTHER");
    public static final CodeList RECURRENCE_SITE =
            CodeList.of("RECURRENCE_SITE", "LOCAL", "REGIONAL", "DISTANT");
    public static final CodeList LOCAL_SITE =
            CodeList.of("LOCAL_SITE", "ANASTOMOSIS", "TUMOUR_BED");
    public static final CodeList DISTANT_SITE =
            CodeList.of(
                    "DISTANT_SITE",
                    "NODES",
                    "LUNG",
                    "LIVER",
                    "BONE",
                    "BRAIN",
                    "PLEURA",
                    "PERITONEUM",
                    "OTHER");
    public static final CodeList RECURRENCE_PROOF =
            CodeList.of("RECURRENCE_PROOF", "IMAGING", "BIOPSY");

    /** Day of the visit, the telephone call, or the attempt that found the subject lost. */
    public static final Item<LocalDate> VISIT_DATE =
            Item.date("VISIT_DATE").required().critical().sdtm("SV.SVSTDTC");

    public static final Item<String> VITAL_STATUS =
            Item.code("VITAL_STATUS", VITAL_STATUS_LIST).required().critical().sdtm("SS.SSORRES");

    /** Last day on which the subject is known to have been alive, or the day of death. */
    public static final Item<LocalDate> LAST_CONTACT_DATE =
            Item.date("LAST_CONTACT_DATE").required().critical().sdtm("SS.SSDTC");

    private static final Condition DEAD = Condition.is(VITAL_STATUS, "DEAD");

    public static final Item<LocalDate> DEATH_DATE =
            Item.date("DEATH_DATE").onlyIf(DEAD).requiredIf(DEAD).critical().sdtm("DD.DDDTC");
    public static final Item<String> DEATH_CAUSE =
            Item.code("DEATH_CAUSE", DEATH_CAUSE_LIST)
                    .onlyIf(DEAD)
                    .requiredIf(DEAD)
                    .critical()
                    .sdtm("DD.DDORRES");

    /** Last day on which disease was looked for, by imaging or endoscopy; censors DFS. */
    public static final Item<LocalDate> DISEASE_ASSESS_DATE =
            Item.date("DISEASE_ASSESS_DATE").required().critical().sdtm("RS.RSDTC");

    public static final Item<Boolean> RECURRENCE =
            Item.yesNo("RECURRENCE").required().critical().sdtm("RS.RSORRES");

    private static final Condition RECURRED = Condition.yes(RECURRENCE);

    public static final Item<LocalDate> RECURRENCE_DATE =
            Item.date("RECURRENCE_DATE")
                    .onlyIf(RECURRED)
                    .requiredIf(RECURRED)
                    .critical()
                    .sdtm("RS.RSDTC");
    public static final Item<CodeSet> RECURRENCE_SITES =
            Item.codes("RECURRENCE_SITES", RECURRENCE_SITE)
                    .onlyIf(RECURRED)
                    .requiredIf(RECURRED)
                    .critical()
                    .sdtm("TU.TULOC");
    public static final Item<CodeSet> LOCAL_SITES =
            Item.codes("LOCAL_SITES", LOCAL_SITE)
                    .onlyIf(Condition.includes(RECURRENCE_SITES, "LOCAL"))
                    .sdtm("TU.TULOC");
    public static final Item<CodeSet> DISTANT_SITES =
            Item.codes("DISTANT_SITES", DISTANT_SITE)
                    .onlyIf(Condition.includes(RECURRENCE_SITES, "DISTANT"))
                    .requiredIf(Condition.includes(RECURRENCE_SITES, "DISTANT"))
                    .sdtm("TU.TULOC");
    public static final Item<CodeSet> RECURRENCE_METHOD =
            Item.codes("RECURRENCE_METHOD", RECURRENCE_PROOF)
                    .onlyIf(RECURRED)
                    .requiredIf(RECURRED)
                    .sdtm("TU.TUMETHOD");

    /** When the next visit is due, so that overdue visits can be listed. */
    public static final Item<LocalDate> NEXT_VISIT_DATE =
            Item.date("NEXT_VISIT_DATE")
                    .onlyIf(Condition.isNot(VITAL_STATUS, "DEAD"))
                    .futureAllowed();

    static final DerivedItem MONTHS_FROM_SURGERY =
            DerivedItem.number(
                    "MONTHS_FROM_SURGERY",
                    "mo",
                    1,
                    (form, book) ->
                            Timeline.surgeryDate(book)
                                    .flatMap(surgery ->
                                            form.get(LAST_CONTACT_DATE)
                                                    .map(last -> months(surgery, last))));

    public static final ItemGroup CONTACT =
            section("CONTACT", VISIT_DATE, VITAL_STATUS, LAST_CONTACT_DATE, MONTHS_FROM_SURGERY);
    public static final ItemGroup DEATH = section("DEATH", DEATH_DATE, DEATH_CAUSE);
    public static final ItemGroup DISEASE =
            section(
                    "DISEASE",
                    DISEASE_ASSESS_DATE,
                    RECURRENCE,
                    RECURRENCE_DATE,
                    RECURRENCE_SITES,
                    LOCAL_SITES,
                    DISTANT_SITES,
                    RECURRENCE_METHOD);
    public static final ItemGroup NEXT_VISIT = section("NEXT_VISIT", NEXT_VISIT_DATE);

    public static final CaseReportForm FORM =
            CaseReportForm.repeating(
                    OID, List.of(CONTACT, DEATH, DISEASE, NEXT_VISIT), FollowUpChecks.all());

    private FollowUpForm() {}

    private static BigDecimal months(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(Intervals.months(Intervals.days(from, to)));
    }
}
