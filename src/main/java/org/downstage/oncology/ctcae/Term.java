package org.downstage.oncology.ctcae;

import java.util.Collections;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An adverse event that can be graded. Immutable; shared by all threads.
 *
 * @param name the published English name, which is its identifier: a record of an adverse event
 *     stores it
 * @param soc the system organ class that it is published in
 * @param grades the grades that exist for it, of 1 to 5; at least one
 * @param code its MedDRA lowest level term, where a dictionary has it
 */
public record Term(String name, SystemOrganClass soc, SortedSet<Integer> grades, OptionalInt code) {

    private static final String OTHER_SPECIFY = " - Other, specify";

    /**
     * A term as described.
     *
     * @throws IllegalArgumentException if the name is blank, or the grades are none or not all of 1
     *     to 5
     */
    public Term {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A term has a name");
        }
        if (grades.isEmpty() || grades.first() < 1 || grades.last() > 5) {
            throw new IllegalArgumentException("Grades of " + name + " are of 1 to 5: " + grades);
        }
        grades = Collections.unmodifiableSortedSet(new TreeSet<>(grades));
    }

    /** Whether the grade exists for this term. */
    public boolean has(int grade) {
        return grades.contains(grade);
    }

    /** The name as bundles spell it, for example {@code NEUTROPHIL_COUNT_DECREASED}. */
    public String key() {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    /** Whether this is its class's term for what no other term says, to be named in words. */
    public boolean isOtherSpecify() {
        return name.equals(soc.title() + OTHER_SPECIFY);
    }
}
