package org.downstage.cohort;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects are asked about; all conditions hold together. A subject of whom a value is
 * unknown fulfils no condition on it. It never widens what an account may see.
 *
 * @param codes for a feature the codes that are let through; never an empty set
 * @param ranges for a measure the numbers that are let through
 * @param answers for a flag the answer that is let through
 * @param subjects ids of those who alone are let through; none for any
 * @param days for one of {@link #MOMENTS} the days that are let through
 */
public record CohortFilter(
        Map<Feature, Set<String>> codes,
        Map<Measure, Range> ranges,
        Map<Flag, Boolean> answers,
        Set<String> subjects,
        Map<Moment, DayRange> days) {

    /** Every subject. */
    public static final CohortFilter NONE =
            new CohortFilter(Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

    /** The days that can be filtered by. */
    public static final List<Moment> MOMENTS =
            List.of(Moment.ENROLLED, Moment.RT_START, Moment.SURGERY);

    private static final String SEPARATOR = ",";
    private static final String SUBJECT = "subject";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** More would make an address that is cut off on its way. */
    private static final int MOST_SUBJECTS = 100;

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
        var bounds = new EnumMap<Measure, Range>(Measure.class);
        bounds.putAll(ranges);
        ranges = Collections.unmodifiableMap(bounds);
        var flags = new EnumMap<Flag, Boolean>(Flag.class);
        flags.putAll(answers);
        answers = Collections.unmodifiableMap(flags);
        subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
        var spans = new EnumMap<Moment, DayRange>(Moment.class);
        spans.putAll(days);
        days = Collections.unmodifiableMap(spans);
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
        var changed = new EnumMap<Feature, Set<String>>(Feature.class);
        changed.putAll(codes);
        changed.put(feature, chosen);
        return new CohortFilter(changed, ranges, answers, subjects, days);
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
        var changed = new EnumMap<Measure, Range>(Measure.class);
        changed.putAll(ranges);
        if (range == null) {
            changed.remove(measure);
        } else {
            changed.put(measure, range);
        }
        return new CohortFilter(codes, changed, answers, subjects, days);
    }

    /** With this answer to the flag; with null it does not matter. */
    public CohortFilter with(Flag flag, @Nullable Boolean answer) {
        var changed = new EnumMap<Flag, Boolean>(Flag.class);
        changed.putAll(answers);
        if (answer == null) {
            changed.remove(flag);
        } else {
            changed.put(flag, answer);
        }
        return new CohortFilter(codes, ranges, changed, subjects, days);
    }

    /** Of these subjects alone; of any with none. */
    public CohortFilter ofSubjects(Set<String> some) {
        return new CohortFilter(codes, ranges, answers, some, days);
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
        return new CohortFilter(all, bounds, flags, some.isEmpty() ? subjects : some, days);
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
        return less.ofSubjects(left);
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        var all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    /** With these days of the moment; with null they do not matter. */
    public CohortFilter with(Moment moment, @Nullable DayRange range) {
        var changed = new EnumMap<Moment, DayRange>(Moment.class);
        changed.putAll(days);
        if (range == null) {
            changed.remove(moment);
        } else {
            changed.put(moment, range);
        }
        return new CohortFilter(codes, ranges, answers, subjects, changed);
    }

    /** What the days of a moment are called in addresses and in the trail. */
    public static String parameter(Moment moment) {
        return moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The conditions by name, as an address and the trail carry them. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        codes.forEach((feature, chosen) ->
                parameters.put(feature.parameter(), String.join(SEPARATOR, chosen)));
        ranges.forEach((measure, range) -> parameters.put(measure.parameter(), range.text()));
        days.forEach((moment, range) -> parameters.put(parameter(moment), range.text()));
        answers.forEach((flag, yes) -> parameters.put(flag.parameter(), yes ? YES : NO));
        if (!subjects.isEmpty()) {
            parameters.put(SUBJECT, String.join(SEPARATOR, subjects));
        }
        return parameters;
    }

    /** The filter of these parameters; what they say wrongly counts as not said. */
    public static CohortFilter of(Map<String, String> parameters) {
        var codes = new EnumMap<Feature, Set<String>>(Feature.class);
        for (var feature : Feature.values()) {
            codes.put(feature, codes(feature, parameters.getOrDefault(feature.parameter(), "")));
        }
        var ranges = new EnumMap<Measure, Range>(Measure.class);
        for (var measure : Measure.values()) {
            Range.parse(parameters.getOrDefault(measure.parameter(), ""))
                    .ifPresent(range -> ranges.put(measure, range));
        }
        var days = new EnumMap<Moment, DayRange>(Moment.class);
        for (var moment : MOMENTS) {
            DayRange.parse(parameters.getOrDefault(parameter(moment), ""))
                    .ifPresent(range -> days.put(moment, range));
        }
        var answers = new EnumMap<Flag, Boolean>(Flag.class);
        for (var flag : Flag.values()) {
            var answer = parameters.getOrDefault(flag.parameter(), "");
            if (answer.equals(YES) || answer.equals(NO)) {
                answers.put(flag, answer.equals(YES));
            }
        }
        var subjects =
                parts(parameters.getOrDefault(SUBJECT, ""))
                        .limit(MOST_SUBJECTS)
                        .collect(Collectors.toSet());
        return new CohortFilter(codes, ranges, answers, subjects, days);
    }

    private static Set<String> codes(Feature feature, String text) {
        return parts(text).filter(feature::mayHave).collect(Collectors.toSet());
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(SEPARATOR, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }
}
