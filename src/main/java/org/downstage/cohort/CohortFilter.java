package org.downstage.cohort;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which subjects are asked about; all conditions hold together. A subject of whom a value is
 * unknown fulfils no condition on it. It never widens what an account may see.
 *
 * @param codes for a feature the codes that are let through; never an empty set
 * @param ranges for a measure the numbers that are let through
 */
public record CohortFilter(Map<Feature, Set<String>> codes, Map<Measure, Range> ranges) {

    /** Every subject. */
    public static final CohortFilter NONE = new CohortFilter(Map.of(), Map.of());

    private static final String SEPARATOR = ",";

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
    }

    /** Whether every subject is asked about. */
    public boolean isEmpty() {
        return codes.isEmpty() && ranges.isEmpty();
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
        return new CohortFilter(changed, ranges);
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
        return new CohortFilter(codes, changed);
    }

    /**
     * Narrowed by a click on something that stands for these conditions: they replace those on the
     * same features and measures. The same click again takes them away.
     *
     * @param adding whether codes come beside those chosen already, instead of in their place
     */
    public CohortFilter clicked(CohortFilter mark, boolean adding) {
        var narrowed = narrowed(mark, adding);
        if (mark.isEmpty() || !narrowed.equals(this)) {
            return narrowed;
        }
        var changed = new EnumMap<Feature, Set<String>>(Feature.class);
        changed.putAll(codes);
        var bounds = new EnumMap<Measure, Range>(Measure.class);
        bounds.putAll(ranges);
        mark.codes.forEach((feature, some) -> {
            var left = new TreeSet<>(chosen(feature));
            left.removeAll(some);
            changed.put(feature, left);
        });
        mark.ranges.keySet().forEach(bounds::remove);
        return new CohortFilter(changed, bounds);
    }

    private CohortFilter narrowed(CohortFilter mark, boolean adding) {
        var changed = new EnumMap<Feature, Set<String>>(Feature.class);
        changed.putAll(codes);
        mark.codes.forEach((feature, some) -> {
            var chosen = new TreeSet<>(some);
            if (adding) {
                chosen.addAll(chosen(feature));
            }
            changed.put(feature, chosen);
        });
        var bounds = new EnumMap<Measure, Range>(Measure.class);
        bounds.putAll(ranges);
        bounds.putAll(mark.ranges);
        return new CohortFilter(changed, bounds);
    }

    /** The conditions by name, as an address and the trail carry them. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        codes.forEach((feature, chosen) ->
                parameters.put(feature.parameter(), String.join(SEPARATOR, chosen)));
        ranges.forEach((measure, range) -> parameters.put(measure.parameter(), range.text()));
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
        return new CohortFilter(codes, ranges);
    }

    private static Set<String> codes(Feature feature, String text) {
        return Arrays.stream(text.split(SEPARATOR, -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty() && feature.mayHave(code))
                .collect(Collectors.toSet());
    }
}
