package org.downstage.sdv;

import java.util.List;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;

/**
 * What of a form a plan asks to be verified: a function of the plan and the place, nothing else.
 */
final class Requirement {

    private Requirement() {}

    /**
     * The places that are due, in the order given.
     *
     * @param filled items that hold a value or a missing reason; nothing else can be verified
     */
    static List<ItemPath> due(
            PlanTerms terms,
            Standing standing,
            CaseReportForm form,
            FormKey key,
            List<ItemPath> filled) {
        if (standing.isWhole(terms)) {
            return filled;
        }
        var percent = terms.shareAt(standing.siteId(), form.oid());
        return filled.stream()
                .filter(path ->
                        isCritical(form, path)
                                || Draw.takes(terms.seed(), standing.subject(), key, path, percent))
                .toList();
    }

    private static boolean isCritical(CaseReportForm form, ItemPath path) {
        return form.item(path.item()).filter(Item::isCritical).isPresent();
    }
}
