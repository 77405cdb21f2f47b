package org.downstage.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a snapshot while they are filled: a row a subject, in the order in which they
 * first came. For one thread.
 */
final class Columns {

    /** More codes than a byte can tell apart would be no feature. */
    private static final int MOST_CODES = Byte.MAX_VALUE;

    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Feature, List<String>> codes = new EnumMap<>(Feature.class);
    private final Map<Feature, byte[]> features = new EnumMap<>(Feature.class);
    private final Map<Flag, byte[]> flags = new EnumMap<>(Flag.class);
    private final Map<Measure, int[]> measures = new EnumMap<>(Measure.class);
    private int[] siteIds = new int[0];

    Columns() {
        for (var feature : Feature.values()) {
            codes.put(feature, new ArrayList<>());
            features.put(feature, new byte[0]);
        }
        for (var flag : Flag.values()) {
            flags.put(flag, new byte[0]);
        }
        for (var measure : Measure.values()) {
            measures.put(measure, new int[0]);
        }
    }

    /** Puts a subject into its row, or into a new one. */
    void put(SubjectRow subject) {
        var place = places.computeIfAbsent(subject.subjectId(), id -> places.size());
        if (place >= siteIds.length) {
            resize(Math.max(64, place + (place >> 1)));
        }
        siteIds[place] = subject.siteId();
        features.forEach((feature, column) ->
                column[place] = code(feature, subject.features().get(feature)));
        flags.forEach((flag, column) -> {
            var answer = subject.flags().get(flag);
            column[place] = answer == null ? Flag.UNKNOWN : answer ? Flag.YES : Flag.NO;
        });
        measures.forEach((measure, column) ->
                column[place] = subject.measures().getOrDefault(measure, Measure.UNKNOWN));
    }

    /** What is filled so far, as a snapshot of its own. */
    CohortSnapshot snapshot() {
        var size = places.size();
        var coded = new EnumMap<Feature, CodeColumn>(Feature.class);
        features.forEach((feature, column) ->
                coded.put(
                        feature,
                        new CodeColumn(
                                List.copyOf(codesOf(feature)), Arrays.copyOf(column, size))));
        var answers = new EnumMap<Flag, byte[]>(Flag.class);
        flags.forEach((flag, column) -> answers.put(flag, Arrays.copyOf(column, size)));
        var numbers = new EnumMap<Measure, int[]>(Measure.class);
        measures.forEach((measure, column) -> numbers.put(measure, Arrays.copyOf(column, size)));
        return new CohortSnapshot(Arrays.copyOf(siteIds, size), coded, answers, numbers);
    }

    private byte code(Feature feature, @Nullable String code) {
        if (code == null) {
            return 0;
        }
        var known = codesOf(feature);
        var index = known.indexOf(code);
        if (index < 0) {
            if (known.size() == MOST_CODES) {
                throw new IllegalStateException("too many codes of " + feature);
            }
            known.add(code);
            index = known.size() - 1;
        }
        return (byte) (index + 1);
    }

    private List<String> codesOf(Feature feature) {
        return Objects.requireNonNull(codes.get(feature));
    }

    private void resize(int rows) {
        siteIds = Arrays.copyOf(siteIds, rows);
        features.replaceAll((feature, column) -> Arrays.copyOf(column, rows));
        flags.replaceAll((flag, column) -> Arrays.copyOf(column, rows));
        measures.replaceAll((measure, column) -> Arrays.copyOf(column, rows));
    }
}
