package org.downstage.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the log-rank test sums over event times: O, E and the covariance of O − E. */
final class LogRankSums {

    private final double[] observed;
    private final double[] expected;
    private final double[][] covariance;

    LogRankSums(int groups) {
        observed = new double[groups];
        expected = new double[groups];
        covariance = new double[groups][groups];
    }

    double observed(int group) {
        return observed[group];
    }

    double expected(int group) {
        return expected[group];
    }

    IntStream groupsWithExpectedEvents() {
        return IntStream.range(0, expected.length).filter(group -> expected[group] > 0);
    }

    /** O − E of these groups. */
    double[] differences(int[] groups) {
        return Arrays.stream(groups).mapToDouble(g -> observed[g] - expected[g]).toArray();
    }

    /** The covariance matrix of O − E of these groups. */
    double[][] covariance(int[] groups) {
        return Arrays.stream(groups)
                .mapToObj(g -> Arrays.stream(groups).mapToDouble(h -> covariance[g][h]).toArray())
                .toArray(double[][]::new);
    }

    /** Adds the event times of one stratum. */
    void add(List<ObservedTimes> groups, double rho) {
        int[] atRisk = new int[groups.size()];
        int[] events = new int[groups.size()];
        var pooled = new SurvivalEstimate(1, 0);
        for (double time = nextEvent(groups);
                time < Double.POSITIVE_INFINITY;
                time = nextEvent(groups)) {
            for (int g = 0; g < atRisk.length; g++) {
                atRisk[g] = groups.get(g).atRisk(time);
                events[g] = groups.get(g).eventsAt(time);
            }
            addTime(atRisk, events, Math.pow(pooled.survival(), rho));
            pooled = pooled.after(Arrays.stream(events).sum(), Arrays.stream(atRisk).sum());
        }
    }

    private static double nextEvent(List<ObservedTimes> groups) {
        return groups.stream()
                .mapToDouble(ObservedTimes::nextEvent)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void addTime(int[] atRisk, int[] events, double weight) {
        double n = Arrays.stream(atRisk).sum();
        double d = Arrays.stream(events).sum();
        // Of a single subject at risk there is nothing that could have gone otherwise.
        double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < atRisk.length; g++) {
            double share = atRisk[g] / n;
            observed[g] += weight * events[g];
            expected[g] += weight * d * share;
            for (int h = 0; h < atRisk.length; h++) {
                covariance[g][h] += spread * share * ((g == h ? 1 : 0) - atRisk[h] / n);
            }
        }
    }
}
