package org.downstage.dataentry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.security.RecordNotFoundException;

/**
 * A subject's forms as the database holds them.
 *
 * @param forms the forms that were saved at least once, voided occurrences left out
 * @param voided the voided occurrences of repeating forms
 */
public record StoredCase(List<StoredForm> forms, Set<FormKey> voided) {

    public StoredCase {
        forms = List.copyOf(forms);
        voided = Set.copyOf(voided);
    }

    /** The occurrence that a new one of a repeating form gets; voided ones keep their number. */
    public int nextOccurrence(String form) {
        return Stream.concat(forms.stream().map(stored -> stored.state().key()), voided.stream())
                        .filter(key -> key.form().equals(form))
                        .mapToInt(FormKey::occurrence)
                        .max()
                        .orElse(0)
                + 1;
    }

    /**
     * Lets through only to a form that the case book has or may get next.
     *
     * @throws RecordNotFoundException for a voided occurrence, one beyond the next, or a second one
     *     of a form that does not repeat
     */
    public void requireReachable(CaseReportForm form, FormKey key) {
        var last = form.repeating() ? nextOccurrence(form.oid()) : 1;
        if (voided.contains(key) || key.occurrence() > last) {
            throw RecordNotFoundException.create();
        }
    }

    /** The form; one that nobody saved yet is empty. */
    public StoredForm form(FormKey key) {
        return forms.stream()
                .filter(form -> form.state().key().equals(key))
                .findFirst()
                .orElseGet(() -> new StoredForm(FormState.notStarted(key), FormData.empty(key)));
    }

    /** The values alone, as checks and derivations want them. */
    public CaseBook book(LocalDate today) {
        return new CaseBook(forms.stream().map(StoredForm::data).toList(), today);
    }
}
