package org.downstage.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Subjects for survival tests, written as papers do: a plus is a censored time. */
final class Subjects {

    /** Remission of leukaemia in weeks, with maintenance chemotherapy (Miller 1997). */
    static final List<Observation> MAINTAINED = of("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

    /** The same without maintenance. */
    static final List<Observation> NOT_MAINTAINED = of("5 5 8 8 12 16+ 23 27 30 33 43 45");

    private Subjects() {}

    static List<Observation> of(String times) {
        return Arrays.stream(times.split(" "))
                .map(time ->
                        new Observation(
                                Double.parseDouble(time.replace("+", "")), !time.endsWith("+")))
                .toList();
    }

    /** Some subjects with many ties, some or all or none of them censored. */
    static List<Observation> any(int size, Random random) {
        double events = random.nextInt(5) / 4.0;
        return Stream.generate(
                        () -> new Observation(1 + random.nextInt(12), random.nextDouble() < events))
                .limit(size)
                .toList();
    }
}
