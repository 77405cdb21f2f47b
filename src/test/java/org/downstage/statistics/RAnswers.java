package org.downstage.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our answers to what reference.R asks of R, in its order; NaN where R says NA. */
final class RAnswers {

    private static final double[] NO_ESTIMATE = {Double.NaN, Double.NaN, Double.NaN};
    private static final double[] NO_TEST = {Double.NaN, Double.NaN};

    private RAnswers() {}

    static double[] of(String kind, double... data) {
        return switch (kind) {
            case "proportion" -> proportion(data);
            case "sample" -> sample(data);
            case "curve" -> curve(data);
            case "median" -> medians(data);
            case "quartiles" -> quartiles(data);
            case "logrank" -> logRank(data);
            case "fourfold" -> fourfold(data);
            case "counts" -> counts(data);
            case "mcnemar" -> mcNemar(data);
            case "paired" -> paired(data);
            case "ranks" -> ranks(data);
            case "signed" -> signed(data);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static double[] proportion(double... data) {
        var proportion = new Proportion((int) data[0], (int) data[1]);
        var level = new ConfidenceLevel(data[2]);
        return join(
                ends(proportion.clopperPearson(level).orElseThrow()),
                ends(proportion.wilson(level).orElseThrow()));
    }

    private static double[] sample(double... data) {
        var sample = Sample.of(data);
        return join(
                numbers(sample.mean(), sample.standardDeviation()),
                Arrays.stream(QuantileType.values())
                        .flatMapToDouble(type ->
                                IntStream.rangeClosed(0, 20)
                                        .mapToDouble(i -> i / 20.0)
                                        .map(p -> sample.quantile(p, type).orElseThrow()))
                        .toArray());
    }

    private static double[] curve(double... data) {
        var level = new ConfidenceLevel(data[0]);
        var steps = SurvivalCurve.of(subjects(data, 1, 2)).steps();
        var figures = steps.stream().map(step -> figures(step)).toList();
        var bands =
                bandTypes()
                        .flatMap(band -> steps.stream().map(step -> band(step, band, level)))
                        .toList();
        return join(Stream.concat(figures.stream(), bands.stream()).toArray(double[][]::new));
    }

    private static double[] figures(SurvivalStep step) {
        return join(
                new double[] {
                    step.time(), step.atRisk(), step.events(), step.estimate().survival()
                },
                numbers(step.estimate().standardError()));
    }

    private static double[] band(SurvivalStep step, BandType band, ConfidenceLevel level) {
        return step.estimate().interval(band, level).map(RAnswers::ends).orElse(NO_TEST);
    }

    private static double[] medians(double... data) {
        var level = new ConfidenceLevel(data[0]);
        var subjects = subjects(data, 1, 2);
        var curve = SurvivalCurve.of(subjects);
        var followUp = SurvivalCurve.ofFollowUp(subjects).median(BandType.LOG, level);
        return join(
                join(
                        bandTypes()
                                .map(band -> quantile(curve.median(band, level)))
                                .toArray(double[][]::new)),
                quantile(followUp));
    }

    private static double[] quartiles(double... data) {
        var level = new ConfidenceLevel(data[0]);
        var curve = SurvivalCurve.of(subjects(data, 1, 2));
        return join(
                bandTypes()
                        .map(band -> {
                            var low = curve.quantile(0.25, band, level);
                            var high = curve.quantile(0.75, band, level);
                            return numbers(
                                    low.time(),
                                    high.time(),
                                    low.lower(),
                                    high.lower(),
                                    low.upper(),
                                    high.upper());
                        })
                        .toArray(double[][]::new));
    }

    private static double[] logRank(double... data) {
        int groups = (int) most(data, 3);
        int strata = (int) most(data, 4);
        var sorted = new ArrayList<List<List<Observation>>>();
        for (int stratum = 1; stratum <= strata; stratum++) {
            sorted.add(
                    Stream.generate(() -> (List<Observation>) new ArrayList<Observation>())
                            .limit(groups)
                            .toList());
        }
        var subjects = subjects(data, 1, 4);
        for (int i = 0; i < subjects.size(); i++) {
            int group = (int) data[1 + 4 * i + 2] - 1;
            int stratum = (int) data[1 + 4 * i + 3] - 1;
            sorted.get(stratum).get(group).add(subjects.get(i));
        }
        var test = LogRank.stratified(sorted, data[0]).orElseThrow();
        return join(
                new double[] {
                    test.test().statistic(), test.test().degreesOfFreedom(), test.test().pValue()
                },
                test.groups().stream()
                        .flatMapToDouble(g -> DoubleStream.of(g.observed(), g.expected()))
                        .toArray());
    }

    private static double most(double[] data, int place) {
        return IntStream.iterate(place, i -> i < data.length, i -> i + 4)
                .mapToDouble(i -> data[i])
                .max()
                .orElseThrow();
    }

    private static double[] fourfold(double... data) {
        var table = new FourfoldTable((int) data[0], (int) data[1], (int) data[2], (int) data[3]);
        var level = new ConfidenceLevel(data[4]);
        return join(
                new double[] {table.fisher()},
                estimate(table.conditionalOddsRatio(level)),
                chiSquared(table.chiSquared()),
                chiSquared(table.yates()),
                estimate(table.riskDifference(level)));
    }

    private static double[] counts(double... data) {
        var table = CountTable.of(rows(data, (int) data[0], (int) data[1], 2));
        var test = table.chiSquared().orElseThrow();
        return join(
                numbers(table.fisher()),
                new double[] {test.statistic(), test.degreesOfFreedom(), test.pValue()});
    }

    private static double[] mcNemar(double... data) {
        var test = new McNemar((int) data[0], (int) data[1]);
        return new double[] {
            test.chiSquared().orElseThrow().statistic(),
            test.corrected().orElseThrow().statistic(),
            test.exact().orElseThrow()
        };
    }

    private static double[] paired(double... data) {
        int k = (int) data[0];
        var table = PairedTable.of(rows(data, k, k, 1));
        return join(chiSquared(table.bowker()), chiSquared(table.stuartMaxwell()));
    }

    private static double[] ranks(double... data) {
        var samples = new ArrayList<double[]>();
        int from = 3;
        for (int i = 0; i < 3; i++) {
            samples.add(Arrays.copyOfRange(data, from, from + (int) data[i]));
            from += (int) data[i];
        }
        return join(
                rankTest(RankTest.ofTwoSamples(samples.get(0), samples.get(1))),
                chiSquared(KruskalWallis.of(samples)));
    }

    private static double[] signed(double... data) {
        return rankTest(RankTest.ofDifferences(data));
    }

    private static int[][] rows(double[] data, int rows, int columns, int from) {
        return IntStream.range(0, rows)
                .mapToObj(row ->
                        IntStream.range(0, columns)
                                .map(column -> (int) data[from + row * columns + column])
                                .toArray())
                .toArray(int[][]::new);
    }

    private static List<Observation> subjects(double[] data, int from, int width) {
        return IntStream.iterate(from, i -> i < data.length, i -> i + width)
                .mapToObj(i -> new Observation(data[i], data[i + 1] == 1))
                .collect(Collectors.toList());
    }

    private static Stream<BandType> bandTypes() {
        return Arrays.stream(BandType.values());
    }

    private static double[] quantile(SurvivalQuantile quantile) {
        return numbers(quantile.time(), quantile.lower(), quantile.upper());
    }

    private static double[] estimate(Optional<Estimate> estimate) {
        return estimate.map(e -> join(new double[] {e.value()}, ends(e.interval())))
                .orElse(NO_ESTIMATE);
    }

    private static double[] chiSquared(Optional<ChiSquared> test) {
        return test.map(t -> new double[] {t.statistic(), t.pValue()}).orElse(NO_TEST);
    }

    private static double[] rankTest(Optional<RankTest> test) {
        return test.map(t -> new double[] {t.statistic(), t.pValue()}).orElse(NO_TEST);
    }

    private static double[] ends(ConfidenceInterval interval) {
        return new double[] {interval.lower(), interval.upper()};
    }

    private static double[] numbers(OptionalDouble... numbers) {
        return Arrays.stream(numbers).mapToDouble(number -> number.orElse(Double.NaN)).toArray();
    }

    private static double[] join(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }
}
