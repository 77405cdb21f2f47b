package org.downstage.crf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is known of one subject at a moment: every form that holds anything. Checks and
 * derivations are functions of a case book, so a rule may look at any form.
 *
 * @param forms the forms that were started, voided occurrences left out
 * @param today the day on which the question is asked (checks against the future)
 */
public record CaseBook(List<FormData> forms, LocalDate today) {

    public CaseBook {
        forms =
                forms.stream()
                        .sorted(
                                Comparator.comparing((FormData form) -> form.key().form())
                                        .thenComparingInt(form -> form.key().occurrence()))
                        .toList();
    }

    /** The form, empty when it was not started. */
    public FormData form(FormKey key) {
        return forms.stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseGet(() -> FormData.empty(key));
    }

    /** The first occurrence of the form, empty when it was not started. */
    public FormData form(String formOid) {
        return form(FormKey.of(formOid));
    }

    /** All occurrences of the form, in their order. */
    public List<FormData> occurrences(String formOid) {
        return forms.stream().filter(form -> form.key().form().equals(formOid)).toList();
    }

    /** Whether the form was started. */
    public boolean has(String formOid) {
        return forms.stream().anyMatch(form -> form.key().form().equals(formOid));
    }

    /** This case book with a form put in, or in the place of its earlier state. */
    public CaseBook with(FormData form) {
        return new CaseBook(
                Stream.concat(
                                forms.stream().filter(other -> !other.key().equals(form.key())),
                                Stream.of(form))
                        .toList(),
                today);
    }
}
