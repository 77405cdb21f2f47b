package org.downstage.cohort;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects are asked about; all conditions hold together. A subject of whom a value is
 * unknown fulfils no condition on it but that it be unknown. It never widens what an account may
 * see.
 *
 * @param codes for a feature the codes that are let through; never an empty set
 * @param ranges for a measure the numbers that are let through
 * @param answers for a flag the answer that is let through
 * @param subjects ids of those who alone are let through; none for any
 * @param days for one of {@link #MOMENTS} the days that are let through
 * @param missing names of values of which one at least must be unknown, see {@link Gaps}; none for
 *     any
 * @param event the adverse event that is asked for; null for any
 */
public record CohortFilter(
        Map<Feature, Set<String>> codes,
        Map<Measure, Range> ranges,
        Map<Flag, Boolean> answers,
        Set<String> subjects,
        Map<Moment, DayRange> days,
        Set<String> missing,
        @Nullable EventCondition event) {

    /** Every subject. */
    public static final CohortFilter NONE =
            new CohortFilter(Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Set.of(), null);

    /** The days that can be filtered by. */
    public static final List<Moment> MOMENTS =
            List.of(Moment.ENROLLED, Moment.RT_START, Moment.SURGERY);

    public CohortFilter {
        var sorted = new EnumMap<Feature, Set<String>>(Feature.class);
        codes.forEach((feature, chosen) -> {
            if (!chosen.isEmpty()) {
                var inOrder = new TreeSet<>(feature.order());
                inOrder.addAll(chosen);
                sorted.put(feature, Collections.unmodifiableSet(inOrder));
            }
        });
        codes = Collections.unmodifiableMap(sorted);
        ranges = inOrder(Measure.class, ranges);
        answers = inOrder(Flag.class, answers);
        subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
        days = inOrder(Moment.class, days);
        missing = Collections.unmodifiableSet(new TreeSet<>(missing));
    }

    /** Whether every subject is asked about. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The codes of a feature that are chosen; none if it does not matter. */
    public Set<String> chosen(Feature feature) {
        return codes.getOrDefault(feature, Set.of());
    }

    /** With these codes of the feature, instead of those chosen; with none it does not matter. */
    public CohortFilter with(Feature feature, Set<String> chosen) {
        return new CohortFilter(
                put(codes, feature, chosen), ranges, answers, subjects, days, missing, event);
    }

    /** With this code taken off if it was chosen, else added. */
    public CohortFilter toggled(Feature feature, String code) {
        var chosen = new TreeSet<>(chosen(feature));
        if (!chosen.remove(code)) {
            chosen.add(code);
        }
        return with(feature, chosen);
    }

    /** With this range of the measure; with null it does not matter. */
    public CohortFilter with(Measure measure, @Nullable Range range) {
        return new CohortFilter(
                codes, put(ranges, measure, range), answers, subjects, days, missing, event);
    }

    /** With this answer to the flag; with null it does not matter. */
    public CohortFilter with(Flag flag, @Nullable Boolean answer) {
        return new CohortFilter(
                codes, ranges, put(answers, flag, answer), subjects, days, missing, event);
    }

    /** With these days of the moment; with null they do not matter. */
    public CohortFilter with(Moment moment, @Nullable DayRange range) {
        return new CohortFilter(
                codes, ranges, answers, subjects, put(days, moment, range), missing, event);
    }

    /** Of these subjects alone; of any with none. */
    public CohortFilter ofSubjects(Set<String> some) {
        return new CohortFilter(codes, ranges, answers, some, days, missing, event);
    }

    /** Of whom one of these values at least is unknown; of any with none. */
    public CohortFilter missing(Set<String> names) {
        return new CohortFilter(codes, ranges, answers, subjects, days, names, event);
    }

    /** With this adverse event; with null it does not matter. */
    public CohortFilter with(@Nullable EventCondition other) {
        return new CohortFilter(codes, ranges, answers, subjects, days, missing, other);
    }

    /**
     * Narrowed by a click on something that stands for these conditions: they replace those on the
     * same features and measures. The same click again takes them away.
     *
     * @param adding whether codes come beside those chosen already, instead of in their place
     */
    public CohortFilter clicked(CohortFilter mark, boolean adding) {
        var narrowed = narrowed(mark, adding);
        return mark.isEmpty() || !narrowed.equals(this) ? narrowed : without(mark);
    }

    private CohortFilter narrowed(CohortFilter mark, boolean adding) {
        var all = new EnumMap<Feature, Set<String>>(Feature.class);
        all.putAll(codes);
        mark.codes.forEach(
                (feature, some) -> all.put(feature, adding ? both(chosen(feature), some) : some));
        var bounds = new EnumMap<Measure, Range>(Measure.class);
        bounds.putAll(ranges);
        bounds.putAll(mark.ranges);
        var flags = new EnumMap<Flag, Boolean>(Flag.class);
        flags.putAll(answers);
        flags.putAll(mark.answers);
        var some = adding ? both(subjects, mark.subjects) : mark.subjects;
        return new CohortFilter(
                all,
                bounds,
                flags,
                some.isEmpty() ? subjects : some,
                days,
                mark.missing.isEmpty() ? missing : mark.missing,
                mark.event == null ? event : mark.event);
    }

    private CohortFilter without(CohortFilter mark) {
        var less = this;
        for (var one : mark.codes.entrySet()) {
            var left = new TreeSet<>(chosen(one.getKey()));
            left.removeAll(one.getValue());
            less = less.with(one.getKey(), left);
        }
        for (var measure : mark.ranges.keySet()) {
            less = less.with(measure, null);
        }
        for (var flag : mark.answers.keySet()) {
            less = less.with(flag, null);
        }
        var left = new TreeSet<>(subjects);
        left.removeAll(mark.subjects);
        return less.ofSubjects(left)
                .missing(mark.missing.isEmpty() ? missing : Set.of())
                .with(mark.event == null ? event : null);
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static <K extends Enum<K>, V> Map<K, V> inOrder(Class<K> type, Map<K, V> map) {
        var sorted = new EnumMap<K, V>(type);
        sorted.putAll(map);
        return Collections.unmodifiableMap(sorted);
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, @Nullable V value) {
        var changed = new HashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }

    /** What the days of a moment are called in addresses and in the trail. */
    public static String parameter(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The conditions by name, as an address and the trail carry them. */
    public Map<String, String> parameters() {
        return FilterParameters.of(this);
    }

    /** The filter of these parameters; what they say wrongly counts as not said. */
    public static CohortFilter of(Map<String, String> parameters) {
        return FilterParameters.read(parameters);
    }
}
