package org.downstage.cohort.chart;

import java.util.Map;

/**
 * What a chart shows, as codes and numbers; never how. The record goes to the browser as JSON, its
 * components by their names, where the file of its kind in {@code frontend/charts} draws it. Its
 * size does not grow with the number of subjects: beyond a few hundred marks it bins or samples,
 * and says so. It holds no number that the reader's role must not see.
 */
public interface Chart {

    /** Whom it is calculated from. */
    Basis basis();

    /** Words that the drawing of just these data needs beside those of its kind, by key. */
    default Map<String, String> words(KindWords words) {
        return Map.of();
    }

    /** The same in a table. */
    Twin twin(KindWords words);
}
