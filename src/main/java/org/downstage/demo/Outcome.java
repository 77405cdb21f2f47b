package org.downstage.demo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a subject after surgery, all of it invented: the study's abstract tells nothing of
 * survival.
 *
 * @param surgery day of the operation
 * @param recurrence day on which imaging found a recurrence
 * @param death day of death
 * @param lost day on which the subject could no longer be reached
 */
record Outcome(
        LocalDate surgery,
        Optional<LocalDate> recurrence,
        Optional<LocalDate> death,
        Optional<LocalDate> lost) {

    static Outcome of(DemonstrationSubject subject) {
        var chance = subject.chance("outcome");
        var surgery = subject.course().surgery();
        return new Outcome(
                surgery,
                day(subject, "recurrence", chance),
                day(subject, "death", chance),
                day(subject, "lost", chance));
    }

    /** So many months after surgery, and some days. */
    private static Optional<LocalDate> day(
            DemonstrationSubject subject, String column, Chance chance) {
        var days = chance.between(-9, 12);
        return subject.plan()
                .optionalNumber(column)
                .map(months -> subject.course().surgery().plusMonths(months).plusDays(days))
                .map(Course::workday);
    }

    /** The first day on which nobody is seen any more, that day if nothing ends it before. */
    LocalDate end(LocalDate latest) {
        return death.or(() -> lost).filter(day -> day.isBefore(latest)).orElse(latest);
    }

    /** Whether a recurrence was known on that day. */
    boolean hasRecurredBy(LocalDate day) {
        return recurrence.filter(found -> !found.isAfter(day)).isPresent();
    }
}
