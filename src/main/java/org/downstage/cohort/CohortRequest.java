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
 * @param asOf the past moment whose data are asked for; null for now
 */
public record CohortRequest(
        CohortFilter filter, IntervalMethod method, @Nullable Feature by, @Nullable DataCut asOf) {

    /** What the baseline table may be grouped by. */
    public static final List<Feature> GROUPINGS =
            List.of(Feature.SITE, Feature.RESPONSE_RT, Feature.TECHNIQUE);

    /** Every subject, exact intervals, no groups. */
    public static final CohortRequest START =
            new CohortRequest(CohortFilter.NONE, IntervalMethod.CLOPPER_PEARSON, null, null);

    private static final String METHOD = "ci";
    private static final String BY = "by";
    private static final String AS_OF = "as-of";

    public CohortRequest with(CohortFilter other) {
        return new CohortRequest(other, method, by, asOf);
    }

    public CohortRequest with(IntervalMethod other) {
        return new CohortRequest(filter, other, by, asOf);
    }

    /** Grouped so; null for all subjects alone. */
    public CohortRequest by(@Nullable Feature other) {
        return new CohortRequest(filter, method, other, asOf);
    }

    /** As of this moment; now for null. */
    public CohortRequest asOf(@Nullable DataCut other) {
        return new CohortRequest(filter, method, by, other);
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
        return new CohortRequest(
                CohortFilter.of(parameters), method, by, cut(parameters.get(AS_OF)));
    }

    /** A moment that cannot be read is kept: today's figures would pass for those of another. */
    private static @Nullable DataCut cut(@Nullable String text) {
        return text == null || text.isBlank() ? null : DataCut.of(text);
    }
}
