package org.downstage.query;

import org.downstage.crf.Finding;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;

/**
 * A query that a soft finding opened.
 *
 * @param queryId its key, shown as its number
 * @param formId key of the form's record
 * @param form which form
 * @param path the item that it stands at
 * @param check id of the soft check
 * @param arguments values of its sentence, as stored
 * @param state its step on the ladder
 */
public record SystemQuery(
        long queryId,
        long formId,
        FormKey form,
        ItemPath path,
        String check,
        String arguments,
        QueryState state) {

    /** Whether it asks about just this finding: same rule, same place, same values. */
    public boolean isAbout(Finding finding) {
        return form.equals(finding.form())
                && path.equals(finding.anchor())
                && check.equals(finding.check())
                && FindingArguments.same(arguments, finding.arguments());
    }

    /** Whether it still waits for somebody. */
    public boolean isUnsettled() {
        return state == QueryState.OPEN || state == QueryState.ANSWERED;
    }
}
