package org.downstage.cohort;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * What may be unknown of a subject, by its name in addresses: features, measures, flags and days
 * alike. Whoever is missing in a chart is found by it.
 */
public final class Gaps {

    private static final Map<String, Function<CohortSnapshot, IntPredicate>> UNKNOWN =
            new HashMap<>();

    private static final Map<String, Enum<?>> NAMED = new HashMap<>();

    static {
        Arrays.stream(Feature.values())
                .forEach(feature ->
                        add(
                                feature.parameter(),
                                feature,
                                snapshot -> {
                                    var values = snapshot.column(feature).values();
                                    return row -> values[row] == 0;
                                }));
        Arrays.stream(Flag.values())
                .forEach(flag ->
                        add(
                                flag.parameter(),
                                flag,
                                snapshot -> {
                                    var values = snapshot.column(flag);
                                    return row -> values[row] == Flag.UNKNOWN;
                                }));
        Arrays.stream(Measure.values())
                .forEach(measure ->
                        add(
                                measure.parameter(),
                                measure,
                                snapshot -> {
                                    var values = snapshot.column(measure);
                                    return row -> values[row] == Measure.UNKNOWN;
                                }));
        Arrays.stream(Moment.values())
                .forEach(moment ->
                        add(
                                CohortFilter.parameter(moment),
                                moment,
                                snapshot -> {
                                    var days = snapshot.column(moment);
                                    return row -> days[row] == Moment.UNKNOWN;
                                }));
    }

    private Gaps() {}

    private static void add(
            String name, Enum<?> column, Function<CohortSnapshot, IntPredicate> unknown) {
        UNKNOWN.put(name, unknown);
        NAMED.put(name, column);
    }

    /** Whether something is called so. */
    static boolean mayBe(String name) {
        return UNKNOWN.containsKey(name);
    }

    /** The feature, flag, measure or moment of that name. */
    static Optional<Enum<?>> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    /** Whether one of these is unknown of the subject in a row. */
    static IntPredicate any(CohortSnapshot snapshot, Set<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(UNKNOWN.get(name)).stream())
                .map(unknown -> unknown.apply(snapshot))
                .reduce(row -> false, IntPredicate::or);
    }
}
