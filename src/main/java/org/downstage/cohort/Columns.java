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
 *
 * <p>A subject takes some 150 bytes: one for each feature and flag, four for each measure, day,
 * site and id, eight for its cycles and for what was assessed. A million subjects are 150 MB, and
 * twice that while a change is taken in: a snapshot shares the columns until the next change copies
 * them.
 */
final class Columns {

    /** More codes than a byte can tell apart would be no feature. */
    private static final int MOST_CODES = Byte.MAX_VALUE;

    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Feature, List<String>> codes = new EnumMap<>(Feature.class);
    private final Map<Feature, byte[]> features = new EnumMap<>(Feature.class);
    private final Map<Flag, byte[]> flags = new EnumMap<>(Flag.class);
    private final Map<Measure, int[]> measures = new EnumMap<>(Measure.class);
    private final Map<Moment, int[]> days = new EnumMap<>(Moment.class);
    private int[] siteIds = new int[0];
    private int[] keys = new int[0];
    private long[] cycles = new long[0];
    private long[] assessed = new long[0];
    private final EventColumn events = new EventColumn();
    private long[] present = new long[0];
    private long[] verified = new long[0];
    private boolean shared;

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
        for (var moment : Moment.values()) {
            days.put(moment, new int[0]);
        }
    }

    /** Puts a subject into its row, or into a new one. */
    void put(SubjectValues subject) {
        var place = places.computeIfAbsent(subject.subjectId(), id -> places.size());
        if (place >= siteIds.length) {
            copy(Math.max(64, place + (place >> 1)));
        } else if (shared) {
            copy(siteIds.length);
        }
        siteIds[place] = subject.siteId();
        keys[place] = PackedKey.pack(subject.key());
        cycles[place] = subject.cycles().packed();
        assessed[place] = subject.assessed();
        events.put(place, List.of());
        present[place] = subject.present();
        verified[place] = subject.verified();
        features.forEach((feature, column) -> column[place] = code(feature, subject.code(feature)));
        flags.forEach((flag, column) -> column[place] = subject.answer(flag));
        measures.forEach((measure, column) ->
                column[place] =
                        measure == Measure.SOURCE_VERIFIED
                                ? SourceShare.hundredths(subject.present(), subject.verified())
                                : subject.number(measure));
        days.forEach((moment, column) -> column[place] = subject.day(moment));
    }

    /** Puts the adverse events of a subject that is there. */
    void put(long subjectId, List<EventColumn.Event> some) {
        var place = places.get(subjectId);
        if (place != null) {
            events.put(place, some);
        }
    }

    /** What is filled so far; the next change copies the columns and leaves this as it is. */
    CohortSnapshot snapshot() {
        shared = true;
        var coded = new EnumMap<Feature, CodeColumn>(Feature.class);
        features.forEach((feature, column) ->
                coded.put(feature, new CodeColumn(List.copyOf(codesOf(feature)), column)));
        return new CohortSnapshot(
                places.size(),
                new CohortSnapshot.Identity(
                        siteIds,
                        keys,
                        cycles,
                        assessed,
                        events.events(),
                        events.terms(),
                        present,
                        verified),
                coded,
                flags,
                measures,
                days);
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

    private void copy(int rows) {
        shared = false;
        siteIds = Arrays.copyOf(siteIds, rows);
        keys = Arrays.copyOf(keys, rows);
        cycles = Arrays.copyOf(cycles, rows);
        assessed = Arrays.copyOf(assessed, rows);
        events.copy(rows);
        present = Arrays.copyOf(present, rows);
        verified = Arrays.copyOf(verified, rows);
        features.replaceAll((feature, column) -> Arrays.copyOf(column, rows));
        flags.replaceAll((flag, column) -> Arrays.copyOf(column, rows));
        measures.replaceAll((measure, column) -> Arrays.copyOf(column, rows));
        days.replaceAll((moment, column) -> Arrays.copyOf(column, rows));
    }
}
