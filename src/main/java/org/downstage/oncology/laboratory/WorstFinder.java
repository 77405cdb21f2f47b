package org.downstage.oncology.laboratory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.downstage.oncology.laboratory.LabResult.Graded;
import org.downstage.oncology.laboratory.LabResult.NotGraded;
import org.downstage.oncology.laboratory.LabResult.Question;
import org.downstage.oncology.laboratory.Worst.Proof;

/** Finds the worst of several samples, term by term. */
final class WorstFinder {

    private static final int UNKNOWN = -1;

    private static final Comparator<Proof> WORST_THEN_EARLIEST =
            Comparator.comparingInt(WorstFinder::least)
                    .thenComparingInt(WorstFinder::most)
                    .reversed()
                    .thenComparing(proof -> proof.sample().taken());

    private WorstFinder() {}

    static List<Worst> find(
            Collection<TakenSample> samples, Function<Sample, List<LabResult>> grading) {
        return samples.stream()
                .sorted(Comparator.comparing(TakenSample::taken))
                .flatMap(taken ->
                        grading.apply(taken.sample()).stream()
                                .map(result -> new Proof(taken, result)))
                .collect(
                        Collectors.groupingBy(
                                proof -> proof.result().term(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(term -> worst(term.getKey(), term.getValue()))
                .toList();
    }

    private static Worst worst(String term, List<Proof> results) {
        var proof =
                results.stream().filter(result -> most(result) != UNKNOWN).min(WORST_THEN_EARLIEST);
        int reached = proof.map(WorstFinder::most).orElse(UNKNOWN);
        var open =
                results.stream()
                        .filter(result -> most(result) == UNKNOWN || most(result) > reached)
                        .toList();
        return new Worst(term, proof, open);
    }

    private static int least(Proof proof) {
        return switch (proof.result()) {
            case Graded graded -> graded.grade();
            case Question question -> question.grades().getFirst();
            case NotGraded _ -> UNKNOWN;
        };
    }

    private static int most(Proof proof) {
        return switch (proof.result()) {
            case Graded graded -> graded.grade();
            case Question question -> question.grades().getLast();
            case NotGraded _ -> UNKNOWN;
        };
    }
}
