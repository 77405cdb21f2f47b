package org.downstage.dictionary;

import java.util.List;
import org.downstage.oncology.ctcae.Term;

/**
 * How much a dictionary has.
 *
 * @param terms number of terms
 * @param classes number of system organ classes
 * @param grades number of grades, all terms together
 */
public record Counts(int terms, int classes, int grades) {

    static Counts of(List<Term> terms) {
        return new Counts(
                terms.size(),
                (int) terms.stream().map(Term::soc).distinct().count(),
                terms.stream().mapToInt(term -> term.grades().size()).sum());
    }
}
