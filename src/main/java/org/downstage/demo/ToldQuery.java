package org.downstage.demo;

import java.util.List;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.escc.FollowUpForm;
import org.downstage.escc.PathologyForm;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.escc.SurgeryForm;
import org.downstage.query.NewQuery;
import org.downstage.query.QueryWords;

/**
 * A query of the demonstration study: what the monitor or the data manager asked, in their own
 * language, and what came of it.
 *
 * @param by user name of who asked
 * @param query what was asked
 * @param answer what the site said; empty while it waits for the site
 * @param place where in the source the answer stands; empty for nowhere
 * @param then what became of the answer; empty while it waits for who asked, else closed, or opened
 *     again with these words
 */
record ToldQuery(String by, NewQuery query, String answer, String place, Then then) {

    /**
     * What became of an answer.
     *
     * @param closed whether it settled the query
     * @param again what was said when it did not; empty for nothing
     */
    record Then(boolean closed, String again) {

        static final Then WAITS = new Then(false, "");
        static final Then CLOSED = new Then(true, "");
    }

    private static final String MONITOR = "zhao.lin";
    private static final String DATA_MANAGER = "han.jie";

    /** All of them, in the order in which they were raised. */
    static final List<ToldQuery> ALL =
            List.of(
                    ask(MONITOR, "S1-02", RadiotherapyForm.OID, RadiotherapyForm.RT_END)
                            .saying(
                                    "Last fraction is another day on page 1 of the summary."
                                            + " Please check."),
                    ask(MONITOR, "S1-04", RadiotherapyForm.OID, RadiotherapyForm.RT_END)
                            .saying("The end date is a Sunday; please check."),
                    ask(MONITOR, "S1-06", RadiotherapyForm.OID, RadiotherapyForm.INTERRUPTION_DAYS)
                            .saying("Two pauses are charted. Is this the sum of both?")
                            .answered(
                                    "Yes, both together; the longer one was for neutropenia.",
                                    "RT summary, page 2"),
                    ask(MONITOR, "S1-08", PathologyForm.OID, PathologyForm.NODES_EXAMINED)
                            .saying(
                                    "The report counts the left gastric nodes twice."
                                            + " Which number is right?")
                            .answered(
                                    "The number here is without the second count.",
                                    "Pathology report, page 1"),
                    ask(MONITOR, "S1-09", SurgeryForm.OID, SurgeryForm.BLOOD_LOSS)
                            .saying(
                                    "Anaesthesia record and operation note differ."
                                            + " Which one was entered?")
                            .answered("The operation note.", "Operation note, page 2")
                            .askedAgain(
                                    "Please enter that of the anaesthesia record, as the plan"
                                            + " asks, or say why not."),
                    ask(MONITOR, "S2-12", RadiotherapyForm.OID, RadiotherapyForm.PTV_MARGIN)
                            .saying("放疗计划单第 2 页的外放边界与此处不一致，请核对。"),
                    ask(MONITOR, "S2-14", SurgeryForm.OID, SurgeryForm.LOS_DAYS)
                            .saying("住院天数是从手术当日还是次日算起？")
                            .answered("从手术次日算起，与出院小结一致。", "出院小结第 1 页")
                            .closed(),
                    ask(DATA_MANAGER, "S3-17", PathologyForm.OID, PathologyForm.RVT_PCT)
                            .saying("请注明残余肿瘤比例是整个瘤床还是单张切片的结果。"),
                    ask(DATA_MANAGER, "S1-01", FollowUpForm.OID, FollowUpForm.VISIT_DATE)
                            .saying("First visit is later than planned. Was one before it missed?")
                            .answered("No, it was moved for the holiday.", ""));

    private static ToldQuery ask(String by, String subject, String form, Item<?> item) {
        return new ToldQuery(
                by,
                new NewQuery(subject, FormKey.of(form), ItemPath.of(item), QueryWords.NONE),
                "",
                "",
                Then.WAITS);
    }

    private ToldQuery saying(String words) {
        var said = new NewQuery(query.subject(), query.form(), query.path(), QueryWords.of(words));
        return new ToldQuery(by, said, answer, place, then);
    }

    private ToldQuery answered(String words, String quoted) {
        return new ToldQuery(by, query, words, quoted, then);
    }

    private ToldQuery closed() {
        return new ToldQuery(by, query, answer, place, Then.CLOSED);
    }

    private ToldQuery askedAgain(String words) {
        return new ToldQuery(by, query, answer, place, new Then(false, words));
    }

    String siteCode() {
        return query.subject().substring(0, 2);
    }
}
