package org.downstage.escc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;

/** What all follow-up visits of a subject say together (dossier F12). */
public final class FollowUp {

    private FollowUp() {}

    /**
     * DEAD if any visit says so, else what the latest visit found; one without a date comes first.
     */
    public static Optional<String> vitalStatus(CaseBook book) {
        if (visits(book).anyMatch(visit -> visit.is(FollowUpForm.VITAL_STATUS, "DEAD"))) {
            return Optional.of("DEAD");
        }
        return visits(book)
                .filter(visit -> visit.get(FollowUpForm.VITAL_STATUS).isPresent())
                .max(Comparator.comparing(FollowUp::day))
                .flatMap(visit -> visit.get(FollowUpForm.VITAL_STATUS));
    }

    private static LocalDate day(FormData visit) {
        return visit.get(FollowUpForm.VISIT_DATE).orElse(LocalDate.MIN);
    }

    /** The latest day on which the subject is known to have been alive, or the day of death. */
    public static Optional<LocalDate> lastContact(CaseBook book) {
        return dates(FollowUpForm.LAST_CONTACT_DATE, book).max(Comparator.naturalOrder());
    }

    /** The latest day on which disease was looked for. */
    public static Optional<LocalDate> lastDiseaseAssessment(CaseBook book) {
        return dates(FollowUpForm.DISEASE_ASSESS_DATE, book).max(Comparator.naturalOrder());
    }

    /** Whether any visit found a recurrence; nothing while no visit answered. */
    public static Optional<Boolean> recurred(CaseBook book) {
        return visits(book)
                .flatMap(visit -> visit.get(FollowUpForm.RECURRENCE).stream())
                .reduce(Boolean::logicalOr);
    }

    /** Whether any visit put the death down to treatment. */
    static boolean diedOfTreatment(CaseBook book) {
        return diedOf("TREATMENT", book);
    }

    /** Whether any visit put the death down to the tumour. */
    static boolean diedOfTumour(CaseBook book) {
        return diedOf("TUMOUR", book);
    }

    private static boolean diedOf(String cause, CaseBook book) {
        return visits(book).anyMatch(visit -> visit.is(FollowUpForm.DEATH_CAUSE, cause));
    }

    /** The day of the first recurrence. */
    public static Optional<LocalDate> recurrenceDate(CaseBook book) {
        return dates(FollowUpForm.RECURRENCE_DATE, book).min(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> dates(Item<LocalDate> item, CaseBook book) {
        return visits(book).flatMap(visit -> visit.get(item).stream());
    }

    private static Stream<FormData> visits(CaseBook book) {
        return book.occurrences(FollowUpForm.OID).stream();
    }
}
