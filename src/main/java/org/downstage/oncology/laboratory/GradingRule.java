package org.downstage.oncology.laboratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One row of a version's table: how an analyte's values become grades of a term.
 *
 * @param analyte what is measured
 * @param term the term's published English name
 * @param direction whether low or high values count
 * @param steps where each grade begins, if the baseline changes nothing
 * @param clinical grades that clinical words alone can reach; the number then proves the least
 *     grade
 * @param variant other steps that a baseline or a treatment calls for
 */
record GradingRule(
        Analyte analyte,
        String term,
        Direction direction,
        List<Step> steps,
        Set<Integer> clinical,
        Optional<Variant> variant) {

    /**
     * A start of a grade; of several grades if something has to be asked.
     *
     * @param grades the possible grades, ascending
     */
    record Step(List<Integer> grades, Optional<Ask> ask, Cut.Start start) {

        int worst() {
            return grades.getLast();
        }
    }

    /** When other steps hold. */
    enum When {
        BASELINE_ABOVE_UPPER_LIMIT,
        BASELINE_BELOW_LOWER_LIMIT,
        /** No sample says so: both tables are read, and the question is asked if they differ. */
        ON_ANTICOAGULANTS
    }

    record Variant(When when, List<Step> steps) {}

    /** A row for values that are too low; the cuts are those of grade 1, 2 and so on. */
    static GradingRule low(Analyte analyte, String term, Cut... cuts) {
        return row(analyte, term, Direction.LOW, cuts);
    }

    /** A row for values that are too high; the cuts are those of grade 1, 2 and so on. */
    static GradingRule high(Analyte analyte, String term, Cut... cuts) {
        return row(analyte, term, Direction.HIGH, cuts);
    }

    private static GradingRule row(Analyte analyte, String term, Direction direction, Cut... cuts) {
        return new GradingRule(analyte, term, direction, stepsOf(cuts), Set.of(), Optional.empty());
    }

    private static List<Step> stepsOf(Cut... cuts) {
        return IntStream.rangeClosed(1, cuts.length)
                .boxed()
                .flatMap(grade -> steps(cuts[grade - 1], Optional.empty(), List.of(grade)))
                .toList();
    }

    private static Stream<Step> steps(Cut cut, Optional<Ask> ask, List<Integer> grades) {
        return cut.starts().stream().map(start -> new Step(grades, ask, start));
    }

    /** From the cut on, one of these grades, and something has to be asked. */
    GradingRule asking(Ask ask, Cut cut, Integer... grades) {
        var all = new ArrayList<>(steps);
        all.addAll(steps(cut, Optional.of(ask), Arrays.asList(grades)).toList());
        return new GradingRule(analyte, term, direction, List.copyOf(all), clinical, variant);
    }

    /** Grades that clinical words alone can reach. */
    GradingRule clinically(Integer... grades) {
        return new GradingRule(analyte, term, direction, steps, Set.of(grades), variant);
    }

    /** The cuts of grade 1, 2 and so on in a special case. */
    GradingRule when(When when, Cut... cuts) {
        return with(new Variant(when, stepsOf(cuts)));
    }

    /** The cut from which something has to be asked in a special case. */
    GradingRule whenAsking(When when, Ask ask, Cut cut, Integer... grades) {
        return with(
                new Variant(when, steps(cut, Optional.of(ask), Arrays.asList(grades)).toList()));
    }

    private GradingRule with(Variant other) {
        return new GradingRule(analyte, term, direction, steps, clinical, Optional.of(other));
    }

    /** The steps that hold for a sample's limits and baseline. */
    List<Step> stepsFor(Setting setting) {
        return variant.filter(special -> setting.shows(special.when()))
                .map(Variant::steps)
                .orElse(steps);
    }
}
