package org.downstage.cohort.chart;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a chart shows, as codes and numbers; never how. The record goes to the browser as JSON, its
 * components by their names, where the file of its kind in {@code frontend/charts} draws it. Its
 * size does not grow with the number of subjects: beyond a few hundred marks it bins or samples,
 * and says so. What a role with a smallest cell must not see is withheld as a whole, by what {@link
 * #parts} and {@link #showsSubjects} say.
 */
public interface Chart {

    /** Whom it is calculated from. */
    Basis basis();

    /** What stands for those of whom what it needs is not known. */
    default Mark missing() {
        return Mark.NONE;
    }

    /** How many subjects each of its parts speaks of, and how many follow by subtraction. */
    default IntStream parts() {
        return IntStream.empty();
    }

    /** Whether it is drawn from subjects one by one, so that each can be told apart. */
    default boolean showsSubjects() {
        return false;
    }

    /** What it draws of single subjects beside its table, for a figure that is drawn again. */
    default Optional<Twin> details(KindWords words) {
        return Optional.empty();
    }

    /** Words that the drawing of just these data needs beside those of its kind, by key. */
    default Map<String, String> words(KindWords words) {
        return Map.of();
    }

    /** The same in a table. */
    Twin twin(KindWords words);
}
