package org.downstage.dictionary;

import java.util.ArrayList;
import java.util.List;

/** Problems as they are found: the first hundreds are told, the rest counted. */
class Problems {

    static final int TOLD = 300;

    private final List<Problem> told = new ArrayList<>();
    private int untold;

    void add(Problem problem) {
        if (told.size() < TOLD) {
            told.add(problem);
        } else {
            untold++;
        }
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    List<Problem> all() {
        var all = new ArrayList<>(told);
        if (untold > 0) {
            all.add(Problem.of(Problem.Kind.MORE, String.valueOf(untold)));
        }
        return List.copyOf(all);
    }
}
