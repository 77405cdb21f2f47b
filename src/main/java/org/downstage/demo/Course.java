package org.downstage.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When things happened to a subject. The interval from the end of radiotherapy to surgery is the
 * cohort's figure; everything else is invented around the start of immunochemotherapy.
 *
 * @param diagnosis day of the biopsy
 * @param staging day of the scans before treatment
 * @param cycles first days of the cycles of immunochemotherapy
 * @param nictAssessed day of the assessment after them
 * @param rtStart day of the first fraction
 * @param rtEnd day of the last one
 * @param rtAssessed day of the assessment after radiotherapy
 * @param surgery day of the operation
 */
record Course(
        LocalDate diagnosis,
        LocalDate staging,
        List<LocalDate> cycles,
        LocalDate nictAssessed,
        LocalDate rtStart,
        LocalDate rtEnd,
        LocalDate rtAssessed,
        LocalDate surgery) {

    private static final int CYCLE_DAYS = 21;

    /** The days of this subject. */
    static Course of(TableLine figures, TableLine plan) {
        var chance = Chance.of(figures.text("id"), "course");
        var start = plan.date("nictStart");
        var cycles = cycles(start, plan.number("cycles"), plan.number("cycleDelay"));
        var diagnosis = workday(start.minusDays(chance.between(14, 34)));
        var nictAssessed = workday(cycles.getLast().plusDays(chance.between(18, 26)));
        var earliest = nictAssessed.plusDays(chance.between(8, 18) + plan.number("rtDelay"));
        var fractions = figures.number("rtFx");
        var pause = plan.number("interruption");
        var toSurgery = figures.number("interval");
        var rtStart = earliest;
        var rtEnd = lastFraction(rtStart, fractions, pause);
        while (isWeekend(rtStart) || isWeekend(rtEnd.plusDays(toSurgery))) {
            rtStart = rtStart.plusDays(1);
            rtEnd = lastFraction(rtStart, fractions, pause);
        }
        return new Course(
                diagnosis,
                workday(diagnosis.plusDays(chance.between(2, 9))),
                cycles,
                nictAssessed,
                rtStart,
                rtEnd,
                workday(rtEnd.plusDays(chance.between(25, 31))),
                rtEnd.plusDays(toSurgery));
    }

    LocalDate nictStart() {
        return cycles.getFirst();
    }

    private static List<LocalDate> cycles(LocalDate start, int number, int delay) {
        var days = new ArrayList<LocalDate>();
        for (var cycle = 0; cycle < number; cycle++) {
            days.add(start.plusDays((long) CYCLE_DAYS * cycle + (cycle == 0 ? 0 : delay)));
        }
        return List.copyOf(days);
    }

    /** The day of this fraction, five a week, with a pause half-way. */
    static LocalDate lastFraction(LocalDate start, int fractions, int pauseDays) {
        var day = start;
        var given = isWeekend(day) ? 0 : 1;
        while (given < fractions) {
            day = day.plusDays(given == fractions / 2 && !isWeekend(day) ? 1L + pauseDays : 1L);
            given += isWeekend(day) ? 0 : 1;
        }
        return day;
    }

    /** The day itself, or the Friday before a weekend. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
