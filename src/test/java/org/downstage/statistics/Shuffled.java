package org.downstage.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The same things in another order. */
final class Shuffled {

    private Shuffled() {}

    static <T> List<T> of(List<T> items, Random random) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    static double[] of(double[] values, Random random) {
        return of(Arrays.stream(values).boxed().toList(), random).stream()
                .mapToDouble(value -> value)
                .toArray();
    }
}
