package org.downstage.escc;

import java.time.LocalDate;
import java.util.Optional;
import org.downstage.crf.CaseBook;
import org.downstage.crf.FormData;
import org.downstage.oncology.Intervals;

/** Interval, discharge and early death (dossier F8). */
final class SurgeryDerivations {

    private SurgeryDerivations() {}

    /** Days from the last fraction to the operation. */
    static Optional<Integer> daysSinceRadiotherapy(FormData form, CaseBook book) {
        return Timeline.rtEnd(book)
                .flatMap(end ->
                        form.get(SurgeryForm.SURGERY_DATE)
                                .map(day -> (int) Intervals.days(end, day)));
    }

    /** Day of discharge: operation plus length of stay. */
    static Optional<LocalDate> discharge(FormData form) {
        return form.get(SurgeryForm.SURGERY_DATE)
                .flatMap(day -> form.get(SurgeryForm.LOS_DAYS).map(day::plusDays));
    }

    /** Whether the subject died before discharge. */
    static Optional<Boolean> diedInHospital(FormData form, CaseBook book) {
        return discharge(form).flatMap(day -> diedUntil(day, form, book));
    }

    /** Whether the subject died within so many days of the operation, the last one included. */
    static Optional<Boolean> diedWithin(int days, FormData form, CaseBook book) {
        return form.get(SurgeryForm.SURGERY_DATE)
                .flatMap(day -> diedUntil(day.plusDays(days), form, book));
    }

    /** "No" only of a subject who is known to have lived that long, or to have died later. */
    private static Optional<Boolean> diedUntil(LocalDate last, FormData form, CaseBook book) {
        var surgery = form.get(SurgeryForm.SURGERY_DATE).orElseThrow();
        var window = Intervals.days(surgery, last);
        return Timeline.deathDate(book)
                .map(death -> Intervals.diedWithin(window, surgery, death))
                .or(() ->
                        FollowUp.lastContact(book)
                                .filter(day -> !day.isBefore(last))
                                .map(day -> false));
    }
}
