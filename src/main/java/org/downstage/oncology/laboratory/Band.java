package org.downstage.oncology.laboratory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The values that have one grade, or one of a few.
 *
 * @param grades the possible grades, ascending; 0 is no grade
 * @param ask what decides between several grades
 * @param from its lower end; empty if it reaches down without end
 * @param to its upper end; empty if it reaches up without end
 */
public record Band(
        List<Integer> grades, Optional<Ask> ask, Optional<Edge> from, Optional<Edge> to) {

    /** The grade that a value in the band has at least. */
    public int leastGrade() {
        return grades.getFirst();
    }

    /** The grade that it has at most, by the number alone. */
    public int worstGrade() {
        return grades.getLast();
    }

    /** Whether a value in the study's unit lies in the band. */
    public boolean contains(BigDecimal value) {
        return from.filter(edge -> !isInside(Digits.compare(value, edge.value()), edge)).isEmpty()
                && to.filter(edge -> !isInside(Digits.compare(edge.value(), value), edge))
                        .isEmpty();
    }

    private static boolean isInside(int side, Edge edge) {
        return side > 0 || (side == 0 && edge.included());
    }
}
