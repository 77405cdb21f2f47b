package org.downstage.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.downstage.escc.ToxicityPlan;
import org.jspecify.annotations.Nullable;

/** The conditions of a filter, each to be asked of the rows of a snapshot. */
final class Conditions {

    /**
     * A condition.
     *
     * @param name in addresses
     * @param feature the feature that it is on; null for one on anything else
     */
    record Condition(String name, @Nullable Feature feature, IntPredicate holds) {}

    private final CohortSnapshot snapshot;
    private final List<Condition> all = new ArrayList<>();

    private Conditions(CohortSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Those of the filter, in no order that matters. */
    static List<Condition> of(CohortFilter filter, CohortSnapshot snapshot, ToxicityPlan plan) {
        var conditions = new Conditions(snapshot);
        conditions.add(filter, plan);
        return conditions.all;
    }

    /** Whether a row fulfils the whole filter. */
    static IntPredicate together(CohortFilter filter, CohortSnapshot snapshot, ToxicityPlan plan) {
        return of(filter, snapshot, plan).stream()
                .map(Condition::holds)
                .reduce(row -> true, IntPredicate::and);
    }

    private void add(CohortFilter filter, ToxicityPlan plan) {
        filter.codes()
                .forEach((feature, codes) ->
                        all.add(
                                new Condition(
                                        feature.parameter(), feature, isOneOf(feature, codes))));
        filter.ranges()
                .forEach((measure, range) -> add(measure.parameter(), isWithin(measure, range)));
        filter.answers().forEach((flag, yes) -> add(flag.parameter(), answers(flag, yes)));
        filter.days()
                .forEach((moment, range) ->
                        add(CohortFilter.parameter(moment), isWithin(moment, range)));
        var subjects = filter.subjects();
        if (!subjects.isEmpty()) {
            add(FilterParameters.SUBJECT, row -> subjects.contains(snapshot.key(row)));
        }
        if (!filter.missing().isEmpty()) {
            add(FilterParameters.MISSING, Gaps.any(snapshot, filter.missing()));
        }
        var event = filter.event();
        if (event != null) {
            add(FilterParameters.EVENT, event.in(snapshot, plan));
        }
    }

    private void add(String name, IntPredicate holds) {
        all.add(new Condition(name, null, holds));
    }

    private IntPredicate isOneOf(Feature feature, Set<String> codes) {
        var column = snapshot.column(feature);
        var codesOfAll = column.values();
        var through = new boolean[column.codes().size() + 1];
        codes.stream()
                .mapToInt(column::place)
                .filter(place -> place > 0)
                .forEach(place -> through[place] = true);
        return row -> through[codesOfAll[row]];
    }

    private IntPredicate isWithin(Moment moment, DayRange range) {
        var days = snapshot.column(moment);
        return row -> range.holds(days[row]);
    }

    private IntPredicate answers(Flag flag, boolean yes) {
        var known = snapshot.column(flag);
        var wanted = yes ? Flag.YES : Flag.NO;
        return row -> known[row] == wanted;
    }

    private IntPredicate isWithin(Measure measure, Range range) {
        var numbers = snapshot.column(measure);
        var from = range.storedFrom();
        var to = range.storedTo();
        return row -> numbers[row] >= from && numbers[row] <= to;
    }
}
