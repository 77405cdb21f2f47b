package org.downstage.escc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.Finding.Label;
import org.downstage.crf.FormData;
import org.downstage.crf.ItemValue;

/**
 * The dates on which something was done to or found in the subject, whatever form holds them.
 * Consent is left out, since a waiver may come after death, and so is follow-up itself.
 */
final class CaseDates {

    private static final Set<String> NO_EVENTS = Set.of(EligibilityForm.OID, FollowUpForm.OID);

    private CaseDates() {}

    /**
     * One date.
     *
     * @param item where it stands
     * @param day what it is
     */
    record Dated(Label item, LocalDate day) {}

    /** The latest one. */
    static Optional<Dated> latest(CaseBook book) {
        return book.forms().stream()
                .filter(form -> !NO_EVENTS.contains(form.key().form()))
                .flatMap(CaseDates::dates)
                .max(Comparator.comparing(Dated::day));
    }

    private static Stream<Dated> dates(FormData form) {
        var rows =
                form.groups().values().stream()
                        .flatMap(group -> group.stream().filter(row -> !row.voided()))
                        .map(row -> row.values());
        return Stream.concat(Stream.of(form.values()), rows)
                .flatMap(values -> dates(form.key().form(), values));
    }

    private static Stream<Dated> dates(String form, Map<String, ItemValue> values) {
        return values.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue() instanceof ItemValue.Known(LocalDate day)
                                ? Stream.of(new Dated(new Label.OfItem(form, entry.getKey()), day))
                                : Stream.empty());
    }
}
