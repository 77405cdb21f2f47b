package org.downstage.demo;

import java.time.LocalDate;
import java.util.List;

/** When the study wants to see its subjects after surgery. */
final class VisitPlan {

    private static final List<Integer> MONTHS = List.of(3, 6, 12, 18, 24, 30, 36, 48, 60, 72, 84);

    private VisitPlan() {}

    /** The days on which the subject came, or would come: near the planned ones. */
    static List<LocalDate> days(DemonstrationSubject subject) {
        var chance = subject.chance("visits");
        return MONTHS.stream()
                .map(month ->
                        Course.workday(planned(subject, month).plusDays(chance.between(-7, 6))))
                .toList();
    }

    /** The next planned day that is not just about to come. */
    static LocalDate next(DemonstrationSubject subject, LocalDate visit) {
        return MONTHS.stream()
                .map(month -> Course.workday(planned(subject, month)))
                .filter(day -> day.isAfter(visit.plusDays(30)))
                .findFirst()
                .orElseGet(() -> visit.plusYears(1));
    }

    private static LocalDate planned(DemonstrationSubject subject, int month) {
        return subject.course().surgery().plusMonths(month);
    }
}
