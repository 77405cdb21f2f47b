package org.downstage.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the cohort, as an address carries it.
 *
 * @param filter which subjects
 * @param method how intervals are made
 * @param by what the baseline table is grouped by; null for all subjects alone
 */
public record CohortRequest(CohortFilter filter, IntervalMethod method, @Nullable Feature by) {

    /** What the baseline table may be grouped by. */
    public static final List<Feature> GROUPINGS =
            List.of(Feature.SITE, Feature.RESPONSE_RT, Feature.TECHNIQUE);

    /** Every subject, exact intervals, no groups. */
    public static final CohortRequest START =
            new CohortRequest(CohortFilter.NONE, IntervalMethod.CLOPPER_PEARSON, null);

    private static final String METHOD = "ci";
    private static final String BY = "by";

    public CohortRequest with(CohortFilter other) {
        return new CohortRequest(other, method, by);
    }

    public CohortRequest with(IntervalMethod other) {
        return new CohortRequest(filter, other, by);
    }

    /** Grouped so; null for all subjects alone. */
    public CohortRequest by(@Nullable Feature other) {
        return new CohortRequest(filter, method, other);
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
        return new CohortRequest(CohortFilter.of(parameters), method, by);
    }
}
