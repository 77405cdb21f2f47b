package org.downstage.dataentry;

import org.downstage.crf.CaseReportForm;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.sdv.FormRef;
import org.downstage.sdv.VerificationStand;
import org.downstage.subject.Subject;

/**
 * One saved form with what a monitor needs to know of it.
 *
 * @param subject whose form
 * @param definition what it asks
 * @param form as the database holds it
 * @param voided whether it was declared void
 * @param stand how its verification stands
 */
public record FormInHand(
        Subject subject,
        CaseReportForm definition,
        StoredForm form,
        boolean voided,
        VerificationStand stand) {

    /** Which form it is. */
    public FormRef ref() {
        return new FormRef(subject, form.state().formId(), form.state().key());
    }

    /** What stands at the place. */
    public ItemValue value(ItemPath path) {
        return form.data().value(definition, path);
    }

    /** Whether the form has such a place, in a row that is not void. */
    boolean hasPlace(ItemPath path) {
        return definition
                .groupOf(path.item())
                .filter(group ->
                        group.repeating()
                                ? form.data()
                                        .row(group.oid(), path.row())
                                        .filter(row -> !row.voided())
                                        .isPresent()
                                : path.row() == 0)
                .isPresent();
    }

    FormInHand with(VerificationStand after) {
        return new FormInHand(subject, definition, form, voided, after);
    }
}
