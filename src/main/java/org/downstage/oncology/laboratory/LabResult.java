package org.downstage.oncology.laboratory;

import java.util.List;
import java.util.Set;

/** What a sample says about a term. */
public sealed interface LabResult {

    /** The term's published English name. */
    String term();

    /**
     * The number proves a grade.
     *
     * @param grade 0 (none) to 4
     * @param band the values that have this grade, in the study's unit
     * @param minimum whether the subject may have a worse grade all the same: through clinical
     *     words of the guideline, or by a limit that the sample lacks
     */
    record Graded(String term, int grade, Band band, boolean minimum) implements LabResult {}

    /**
     * The number leaves a choice that only a clinician can make.
     *
     * @param grades the possible grades, ascending
     * @param ask what has to be known
     * @param band the values for which it has to be asked, in the study's unit
     */
    record Question(String term, List<Integer> grades, Ask ask, Band band) implements LabResult {}

    /**
     * The sample cannot tell.
     *
     * @param missing what it lacks; not empty
     */
    record NotGraded(String term, Set<Missing> missing) implements LabResult {}
}
