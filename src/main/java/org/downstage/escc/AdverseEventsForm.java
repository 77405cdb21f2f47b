package org.downstage.escc;

import static org.downstage.crf.ItemGroup.repeating;

import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.CodeSet;
import org.downstage.crf.Condition;
import org.downstage.crf.Item;
import org.downstage.crf.ItemGroup;
import org.downstage.crf.PartialDate;
import org.downstage.crf.Values;
import org.downstage.oncology.ctcae.Dictionary;

/**
 * Adverse events by CTCAE (dossier F10): one row an event, and one row for each term and phase that
 * was assessed without any (grade 0) or is not documented (grade missing). What has no row was not
 * assessed yet. A grade that changes in the course of an event has rows of its own.
 */
public final class AdverseEventsForm {

    public static final String OID = "ADVERSE_EVENTS";

    public static final CodeList SERIOUS_CRITERION =
            CodeList.of(
                    "AE_SERIOUS_CRITERION",
                    "DEATH",
                    "LIFE_THREATENING",
                    "HOSPITALISATION",
                    "DISABILITY",
                    "IMPORTANT");
    public static final CodeList ACTION =
            CodeList.of(
                    "AE_ACTION", "NONE", "REDUCED", "INTERRUPTED", "WITHDRAWN", "NOT_APPLICABLE");
    public static final CodeList SURGERY_ACTION =
            CodeList.of("AE_SURGERY_ACTION", "NONE", "DELAYED", "CANCELLED", "NOT_APPLICABLE");
    public static final CodeList OUTCOME_LIST =
            CodeList.of(
                    "AE_OUTCOME",
                    "RECOVERED",
                    "RECOVERING",
                    "SEQUELAE",
                    "NOT_RECOVERED",
                    "FATAL",
                    "UNKNOWN");

    /** The CTCAE term as published in English, which identifies it. */
    public static final Item<String> TERM =
            Item.text("TERM").longest(200).required().critical().sdtm("AE.AETERM");

    private static final Condition OTHER_TERM =
            new Condition(
                    "TERM ends with Other, specify",
                    values ->
                            values.get(TERM)
                                    .filter(term -> term.endsWith("Other, specify"))
                                    .isPresent());

    public static final Item<String> TERM_OTHER =
            Item.text("TERM_OTHER")
                    .longest(200)
                    .onlyIf(OTHER_TERM)
                    .requiredIf(OTHER_TERM)
                    .sdtm("AE.AEMODIFY");
    public static final Item<String> PHASE =
            Item.code("PHASE", TreatmentPhase.CODES).required().sdtm("AE.EPOCH");

    /**
     * The grade at onset, and the worst one when it did not change; 0 is "assessed, absent". Which
     * of 1 to 5 a term has, the dictionary says.
     */
    public static final Item<Integer> GRADE =
            Item.integer("GRADE").hard("0", "5").required().critical().sdtm("AE.AETOXGR");

    private static final Condition EVENT = grade("GRADE ≥ 1", 1);
    private static final Condition SEVERE = grade("GRADE ≥ 3", 3);

    public static final Item<Boolean> SERIOUS =
            Item.yesNo("SERIOUS").onlyIf(EVENT).requiredIf(SEVERE).critical().sdtm("AE.AESER");

    /** What has to be told of an event: asked of severe and of serious ones. */
    private static final Condition DETAILED = SEVERE.or(Condition.yes(SERIOUS));

    public static final Item<CodeSet> SERIOUS_CRITERIA =
            Item.codes("SERIOUS_CRITERIA", SERIOUS_CRITERION)
                    .onlyIf(Condition.yes(SERIOUS))
                    .requiredIf(Condition.yes(SERIOUS))
                    .sdtm("AE.AESDTH");
    public static final Item<PartialDate> START_DATE =
            detail(Item.partialDate("START_DATE")).critical().sdtm("AE.AESTDTC");
    public static final Item<Boolean> ONGOING = detail(Item.yesNo("ONGOING")).sdtm("AE.AEENRTPT");
    private static final Condition MAY_HAVE_ENDED =
            new Condition(
                    "GRADE ≥ 1 and not ONGOING = Y",
                    values -> EVENT.holds(values) && !values.is(ONGOING, true));
    public static final Item<PartialDate> END_DATE =
            Item.partialDate("END_DATE")
                    .onlyIf(MAY_HAVE_ENDED)
                    .requiredIf(DETAILED.and(Condition.no(ONGOING)))
                    .sdtm("AE.AEENDTC");

    public static final Item<String> ATTRIBUTION_ICI = attribution("ATTRIBUTION_ICI");
    public static final Item<String> ATTRIBUTION_CHEMO = attribution("ATTRIBUTION_CHEMO");
    public static final Item<String> ATTRIBUTION_RT = attribution("ATTRIBUTION_RT");
    public static final Item<String> ATTRIBUTION_SURGERY = attribution("ATTRIBUTION_SURGERY");

    /** Whether it is taken for an effect of immune activation. */
    public static final Item<Boolean> IMMUNE_RELATED =
            Item.yesNo("IMMUNE_RELATED").onlyIf(EVENT).sdtm("SUPPAE.QVAL");

    public static final Item<Boolean> STEROIDS =
            Item.yesNo("STEROIDS")
                    .onlyIf(Condition.yes(IMMUNE_RELATED))
                    .requiredIf(Condition.yes(IMMUNE_RELATED))
                    .sdtm("SUPPAE.QVAL");

    public static final Item<String> ACTION_ICI = action("ACTION_ICI", ACTION);
    public static final Item<String> ACTION_CHEMO = action("ACTION_CHEMO", ACTION);
    public static final Item<String> ACTION_RT = action("ACTION_RT", ACTION);
    public static final Item<String> ACTION_SURGERY = action("ACTION_SURGERY", SURGERY_ACTION);

    public static final Item<String> OUTCOME =
            detail(Item.code("OUTCOME", OUTCOME_LIST)).critical().sdtm("AE.AEOUT");
    public static final Item<String> TREATMENT =
            Item.text("TREATMENT").longest(500).onlyIf(EVENT).sdtm("AE.AECONTRT");
    public static final Item<String> COMMENT = Item.text("COMMENT").longest(2000).sdtm("CO.COVAL");

    public static final ItemGroup EVENT_ROWS =
            repeating(
                    "ADVERSE_EVENT",
                    TERM,
                    TERM_OTHER,
                    PHASE,
                    GRADE,
                    START_DATE,
                    ONGOING,
                    END_DATE,
                    ATTRIBUTION_ICI,
                    ATTRIBUTION_CHEMO,
                    ATTRIBUTION_RT,
                    ATTRIBUTION_SURGERY,
                    IMMUNE_RELATED,
                    STEROIDS,
                    SERIOUS,
                    SERIOUS_CRITERIA,
                    ACTION_ICI,
                    ACTION_CHEMO,
                    ACTION_RT,
                    ACTION_SURGERY,
                    OUTCOME,
                    TREATMENT,
                    COMMENT);

    /** The row number of the event whose grade changes. */
    public static final Item<Integer> CHANGE_EVENT =
            Item.integer("CHANGE_EVENT")
                    .rowOf(EVENT_ROWS)
                    .hard("1", "9999")
                    .required()
                    .sdtm("RELREC.RELID");

    public static final Item<PartialDate> CHANGE_DATE =
            Item.partialDate("CHANGE_DATE").required().sdtm("FA.FADTC");
    public static final Item<Integer> CHANGE_GRADE =
            Item.integer("CHANGE_GRADE").hard("1", "5").required().critical().sdtm("FA.FAORRES");

    /** From which day an event had another grade than at onset. */
    public static final ItemGroup GRADE_CHANGE_ROWS =
            repeating("GRADE_CHANGE", CHANGE_EVENT, CHANGE_DATE, CHANGE_GRADE);

    private AdverseEventsForm() {}

    /** The form, by the study's plan and with terms and grades as this dictionary has them. */
    public static CaseReportForm form(ToxicityPlan plan, Dictionary dictionary) {
        return CaseReportForm.once(
                OID,
                List.of(EVENT_ROWS, GRADE_CHANGE_ROWS),
                AdverseEventChecks.all(plan, dictionary));
    }

    private static Condition grade(String words, int least) {
        return new Condition(
                words, values -> values.get(GRADE).filter(grade -> grade >= least).isPresent());
    }

    private static <T> Item<T> detail(Item<T> item) {
        return item.onlyIf(EVENT).requiredIf(DETAILED);
    }

    private static Item<String> attribution(String oid) {
        return detail(Item.code(oid, Attribution.CODES)).critical().sdtm("AE.AEREL");
    }

    private static Item<String> action(String oid, CodeList actions) {
        return detail(Item.code(oid, actions)).sdtm("AE.AEACN");
    }

    /** Whether the row is an event: a grade of 1 or more. */
    public static boolean isEvent(Values row) {
        return EVENT.holds(row);
    }

    /** The items that only an event has, in reading order: what grade 0 leaves empty. */
    public static List<Item<?>> details() {
        return EVENT_ROWS.items().stream()
                .filter(item -> !List.of(TERM, TERM_OTHER, PHASE, GRADE, COMMENT).contains(item))
                .toList();
    }
}
