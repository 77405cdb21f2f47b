package org.downstage.escc;

import java.util.List;
import java.util.Optional;
import org.downstage.oncology.laboratory.LabResult;

/**
 * What the laboratory says about a term in a phase: the worst over its samples.
 *
 * @param term the term's published English name
 * @param phase in whose days the samples were taken
 * @param proof the earliest sample of the worst grade; empty if no sample could be graded
 * @param open samples that could still turn out worse: questions, and samples that lack something
 */
public record GradeProposal(
        String term, TreatmentPhase phase, Optional<Evidence> proof, List<Evidence> open) {

    /**
     * A sample and what it says about the term.
     *
     * @param sample the result and its row
     * @param result a grade, a question, or what is missing
     * @param reading why; empty if something is missing
     */
    public record Evidence(LabSample sample, LabResult result, Optional<GradeReading> reading) {

        /** The grade that it proves at least; empty if it cannot tell. */
        public Optional<Integer> least() {
            return switch (result) {
                case LabResult.Graded graded -> Optional.of(graded.grade());
                case LabResult.Question question -> Optional.of(question.grades().getFirst());
                case LabResult.NotGraded _ -> Optional.empty();
            };
        }
    }

    /**
     * The proposed grade, 0 to 4; empty if it has to be asked first, or nothing could be graded.
     */
    public Optional<Integer> grade() {
        return proof.map(Evidence::result)
                .filter(LabResult.Graded.class::isInstance)
                .map(LabResult.Graded.class::cast)
                .map(LabResult.Graded::grade);
    }

    /** The grade that the numbers prove at least; empty if nothing could be graded. */
    public Optional<Integer> least() {
        return proof.flatMap(Evidence::least);
    }

    /**
     * Whether the subject may have a worse grade all the same: by clinical words of the guideline,
     * by the answer to a question, or by a sample that lacks something.
     */
    public boolean isMinimum() {
        return !open.isEmpty()
                || proof.map(Evidence::result).filter(GradeProposal::isExact).isEmpty();
    }

    private static boolean isExact(LabResult result) {
        return result instanceof LabResult.Graded graded && !graded.minimum();
    }

    /** Whether a charted grade, 0 to 5, says something else than the numbers. */
    public boolean contradicts(int charted) {
        return least().filter(proven -> charted < proven || (charted > proven && !isMinimum()))
                .isPresent();
    }
}
