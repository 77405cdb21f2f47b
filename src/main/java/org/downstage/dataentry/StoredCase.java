package org.downstage.dataentry;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.security.RecordNotFoundException;

/**
 * A subject's forms as the database holds them.
 *
 * @param forms the forms that were saved at least once, void occurrences left out
 * @param voided the occurrences of repeating forms that were declared void
 */
public record StoredCase(List<StoredForm> forms, List<VoidedForm> voided) {

    public StoredCase {
        forms = List.copyOf(forms);
        voided = List.copyOf(voided);
    }

    /** The occurrence that a new one of a repeating form gets; void ones keep their number. */
    public int nextOccurrence(String form) {
        return Stream.concat(forms.stream(), voided.stream().map(VoidedForm::form))
                        .map(stored -> stored.state().key())
                        .filter(key -> key.form().equals(form))
                        .mapToInt(FormKey::occurrence)
                        .max()
                        .orElse(0)
                + 1;
    }

    /**
     * Lets through only to a form that the case book has, void or not, or may get next.
     *
     * @throws RecordNotFoundException for an occurrence beyond the next, or a second one of a form
     *     that does not repeat
     */
    public void requireReachable(CaseReportForm form, FormKey key) {
        var last = form.repeating() ? nextOccurrence(form.oid()) : 1;
        if (key.occurrence() > last) {
            throw RecordNotFoundException.create();
        }
    }

    /** The form; one that nobody saved yet, or that is void, is empty. */
    public StoredForm form(FormKey key) {
        return forms.stream()
                .filter(form -> form.state().key().equals(key))
                .findFirst()
                .orElseGet(() -> new StoredForm(FormState.notStarted(key), FormData.empty(key)));
    }

    /** Whether the value at this place is source-verified as it stands. */
    boolean isVerified(FormKey key, ItemPath path) {
        return form(key).verified().contains(path);
    }

    /** The form if it is void. */
    public Optional<VoidedForm> voided(FormKey key) {
        return voided.stream().filter(one -> one.form().state().key().equals(key)).findFirst();
    }

    /** The case book without one of its forms. */
    StoredCase without(FormKey key) {
        var rest = forms.stream().filter(form -> !form.state().key().equals(key)).toList();
        return new StoredCase(rest, voided);
    }

    /** The keys of the records of its forms. */
    Map<FormKey, Long> formIds() {
        return forms.stream()
                .map(StoredForm::state)
                .collect(toMap(FormState::key, FormState::formId));
    }

    /** The values alone, as checks and derivations want them. */
    public CaseBook book(LocalDate today) {
        return new CaseBook(forms.stream().map(StoredForm::data).toList(), today);
    }
}
