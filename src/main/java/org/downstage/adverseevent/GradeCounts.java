package org.downstage.adverseevent;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Subjects by their worst grade of something.
 *
 * @param of what the grades are of: a term, an organ class, a phase, a treatment
 * @param subjects how many have the grade as their worst, by grade from 0 to 5; 0 are those who
 *     were assessed and have no such event
 * @param enrolled all subjects, assessed or not
 */
public record GradeCounts<T>(T of, List<Integer> subjects, int enrolled) {

    private static final int WORST = 5;

    public GradeCounts {
        subjects = List.copyOf(subjects);
    }

    /**
     * Counts of a figure.
     *
     * @param byGrade subjects with the worst grade 1 to 5; what stands at 0 counts nothing
     * @param assessed subjects who were assessed; at least as many as have an event
     */
    static <T> GradeCounts<T> of(T of, int[] byGrade, int assessed, int enrolled) {
        var with = IntStream.rangeClosed(1, WORST).map(grade -> byGrade[grade]).sum();
        return new GradeCounts<>(
                of,
                IntStream.rangeClosed(0, WORST)
                        .mapToObj(grade -> grade == 0 ? assessed - with : byGrade[grade])
                        .toList(),
                enrolled);
    }

    /** Subjects who were assessed: the denominator of a rate. */
    public int assessed() {
        return subjects.stream().mapToInt(Integer::intValue).sum();
    }

    /** Subjects of whom nobody knows. */
    public int notAssessed() {
        return enrolled - assessed();
    }

    /** Subjects whose worst grade lies between the two, both included. */
    public int between(int mildest, int worst) {
        return subjects.subList(mildest, worst + 1).stream().mapToInt(Integer::intValue).sum();
    }

    /** Subjects with any event. */
    public int anyGrade() {
        return between(1, WORST);
    }

    /** Subjects whose worst event is of grade 3 or 4; death is another matter. */
    public int grade3or4() {
        return between(3, 4);
    }

    /** Subjects with an event of grade 3 or worse. */
    public int grade3orWorse() {
        return between(3, WORST);
    }
}
