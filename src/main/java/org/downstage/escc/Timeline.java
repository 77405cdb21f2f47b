package org.downstage.escc;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.downstage.crf.CaseBook;

/** The turning points of a subject's course, read from the forms that hold them. */
public final class Timeline {

    private Timeline() {}

    /** First day of the first cycle of nICT in which a drug was given. */
    public static Optional<LocalDate> nictStart(CaseBook book) {
        return NictCourse.of(book).start();
    }

    /** First day of the last cycle of nICT in which a drug was given. */
    public static Optional<LocalDate> nictEnd(CaseBook book) {
        return NictCourse.of(book).end();
    }

    /** Day of the first fraction of radiotherapy. */
    public static Optional<LocalDate> rtStart(CaseBook book) {
        return book.form(RadiotherapyForm.OID).get(RadiotherapyForm.RT_START);
    }

    /** Day of the last fraction of radiotherapy. */
    public static Optional<LocalDate> rtEnd(CaseBook book) {
        return book.form(RadiotherapyForm.OID).get(RadiotherapyForm.RT_END);
    }

    /** Day of the operation. */
    public static Optional<LocalDate> surgeryDate(CaseBook book) {
        return book.form(SurgeryForm.OID).get(SurgeryForm.SURGERY_DATE);
    }

    /** Day of death, whichever follow-up visit recorded it; the earliest if they differ. */
    public static Optional<LocalDate> deathDate(CaseBook book) {
        return book.occurrences(FollowUpForm.OID).stream()
                .flatMap(visit -> visit.get(FollowUpForm.DEATH_DATE).stream())
                .min(Comparator.naturalOrder());
    }
}
