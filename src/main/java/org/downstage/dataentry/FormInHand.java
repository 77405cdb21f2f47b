package org.downstage.dataentry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.endpoint.SourceItem;
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
 * @param others the other occurrences of a repeating form that are not void
 * @param othersMoment moves with every save of any of them and every act at their verification
 */
public record FormInHand(
        Subject subject,
        CaseReportForm definition,
        StoredForm form,
        boolean voided,
        VerificationStand stand,
        List<StoredForm> others,
        long othersMoment) {

    public FormInHand {
        others = List.copyOf(others);
    }

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
        return new FormInHand(subject, definition, form, voided, after, others, othersMoment);
    }

    /**
     * The bits of the form's source items that are wholly verified, in every occurrence of it.
     *
     * @param after how the verification of this one stands
     * @param today the day of the case book, which decides nothing here
     */
    long verifiedSources(VerificationStand after, LocalDate today) {
        var here = form.state().key();
        Map<FormKey, StoredForm> all = new HashMap<>();
        others.forEach(other -> all.put(other.state().key(), other));
        all.put(here, form);
        var book = new CaseBook(all.values().stream().map(StoredForm::data).toList(), today);
        return SourceItem.of(
                        book,
                        (key, path) ->
                                key.equals(here)
                                        ? after.isVerified(path)
                                        : Objects.requireNonNull(all.get(key))
                                                .verified()
                                                .contains(path))
                .verified();
    }
}
