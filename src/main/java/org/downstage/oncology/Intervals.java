package org.downstage.oncology;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Lengths of time between clinical dates (dossier F1, F8, F12). */
public final class Intervals {

    /** Days of an average month. */
    public static final double DAYS_PER_MONTH = 30.4375;

    private Intervals() {}

    /** Whole days from one date to another; negative if the second is earlier. */
    public static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Months of so many days, unrounded. */
    public static double months(long days) {
        return days / DAYS_PER_MONTH;
    }

    /** Age in full years. A birthday of 29 February is reached on 1 March of a common year. */
    public static int age(LocalDate birth, LocalDate on) {
        return Period.between(birth, on).getYears();
    }

    /**
     * Whether a death fell into the first days after surgery, the last one included: 30 or 90 for
     * the usual mortality windows. A death before surgery does not.
     */
    public static boolean diedWithin(long days, LocalDate surgery, LocalDate death) {
        long survived = days(surgery, death);
        return survived >= 0 && survived <= days;
    }
}
