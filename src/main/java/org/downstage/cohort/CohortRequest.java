package org.downstage.cohort;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the cohort, as an address carries it.
 *
 * @param filter which subjects
 * @param method how intervals are made
 * @param by what the baseline table is grouped by; null for all subjects alone
 * @param asOf the past moment whose data are asked for; null for now
 * @param against another moment whose endpoints are put beside them; null for none
 * @param versus names of the conditions by which the selection differs from the rest that the
 *     charts compare it with; without any there is no comparison
 * @param choices about the charts themselves, by names that begin with {@code c.}
 */
public record CohortRequest(
        CohortFilter filter,
        IntervalMethod method,
        @Nullable Feature by,
        @Nullable DataCut asOf,
        @Nullable DataCut against,
        Set<String> versus,
        Map<String, String> choices) {

    /** What the baseline table may be grouped by. */
    public static final List<Feature> GROUPINGS =
            List.of(Feature.SITE, Feature.RESPONSE_RT, Feature.TECHNIQUE);

    /** Every subject, exact intervals, no groups. */
    public static final CohortRequest START =
            new CohortRequest(
                    CohortFilter.NONE,
                    IntervalMethod.CLOPPER_PEARSON,
                    null,
                    null,
                    null,
                    Set.of(),
                    Map.of());

    private static final String METHOD = "ci";
    private static final String BY = "by";
    private static final String AS_OF = "as-of";
    private static final String AGAINST = "compared-with";
    private static final String VERSUS = "vs";
    private static final String SEPARATOR = ",";
    private static final Pattern CHOICE = Pattern.compile("c\\.[a-z-]{1,20}");
    private static final Pattern CHOSEN = Pattern.compile("[a-z0-9-]{1,40}");

    /** What no condition is on compares nothing. */
    public CohortRequest {
        var set = new TreeSet<>(versus);
        set.retainAll(filter.parameters().keySet());
        versus = Collections.unmodifiableSet(set);
        choices = Collections.unmodifiableMap(new TreeMap<>(choices));
    }

    public CohortRequest with(CohortFilter other) {
        return new CohortRequest(other, method, by, asOf, against, versus, choices);
    }

    public CohortRequest with(IntervalMethod other) {
        return new CohortRequest(filter, other, by, asOf, against, versus, choices);
    }

    /** Grouped so; null for all subjects alone. */
    public CohortRequest by(@Nullable Feature other) {
        return new CohortRequest(filter, method, other, asOf, against, versus, choices);
    }

    /** As of this moment; now for null. */
    public CohortRequest asOf(@Nullable DataCut other) {
        return new CohortRequest(filter, method, by, other, against, versus, choices);
    }

    /** With the endpoints of this moment beside; with null without. */
    public CohortRequest against(@Nullable DataCut other) {
        return new CohortRequest(filter, method, by, asOf, other, versus, choices);
    }

    /** Compared with those who lack these conditions; with none not compared. */
    public CohortRequest versus(Set<String> conditions) {
        return new CohortRequest(filter, method, by, asOf, against, conditions, choices);
    }

    /**
     * With this choice about a chart.
     *
     * @param name in addresses
     * @param value in addresses; empty for the usual one
     */
    public CohortRequest choose(String name, String value) {
        var changed = new TreeMap<>(choices);
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return new CohortRequest(filter, method, by, asOf, against, versus, changed);
    }

    /** The request by name, as an address and the trail carry it; what is usual is left out. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<>(filter.parameters());
        if (method == IntervalMethod.WILSON) {
            parameters.put(METHOD, method.name().toLowerCase(Locale.ROOT));
        }
        if (by != null) {
            parameters.put(BY, by.parameter());
        }
        if (asOf != null) {
            parameters.put(AS_OF, asOf.text());
        }
        if (against != null) {
            parameters.put(AGAINST, against.text());
        }
        if (!versus.isEmpty()) {
            parameters.put(VERSUS, String.join(SEPARATOR, versus));
        }
        parameters.putAll(choices);
        return parameters;
    }

    /** The request of these parameters; what they say wrongly counts as not said. */
    public static CohortRequest of(Map<String, String> parameters) {
        var method =
                parameters.getOrDefault(METHOD, "").equalsIgnoreCase(IntervalMethod.WILSON.name())
                        ? IntervalMethod.WILSON
                        : IntervalMethod.CLOPPER_PEARSON;
        var by =
                Feature.of(parameters.getOrDefault(BY, ""))
                        .filter(GROUPINGS::contains)
                        .orElse(null);
        var versus =
                Arrays.stream(parameters.getOrDefault(VERSUS, "").split(SEPARATOR, -1))
                        .collect(Collectors.toSet());
        return new CohortRequest(
                CohortFilter.of(parameters),
                method,
                by,
                cut(parameters.get(AS_OF)),
                cut(parameters.get(AGAINST)),
                versus,
                choices(parameters));
    }

    /** Whatever may be a choice; the chart that it is about knows whether it is one. */
    private static Map<String, String> choices(Map<String, String> parameters) {
        var choices = new TreeMap<String, String>();
        parameters.forEach((name, value) -> {
            if (CHOICE.matcher(name).matches() && CHOSEN.matcher(value).matches()) {
                choices.put(name, value);
            }
        });
        return choices;
    }

    /** A moment that cannot be read is kept: today's figures would pass for those of another. */
    private static @Nullable DataCut cut(@Nullable String text) {
        return text == null || text.isBlank() ? null : DataCut.of(text);
    }
}
