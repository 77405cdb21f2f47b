package org.downstage.oncology;

import java.time.LocalDate;

/**
 * The ages in full years that a subject may have when only the year of birth is known.
 *
 * @param youngest age if the birthday is still to come that year
 * @param oldest age if the birthday has passed
 */
public record AgeRange(int youngest, int oldest) {

    /** The possible ages on a day; both are the same on the last day of a year. */
    public static AgeRange ofBirthYear(int birthYear, LocalDate on) {
        return new AgeRange(
                Intervals.age(LocalDate.of(birthYear, 12, 31), on),
                Intervals.age(LocalDate.of(birthYear, 1, 1), on));
    }

    /** Whether the subject has certainly reached an age. */
    public boolean isCertainlyAtLeast(int years) {
        return youngest >= years;
    }

    /** Whether the year of birth leaves open if the subject has reached an age. */
    public boolean isAmbiguousAt(int years) {
        return youngest < years && years <= oldest;
    }
}
