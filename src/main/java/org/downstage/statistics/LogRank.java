package org.downstage.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The log-rank test: do the groups have the event at the same rate (Mantel 1966; weighted by the
 * power ρ of the pooled survival before each event, Harrington and Fleming 1982). At each event
 * time a group of n₁ among n at risk is expected to have n₁·d/n of the d events; χ² measures all
 * groups' O − E by their hypergeometric covariance. Agrees with R's {@code survdiff}.
 *
 * @param groups events observed and expected, one a group in the order given
 * @param test χ² with one degree of freedom less than there are groups with expected events
 */
public record LogRank(List<Group> groups, ChiSquared test) {

    /**
     * One group's events.
     *
     * @param subjects in the group, over all strata
     * @param observed events, weighted if ρ is not 0
     * @param expected events if the groups did not differ, weighted likewise
     */
    public record Group(int subjects, double observed, double expected) {}

    public LogRank {
        groups = List.copyOf(groups);
    }

    /** The plain test between two or more groups; nothing where {@link #stratified} has none. */
    public static Optional<LogRank> of(List<? extends Collection<Observation>> groups) {
        return weighted(groups, 0);
    }

    /**
     * The test with weights.
     *
     * @param rho 0 for the log-rank test, 1 for Peto and Peto's modification of the Wilcoxon test
     */
    public static Optional<LogRank> weighted(
            List<? extends Collection<Observation>> groups, double rho) {
        return stratified(List.of(groups), rho);
    }

    /**
     * The test within strata, such as sites: events are compared with those of the same stratum
     * only, and summed.
     *
     * @param strata the same groups in the same order for each stratum; a group may be empty there
     * @param rho 0 or more, as for {@link #weighted}
     * @return nothing if fewer than two groups are ever at risk when an event happens, or if events
     *     happen only where a group is alone
     * @throws IllegalArgumentException if strata have different numbers of groups, or ρ is negative
     */
    public static Optional<LogRank> stratified(
            List<? extends List<? extends Collection<Observation>>> strata, double rho) {
        int count = strata.isEmpty() ? 0 : strata.getFirst().size();
        if (!(rho >= 0) || strata.stream().anyMatch(stratum -> stratum.size() != count)) {
            throw new IllegalArgumentException(
                    "every stratum has the same groups, and rho is 0 or more: " + rho);
        }
        var sums = new LogRankSums(count);
        strata.forEach(stratum -> sums.add(stratum.stream().map(ObservedTimes::of).toList(), rho));
        return of(sums, IntStream.range(0, count).map(g -> size(strata, g)).toArray());
    }

    private static int size(
            List<? extends List<? extends Collection<Observation>>> strata, int group) {
        return strata.stream().mapToInt(stratum -> stratum.get(group).size()).sum();
    }

    /** The plain test between groups that are counted by day; nothing where there is none. */
    public static Optional<LogRank> ofDays(List<DayCounts> groups) {
        var sums = new LogRankSums(groups.size());
        sums.add(groups.stream().map(DayCounts::times).toList(), 0);
        return of(sums, groups.stream().mapToInt(DayCounts::subjects).toArray());
    }

    private static Optional<LogRank> of(LogRankSums sums, int[] subjects) {
        var groups =
                IntStream.range(0, subjects.length)
                        .mapToObj(g -> new Group(subjects[g], sums.observed(g), sums.expected(g)))
                        .toList();
        return test(sums).map(test -> new LogRank(groups, test));
    }

    /** Any one group follows from the others, so the first that counts is left out. */
    private static Optional<ChiSquared> test(LogRankSums sums) {
        int[] kept = sums.groupsWithExpectedEvents().skip(1).toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        OptionalDouble statistic = QuadraticForm.of(sums.differences(kept), sums.covariance(kept));
        return statistic.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChiSquared(statistic.getAsDouble(), kept.length));
    }
}
