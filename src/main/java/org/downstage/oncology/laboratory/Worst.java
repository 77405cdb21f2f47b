package org.downstage.oncology.laboratory;

import java.util.List;
import java.util.Optional;

/**
 * The worst that several samples say about a term.
 *
 * @param term the term's published English name
 * @param proof the earliest sample of the worst grade; a question counts with the least of its
 *     grades, but before a proven grade that is no worse. Empty if no sample could be graded
 * @param open the samples, by day, that could still turn out worse: questions that reach further
 *     than the proof, and samples that lack something
 */
public record Worst(String term, Optional<Proof> proof, List<Proof> open) {

    /** A sample and what it says. */
    public record Proof(TakenSample sample, LabResult result) {}
}
