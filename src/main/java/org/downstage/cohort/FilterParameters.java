package org.downstage.cohort;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Filters as addresses and the trail carry them: a parameter a condition, in a fixed order. */
final class FilterParameters {

    static final String SUBJECT = "subject";
    static final String MISSING = "missing";
    static final String EVENT = "event";

    private static final String SEPARATOR = ",";
    private static final String YES = "yes";
    private static final String NO = "no";

    /** More would make an address that is cut off on its way. */
    private static final int MOST_SUBJECTS = 100;

    private FilterParameters() {}

    static Map<String, String> of(CohortFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        filter.codes()
                .forEach((feature, chosen) ->
                        parameters.put(feature.parameter(), String.join(SEPARATOR, chosen)));
        filter.ranges()
                .forEach((measure, range) -> parameters.put(measure.parameter(), range.text()));
        filter.days()
                .forEach((moment, range) ->
                        parameters.put(CohortFilter.parameter(moment), range.text()));
        filter.answers().forEach((flag, yes) -> parameters.put(flag.parameter(), yes ? YES : NO));
        if (!filter.subjects().isEmpty()) {
            parameters.put(SUBJECT, String.join(SEPARATOR, filter.subjects()));
        }
        if (!filter.missing().isEmpty()) {
            parameters.put(MISSING, String.join(SEPARATOR, filter.missing()));
        }
        var event = filter.event();
        if (event != null) {
            parameters.put(EVENT, event.text());
        }
        return parameters;
    }

    static CohortFilter read(Map<String, String> parameters) {
        var codes = new EnumMap<Feature, Set<String>>(Feature.class);
        for (var feature : Feature.values()) {
            codes.put(feature, codes(feature, said(parameters, feature.parameter())));
        }
        var ranges = new EnumMap<Measure, Range>(Measure.class);
        for (var measure : Measure.values()) {
            Range.parse(said(parameters, measure.parameter()))
                    .ifPresent(range -> ranges.put(measure, range));
        }
        var days = new EnumMap<Moment, DayRange>(Moment.class);
        for (var moment : CohortFilter.MOMENTS) {
            DayRange.parse(said(parameters, CohortFilter.parameter(moment)))
                    .ifPresent(range -> days.put(moment, range));
        }
        var answers = new EnumMap<Flag, Boolean>(Flag.class);
        for (var flag : Flag.values()) {
            var answer = said(parameters, flag.parameter());
            if (answer.equals(YES) || answer.equals(NO)) {
                answers.put(flag, answer.equals(YES));
            }
        }
        return new CohortFilter(
                codes,
                ranges,
                answers,
                parts(said(parameters, SUBJECT)).limit(MOST_SUBJECTS).collect(Collectors.toSet()),
                days,
                parts(said(parameters, MISSING)).filter(Gaps::mayBe).collect(Collectors.toSet()),
                EventCondition.parse(said(parameters, EVENT)).orElse(null));
    }

    private static String said(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "");
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
